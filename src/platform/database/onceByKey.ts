import type { Refusal } from "#law";
import type { Identity, Tx } from "./Database.ts";

export interface KeyedRequest {
  /** The caller's idempotency key. */
  readonly key: string;
  /** sha256 of method, path and body: the same key with another request is refused. */
  readonly requestHash: string;
}

export type Once<T> =
  | { readonly kind: "done"; readonly result: T; readonly replayed: boolean }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Runs `work` once for this account and key and remembers its answer in the same transaction; a repetition gets the first answer.
 * Two at once take turns at the row. `status` decides nothing here; it is kept so that a replay answers alike.
 */
export async function onceByKey<T extends { readonly status: number; readonly body: unknown }>(
  tx: Tx,
  as: Identity,
  request: KeyedRequest,
  now: string,
  work: () => Promise<T>,
): Promise<Once<T>> {
  const taken = await tx.run(
    "insert into idempotency (account_id, key, request_hash, created_at) values ($1, $2, $3, $4) on conflict do nothing",
    [as.account, request.key, request.requestHash, now],
  );
  if (taken === 0) {
    const before = await tx.row<{ hash: string; status: number; response: unknown }>(
      "select request_hash as hash, status, response from idempotency where account_id = $1 and key = $2",
      [as.account, request.key],
    );
    if (!before || before.hash !== request.requestHash) return { kind: "refused", refusal: keyReused };
    return { kind: "done", replayed: true, result: { status: before.status, body: before.response } as T };
  }
  const result = await work();
  await tx.run("update idempotency set status = $3, response = $4::jsonb where account_id = $1 and key = $2", [
    as.account,
    request.key,
    result.status,
    JSON.stringify(result.body ?? null),
  ]);
  return { kind: "done", replayed: false, result };
}

const keyReused: Refusal = {
  code: "idempotency-key-reused",
  sentence: { zh: "同一幂等键已用于另一个请求。", en: "This idempotency key was used for another request." },
  remedy: { zh: "请为新请求生成新的键。", en: "Make a new key for a new request." },
};

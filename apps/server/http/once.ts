import { createHash } from "node:crypto";
import { type Identity, onceByKey, type Tx } from "#platform";
import type { FastifyRequest } from "fastify";
import { Refused, refused } from "./refused.ts";

/** Leaves a handler whose request was done before, with the answer given then. */
export class Replayed extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super("done before");
    this.name = "Replayed";
    this.answer = answer;
  }
}

/**
 * Runs a step of a write at most once for each Idempotency-Key of its caller: the same request again gets the first
 * answer, another request under the same key is refused. A refused request keeps nothing and may be mended and sent again.
 */
export async function once<T>(
  tx: Tx,
  as: Identity,
  request: FastifyRequest,
  body: unknown,
  now: string,
  step: () => Promise<T>,
): Promise<T> {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || request.method === "GET") return step();
  if (key.length < 1 || key.length > 200) throw badKey();
  const asked = `${request.method} ${request.url} ${request.headers["content-length"] ?? ""} ${JSON.stringify(body) ?? ""}`;
  const requestHash = createHash("sha256").update(asked).digest("hex");
  const done = await onceByKey(tx, as, { key, requestHash }, now, async () => ({ status: 200, body: await step() }));
  if (done.kind === "refused") throw new Refused(409, done.refusal);
  if (done.replayed) throw new Replayed(done.result.body);
  return done.result.body;
}

const badKey = () =>
  refused(
    400,
    "idempotency-key-invalid",
    { zh: "Idempotency-Key 应为1至200个字符。", en: "An Idempotency-Key has 1 to 200 characters." },
    { zh: "请换一个键。", en: "Use another key." },
  );

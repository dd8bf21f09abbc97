import { confidentialToken, type Procedure, withoutConfidential } from "#casework";
import type { Tx } from "#platform";
import { createHash, randomUUID } from "node:crypto";
import { found } from "../http/refused.ts";

interface Kept {
  readonly token: string;
  readonly path: string;
  readonly text: string;
}

/**
 * What goes into the docket, and what is kept apart from it: who sees the case is not for that told who informed. Input that
 * the action would refuse is left as it is, since nothing of it is kept.
 */
export function keepApart(
  procedure: Procedure,
  action: string,
  input: unknown,
): { readonly input: unknown; readonly kept: readonly Kept[] } {
  const spec = Object.hasOwn(procedure.actions, action) ? procedure.actions[action] : undefined;
  if (spec === undefined || !spec.input.safeParse(input).success) return { input, kept: [] };
  const kept: Kept[] = [];
  const told = withoutConfidential(spec.input, input, (text, path) => {
    const token = confidentialToken(randomUUID());
    kept.push({ token, path, text });
    return token;
  });
  return { input: told, kept };
}

interface Storing {
  readonly caseId: string;
  readonly seq: number;
  readonly by: string;
  readonly kept: readonly Kept[];
}

/** Keeps the texts behind their own wall. The leaf proves later what was kept: its token is drawn at random, so its hash tells nothing. */
export async function storeConfidential(tx: Tx, { caseId, seq, by, kept }: Storing, now: string): Promise<void> {
  for (const { token, path, text } of kept) {
    await tx.run(
      "insert into confidential (token, case_id, seq, path, text, kept_by, kept_at) values ($1, $2, $3, $4, $5, $6, $7)",
      [token, caseId, seq, path, text, by, now],
    );
    const sha256 = createHash("sha256").update(`${token}\n${text}`, "utf8").digest("hex");
    await tx.run(
      "insert into evidence_leaf (case_id, event_seq, kind, sha256, recorded_at) values ($1, $2, 'confidential', $3, $4)",
      [caseId, seq, sha256, now],
    );
  }
}

/** As the walls let the caller read it; else it is not found. */
export async function confidentialText(tx: Tx, caseId: string, token: string): Promise<string> {
  const row = await tx.row<{ text: string }>("select text from confidential where case_id = $1 and token = $2", [
    caseId,
    token,
  ]);
  return found(row, {
    zh: "此保密内容（仅登记人、本案承办人和负责人可以查看）",
    en: "This confidential text (for who registered it, the officers of the case and the head)",
  }).text;
}

import type { CaseEvent } from "#casework";
import type { Tx } from "../database/Database.ts";

/** Somebody was faster: the docket is at `version` now, and `between` says who did what since the expected version. */
export interface Clash {
  readonly kind: "clash";
  readonly version: number;
  readonly between: readonly {
    readonly seq: number;
    readonly type: string;
    readonly action: string;
    /** The actor's name, or id where there is no name. */
    readonly by: string;
    readonly at: string;
  }[];
}

/** At most the last hundred entries: more than anybody reads in an answer; the docket has them all. */
export async function clashOf(tx: Tx, caseId: string, expected: number, version: number): Promise<Clash> {
  const since = await tx.rows<{ body: CaseEvent }>(
    "select body from told_event where case_id = $1 and seq > $2 order by seq desc limit 100",
    [caseId, expected],
  );
  const between = since.reverse().map(({ body: { seq, type, action, actor, at } }) => {
    return { seq, type, action, by: actor.name ?? actor.id, at };
  });
  return { kind: "clash", version, between };
}

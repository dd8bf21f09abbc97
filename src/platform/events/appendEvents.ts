import type { CaseEvent, CaseState } from "#casework";
import { canonicalJson, leafOf } from "#evidence";
import type { Refusal } from "#law";
import type { Tx } from "../database/Database.ts";
import { sha256 } from "../files/sha256.ts";
import { inPages, type Pages, type StoredState, writePages } from "./casePages.ts";
import { type Clash, clashOf } from "./clash.ts";
import { nextDue, type Projected, writeDeadlines, writeParties } from "./projection.ts";
import { writeSittings } from "./sittings.ts";

export interface Append {
  readonly caseId: string;
  /** The docket's length as the author saw it. */
  readonly expectedVersion: number;
  /** Entries `expectedVersion + 1 …`, in order. */
  readonly events: readonly CaseEvent[];
  /** What the docket folds to after them. */
  readonly after: Projected;
}

export type Appended =
  | { readonly kind: "appended"; readonly version: number; readonly leaves: readonly string[] }
  | Clash
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Appends to a docket: the events, their evidence leaves, the snapshot, deadlines and timers, in the transaction given
 * (invariant 9). A docket that has grown meanwhile is a `clash`, with who did what in between.
 */
export async function appendEvents(tx: Tx, { caseId, expectedVersion, events, after }: Append): Promise<Appended> {
  inOrder(events, expectedVersion, after.state);
  const held = await tx.row<Held>(
    `select id, office_path as "officePath", sealed, version, state -> 'parties' as parties, state -> 'pages' as pages
       from case_file where id = $1 for update`,
    [caseId],
  );
  if (!held) return { kind: "refused", refusal: await whyNotHeld(tx, caseId) };
  if (held.version !== expectedVersion) return clashOf(tx, caseId, expectedVersion, held.version);
  await writeSnapshot(tx, caseId, held.pages ?? {}, events, after);
  const [leaves = []] = await writeEvents(tx, [{ id: caseId, events }]);
  await writeDeadlines(tx, [{ ...held, deadlines: after.deadlines }]);
  if (after.sittings !== undefined) await writeSittings(tx, [{ ...held, sittings: after.sittings }]);
  if (canonicalJson(held.parties) !== canonicalJson(after.state.parties))
    await writeParties(tx, [{ id: caseId, state: after.state }]);
  return { kind: "appended", version: after.state.version, leaves };
}

interface Held {
  readonly id: string;
  readonly officePath: string;
  readonly sealed: boolean;
  readonly version: number;
  readonly parties: unknown;
  readonly pages: Pages | null;
}

/** Writes what the docket folds to now, its long lists in pages. `before`: the pages that the row names. */
export async function writeSnapshot(
  tx: Tx,
  caseId: string,
  before: Pages,
  events: readonly CaseEvent[],
  after: Projected,
): Promise<void> {
  const paged = inPages(after.state, events, before);
  await writePages(tx, caseId, before, paged);
  await tx.run(
    `update case_file set stage = $2, version = $3, state = $4::jsonb, next_due = $5, updated_at = $6, closed_at = $7, closing = $8
      where id = $1`,
    [caseId, ...snapshotValues(events, after, paged.stored)],
  );
}

/** Events of some cases and their leaves in one statement: neither can be without the other. Answers the leaves of each. */
export async function writeEvents(
  tx: Tx,
  cases: readonly { readonly id: string; readonly events: readonly CaseEvent[] }[],
): Promise<string[][]> {
  const leaves = cases.map(({ id, events }) => events.map((event) => leafOf(sha256, { caseId: id, event })));
  const all = cases.flatMap(({ events }) => events);
  await tx.run(
    `with entry as (
       select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::jsonb[], $9::text[])
         with ordinality as e (case_id, seq, type, action, actor_id, at, recorded_at, body, leaf, place)),
     appended as (
       insert into event (case_id, seq, type, action, actor_id, at, recorded_at, body, leaf_sha256)
       select case_id, seq, type, action, actor_id, at, recorded_at, body, leaf from entry)
     insert into evidence_leaf (case_id, event_seq, kind, sha256, recorded_at)
     select case_id, seq, 'event', leaf, recorded_at from entry order by place`,
    [
      cases.flatMap(({ id, events }) => events.map(() => id)),
      all.map(({ seq }) => seq),
      all.map(({ type }) => type),
      all.map(({ action }) => action),
      all.map(({ actor }) => actor.id),
      all.map(({ at }) => at),
      all.map(({ recordedAt }) => recordedAt),
      all.map((event) => canonicalJson(event)),
      leaves.flat(),
    ],
  );
  return leaves;
}

/** stage, version, state, next_due, updated_at, closed_at, closing: the columns that follow the docket. */
export function snapshotValues(
  events: readonly CaseEvent[],
  { state, deadlines }: Projected,
  stored: StoredState,
): unknown[] {
  const closed = state.closed;
  return [
    state.stage,
    state.version,
    canonicalJson(stored),
    closed ? null : nextDue(deadlines),
    events.at(-1)?.recordedAt,
    closed?.at ?? null,
    closed?.form ?? null,
  ];
}

export function inOrder(events: readonly CaseEvent[], expectedVersion: number, state: CaseState): void {
  const gap = events.findIndex(({ seq }, index) => seq !== expectedVersion + 1 + index);
  if (events.length === 0 || gap >= 0 || state.version !== expectedVersion + events.length) {
    throw new Error(
      `events ${events.map(({ seq }) => seq).join(", ")} with state version ${state.version} do not follow version ${expectedVersion}`,
    );
  }
}

async function whyNotHeld(tx: Tx, caseId: string): Promise<Refusal> {
  const readable = await tx.row("select 1 as yes from case_file where id = $1", [caseId]);
  if (!readable) {
    return {
      code: "case-not-found",
      sentence: { zh: "没有这个案件，或您无权查看。", en: "There is no such case, or it is not yours to see." },
      remedy: { zh: "请核对案号。", en: "Check the case number." },
    };
  }
  return {
    code: "case-of-another-office",
    sentence: { zh: "案件由其他机构办理，您只能查看。", en: "Another office runs this case; you can read it only." },
    remedy: { zh: "请由办案机构处理。", en: "Leave the step to the office that runs the case." },
  };
}

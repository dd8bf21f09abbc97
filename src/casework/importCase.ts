import type { Instant } from "#law";
import { checkedFacts, utc } from "./act.ts";
import { startEffect } from "./effects.ts";
import type { Actor, CaseEvent, Party } from "./event.ts";
import { fold } from "./evolve.ts";
import type { ClockStart, Procedure } from "./procedure.ts";
import type { CaseState } from "./state.ts";

/** A case that ran elsewhere, as a row of a file tells it. */
export interface ImportedCase {
  readonly stage: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly parties: readonly Party[];
  /** Clocks that run in it, from the days of the file, by today's law of each clock. */
  readonly clocks: readonly (ClockStart<string> & { readonly from: string })[];
}

/** Where it was read: kept in the entry, so that each fact can be traced to its row. */
export interface ImportSource {
  readonly file: string;
  readonly sha256: string;
  readonly row: number;
  /** The number under which it ran before. */
  readonly oldNumber: string;
  /** What stood in columns that mean nothing here: kept in its own words. */
  readonly notes?: Readonly<Record<string, string>>;
}

/**
 * The first entry of a case moved in from elsewhere. It says of every fact that it was imported, not decided here; from
 * then on the case goes its ordinary way. Nothing that happened before is in this docket.
 */
export function importCase(given: {
  readonly procedure: Procedure;
  readonly imported: ImportedCase;
  readonly source: ImportSource;
  readonly by: Actor;
  readonly now: Instant;
  readonly known?: Readonly<Record<string, unknown>>;
}): { readonly event: CaseEvent; readonly state: CaseState } {
  const { procedure, imported, source, by, now, known = {} } = given;
  const { stage, parties, clocks } = imported;
  const facts = checkedFacts(procedure, "import", imported.facts);
  const event: CaseEvent = {
    seq: 1,
    type: "CaseImported",
    action: "import",
    actor: by,
    at: utc(now),
    recordedAt: utc(now),
    input: { ...source, facts: Object.keys(facts) },
    stage,
    facts,
    effects: clocks.map((start) => startEffect(procedure, start, { number: 1, trigger: start.from, known })),
  };
  return { event, state: fold(procedure, [event], parties) };
}

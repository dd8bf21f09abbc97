import type { Instant } from "#law";
import { utc } from "./act.ts";
import type { ClockRun } from "./clock.ts";
import type { Actor, CaseEvent, Effect } from "./event.ts";
import { fold } from "./evolve.ts";
import type { Procedure } from "./procedure.ts";
import type { CaseState } from "./state.ts";

/**
 * The first entry of a case split off from another: it begins in the stage where that one stands, with the facts and parties
 * given, and with the clocks that ran there for the whole case or for its own parties: with their triggers, pauses and
 * extensions, so that nobody gains or loses a day by it. `from`: the case as it was before the split.
 */
export function splitOff(given: {
  readonly procedure: Procedure;
  readonly from: CaseState;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly parties: CaseState["parties"];
  readonly fromNumber: string;
  readonly reason: string;
  readonly by: Actor;
  readonly now: Instant;
}): { readonly event: CaseEvent; readonly state: CaseState } {
  const { procedure, from, facts, parties, by, now } = given;
  const own = new Set(parties.map(({ id }) => id));
  const runs = from.clocks.filter((run) => run.stopped === undefined && (run.of === undefined || own.has(run.of)));
  const event: CaseEvent = {
    seq: 1,
    type: "CaseSplitOff",
    action: "split-off",
    actor: by,
    at: utc(now),
    recordedAt: utc(now),
    input: { fromNumber: given.fromNumber, reason: given.reason },
    stage: from.stage,
    facts,
    effects: runs.flatMap(ledgerOf),
  };
  return { event, state: fold(procedure, [event], parties) };
}

/** A run as the effects that made it. */
function ledgerOf(run: ClockRun): Effect[] {
  const { clock, of, trigger, length, unit, direction, rule, article, confidence } = run;
  const name = { clock, run: run.run };
  return [
    {
      kind: "clock-started",
      ...name,
      ...(of !== undefined && { of }),
      trigger,
      length,
      unit,
      direction,
      rule,
      article,
      confidence,
    },
    ...run.pauses.flatMap(({ from, until, why, article: rests }): Effect[] => [
      { kind: "clock-suspended", ...name, on: from, why, ...(rests && { article: rests }) },
      ...(until === undefined ? [] : [{ kind: "clock-resumed" as const, ...name, on: until }]),
    ]),
    ...run.extensions.map(
      (extension): Effect => ({
        kind: "clock-extended",
        ...name,
        on: trigger,
        length: extension.length,
        unit: extension.unit,
        article: extension.article,
        confidence: extension.confidence,
        approvedBy: extension.approvedBy,
        why: extension.why,
      }),
    ),
  ];
}

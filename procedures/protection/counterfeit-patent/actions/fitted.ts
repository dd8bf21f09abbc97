import type { ActionSpec, CaseState, ClockStart, ClockStop } from "#casework";
import type { IsoDate } from "#law";
import { evaluate } from "#rules";
import type { Define, EnforcementState } from "../../trademark-enforcement/frame.ts";
import { frame } from "../frame.ts";
import { matterOf } from "../law.ts";
import { openingTable } from "../opening.table.ts";

const days = { five: 5, ten: 10, none: undefined } as const;

/** Makes an action of the shared machinery one of this procedure: only its stages, and the period to open the case beside the check. */
export function fitted(action: Define): Define {
  return (spec) => withOpening(action({ ...spec, from: spec.from.filter((stage) => stage in frame.stages) }));
}

/** Wherever the check of a lead begins or ends, so does the period to open the case, where the law gives one. */
export function withOpening(spec: ActionSpec): ActionSpec {
  const { starts, stops, mayStart = [] } = spec;
  return {
    ...spec,
    ...(mayStart.includes("check") && {
      starts: (state, input, context) => {
        const list = typeof starts === "function" ? starts(state, input, context) : (starts ?? []);
        return [...list, ...openingBeside(list, state, context.today)];
      },
      mayStart: [...mayStart, "opening"],
    }),
    ...(stops !== undefined && {
      stops: (state, input, context): readonly ClockStop<string>[] => {
        const list = typeof stops === "function" ? stops(state, input, context) : stops;
        return list.includes("check") ? [...list, "opening"] : list;
      },
    }),
  } as ActionSpec;
}

function openingBeside(list: readonly ClockStart<string>[], state: CaseState, today: IsoDate): ClockStart<string>[] {
  const check = list.find(({ clock }) => clock === "check");
  // The facts are those of an enforcement case, checked when they were set.
  const { facts } = state as EnforcementState;
  if (check === undefined || facts.source === undefined) return [];
  const asked = evaluate(
    openingTable,
    { matter: matterOf(facts), source: facts.source },
    (check.from ?? today) as IsoDate,
  );
  const length = asked.kind === "missing" ? undefined : days[asked.outcome];
  return length === undefined
    ? []
    : [{ clock: "opening", length, ...(check.from !== undefined && { from: check.from }) }];
}

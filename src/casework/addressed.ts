import type { Refusal } from "#law";
import type { Actor, CaseEvent, Effect } from "./event.ts";
import type { ActionSpec, Procedure } from "./procedure.ts";
import { refusal } from "./refusals.ts";
import type { CaseState } from "./state.ts";

/**
 * An office beside the one that has the case: `acts`: it takes the steps of the addressee; `reads`: it follows the case only;
 * `ended`: neither any more.
 */
export interface Address {
  /** The office's path: "ip/qc/". */
  readonly office: string;
  readonly mode: "acts" | "reads" | "ended";
}

/** The offices to which the case is addressed after an entry said so; those for which it ended are gone. */
export function addressedAfter(before: readonly Address[], { office, mode }: AddressEffect): readonly Address[] {
  const others = before.filter((each) => each.office !== office);
  return mode === "ended" ? others : [...others, { office, mode }];
}
type AddressEffect = Extract<Effect, { kind: "case-addressed" }>;

/** Whether this office takes the addressee's steps in the case now. */
export function actsAsAddressee({ addressed = [] }: CaseState, office: string | undefined): boolean {
  return addressed.some((each) => each.office === office && each.mode === "acts");
}

/**
 * Why the step is not for this office: the addressee's steps are for the office to which the case is addressed now, all others
 * for the one that has it. An actor whose office is not known (a written case that is replayed) is taken at its word.
 */
export function outOfSeat(
  procedure: Procedure,
  state: CaseState,
  { name, seat }: Pick<ActionSpec, "name" | "seat">,
  office: string | undefined,
): Refusal | undefined {
  if (office === undefined) return undefined;
  const acts = actsAsAddressee(state, office);
  const beside = (state.addressed ?? []).some((each) => each.office === office);
  if (seat === "addressee" ? acts : seat === "either" ? acts || !beside : !beside) return undefined;
  return seat === "addressee" ? forTheAddressee(procedure, name) : forTheHolder(procedure, name);
}

/** An entry of another office is that office's to correct, as long as both have to do with the case. */
export function entryOfAnother(state: CaseState, entry: CaseEvent, by: Actor): Refusal | undefined {
  const beside = (office: string) => (state.addressed ?? []).some((each) => each.office === office);
  const { office } = entry.actor;
  if (office === undefined || by.office === undefined || office === by.office) return undefined;
  if (!beside(office) && !beside(by.office)) return undefined;
  return refusal(
    "entry-of-another-office",
    `第${entry.seq}项由其他机构记载。`,
    `Entry ${entry.seq} is another office's.`,
    "请由记载该项的机构更正。",
    "Ask that office to correct it.",
  );
}

type Name = ActionSpec["name"];

function forTheAddressee({ name: procedure }: Procedure, { zh, en }: Name): Refusal {
  return refusal(
    "not-the-addressee",
    `“${zh}”由收到本件（${procedure.zh}）的机构办理，现不在您所在机构。`,
    `"${en}" is for the office to which this case (${procedure.en}) is addressed now; that is not yours.`,
    "请等待收件机构办理。",
    "Wait for the office to which it is addressed.",
  );
}

function forTheHolder({ name: procedure }: Procedure, { zh, en }: Name): Refusal {
  return refusal(
    "not-the-holder",
    `“${zh}”由本件（${procedure.zh}）的承办机构办理。`,
    `"${en}" is for the office that has this case (${procedure.en}).`,
    "请由承办机构办理。",
    "Leave it to the office that has the case.",
  );
}

import { type ActionContext, field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { refuse } from "../../refuse.ts";
import type { Track } from "./facts.ts";
import type { AdjudicationState } from "./frame.ts";

/** The id under which the requester stands among the parties of the case. */
export function requesterId({ parties }: Pick<AdjudicationState, "parties">): string {
  return parties.find(({ role }) => role === "requester")?.id ?? "requester";
}

/** The respondents by party id, in the order in which they came in. */
export function respondentIds({ facts }: Pick<AdjudicationState, "facts">): readonly string[] {
  return Object.keys(facts.respondents ?? {});
}

/** Both sides: the requester, then each respondent. */
export function sides(state: AdjudicationState): readonly string[] {
  return [requesterId(state), ...respondentIds(state)];
}

export function sideName({ facts }: Pick<AdjudicationState, "facts">, id: string): string {
  return facts.respondents?.[id]?.party.name ?? facts.requester?.name ?? id;
}

/** Which respondent a step is about; may be left out where there is only one, and where a respondent acts itself. */
export const respondentField = field(z.string().min(1).max(300), "被请求人", "respondent", {
  widget: "party",
  partyRole: "respondent",
  hint: { zh: "只有一名被请求人的，可以不选", en: "may be left out where there is only one" },
}).optional();

/** Which side a paper is served on, or evidence comes from. */
export const sideField = field(z.string().min(1).max(300), "当事人", "party", {
  choicesIn: (state) =>
    state.parties
      .filter(({ role }) => role === "requester" || role === "respondent")
      .map(({ id, name = id }) => ({ value: id, name: { zh: name, en: name } })),
});

interface Named {
  readonly respondent?: string | undefined;
}
type Asking = Pick<ActionContext, "actor">;

/** The respondent a step is about; "" where that is nobody, which `respondentFault` refuses. */
export function respondentIn(state: AdjudicationState, input: Named, { actor }: Asking): string {
  const own = actor.role === "respondent" ? actor.party : undefined;
  const ids = respondentIds(state);
  const id = own ?? input.respondent ?? (ids.length === 1 ? ids[0] : undefined);
  return id !== undefined && ids.includes(id) ? id : "";
}

export function respondentFault(state: AdjudicationState, input: Named, context: Asking): Refusal | undefined {
  if (respondentIn(state, input, context) !== "") return undefined;
  return refuse(
    "which-respondent",
    ["未指明本案的哪一名被请求人。", "It is not said which respondent of the case is meant."],
    ["请选择一名被请求人。", "Choose one of the respondents."],
    cite("patent-measures", "22"),
  );
}

/** The side for which somebody acts: a party for itself, an officer for the side it names. */
export function sideIn(state: AdjudicationState, named: string | undefined, { actor }: Asking): string {
  if (actor.role === "requester") return actor.party ?? requesterId(state);
  if (actor.role === "respondent" && actor.party !== undefined) return actor.party;
  return named !== undefined && sides(state).includes(named) ? named : "";
}

export function sideFault(state: AdjudicationState, named: string | undefined, context: Asking): Refusal | undefined {
  if (sideIn(state, named, context) !== "") return undefined;
  return refuse(
    "which-party",
    ["未指明本案的哪一方当事人。", "It is not said which party of the case is meant."],
    ["请选择请求人或者一名被请求人。", "Choose the requester or one of the respondents."],
    cite("patent-measures", "22"),
  );
}

/** The facts after those of one respondent changed. */
export function tracked({ facts }: AdjudicationState, id: string, change: Partial<Track>) {
  const before = facts.respondents?.[id];
  return before === undefined ? {} : { respondents: { ...facts.respondents, [id]: { ...before, ...change } } };
}

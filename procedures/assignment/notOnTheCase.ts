import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../refuse.ts";
import { type Assigned, officersOf, onTheCase, recusalOf } from "./standing.ts";

/** Two officers at least on every investigation, both named on each paper. */
export const leastOfficers = 2;

/**
 * Why this officer may not act in an investigation: nobody is assigned yet, too few are, it is not one of them (nor stands in
 * for one on leave), or its recusal is asked or granted. For `ready` of an action. Undefined: it may.
 */
export function notOnTheCase(state: Assigned, context: Asking): Refusal | undefined {
  const recused = keptOut(state, context);
  if (recused !== undefined || context.actor.role !== "officer") return recused;
  const names = officersOf(state).map(({ name }) => name);
  return tooFewOfficers(state) ?? (onTheCase(state, context) ? undefined : notYours(names));
}

/** The same for the papers of a case: before officers are assigned, its drafts are anybody's of the office. */
export function notYourPaper(state: Assigned, context: Asking): Refusal | undefined {
  return state.facts.officers === undefined ? keptOut(state, context) : notOnTheCase(state, context);
}
type Asking = Pick<ActionContext, "actor" | "known">;

/** Why nobody may investigate yet, in whatever role. */
export function tooFewOfficers(state: Assigned): Refusal | undefined {
  const { length } = officersOf(state);
  return length < leastOfficers ? tooFew(length) : undefined;
}

/**
 * The same for all actions of a procedure at once. `open`: the stages in which a case without officers is anybody's of the
 * office, since they are assigned later; `free`: actions that need no officer of the case.
 */
export function byOfficersOfTheCase(
  actions: Readonly<Record<string, ActionSpec>>,
  of: { readonly open: readonly string[]; readonly free: readonly string[] },
): Record<string, ActionSpec> {
  return Object.fromEntries(
    Object.entries(actions).map(([name, spec]) => {
      const ready: ActionSpec["ready"] = (state, context) => {
        const assigned = state as Assigned;
        const unassigned = of.open.includes(state.stage) && assigned.facts.officers === undefined;
        const barred =
          unassigned || of.free.includes(name) ? keptOut(assigned, context) : notOnTheCase(assigned, context);
        return barred ?? spec.ready?.(state, context);
      };
      return [name, { ...spec, ready }];
    }),
  );
}

/** Whoever is recused, in whatever role. */
function keptOut(state: Assigned, { actor }: Asking): Refusal | undefined {
  const recusal = recusalOf(state, actor.id);
  if (recusal === undefined) return undefined;
  return recusal.decided === undefined ? recusalOpen() : recused();
}

function notYours(names: readonly string[]): Refusal {
  return refuse(
    "not-on-the-case",
    [
      `本案承办人为${names.join("、")}，您不是本案承办人，也未在承办人休假期间代理。`,
      `The officers of this case are ${names.join(", ")}; you are none of them, nor do you stand in for one on leave.`,
    ],
    ["请由本案承办人办理，或者请负责人改派。", "Leave it to them, or ask the head to reassign the case."],
    cite("house", "1"),
  );
}

function tooFew(count: number): Refusal {
  return refuse(
    "fewer-than-two-officers",
    [
      `调查须由两名以上执法人员进行，本案现有承办人${count}名。`,
      `An investigation is by two officers at least; this case has ${count}.`,
    ],
    ["请负责人先指派承办人。", "Ask the head to assign officers first."],
    cite("house", "1"),
  );
}

function recusalOpen(): Refusal {
  return refuse(
    "recusal-not-decided",
    [
      "已申请您回避，决定作出前您不能办理本案。",
      "Your recusal is asked; until it is decided you may not act in this case.",
    ],
    ["请等待负责人决定，其间由其他承办人办理。", "Wait for the head's decision; the other officers go on meanwhile."],
    cite("house", "1"),
  );
}

function recused(): Refusal {
  return refuse(
    "recused",
    ["您已回避本案。", "You are recused from this case."],
    ["请由其他人员办理。", "Leave it to others."],
    cite("house", "1"),
  );
}

import { type AvailableAction, availableActions, type CaseState, choicesFor, type Procedure } from "#casework";
import type { WorkingCalendar } from "#law";
import type { Caller } from "../http/caller.ts";

/** From so many items on, a list is told in pages and not with its case. */
const LONG = 1000;

interface Told {
  readonly state: CaseState;
  /** The lists left out, with their length. */
  readonly long: Readonly<Record<string, number>>;
}

/** The state without the lists that have no end to them, where they are long: the steps taken, and the records of its procedure. */
export function withoutLong(state: CaseState, procedure: Procedure): Told {
  const long: Record<string, number> = {};
  const without = <T>(name: string, list: readonly T[]): readonly T[] => {
    if (list.length < LONG) return list;
    long[name] = list.length;
    return [];
  };
  const taken = without("taken", state.taken);
  const facts: Record<string, unknown> = { ...state.facts };
  for (const name of procedure.records ?? []) {
    const list = facts[name];
    if (Array.isArray(list)) facts[name] = without(name, list);
  }
  return { state: { ...state, facts, taken }, long };
}

/** One of those lists, whole; undefined where the case has none of that name. */
export function longList(state: CaseState, procedure: Procedure, name: string): readonly unknown[] | undefined {
  if (name === "taken") return state.taken;
  const list = procedure.records?.includes(name) === true ? (state.facts[name] ?? []) : undefined;
  return Array.isArray(list) ? list : undefined;
}

/**
 * What somebody of an office may do now, with what its forms offer: what any of its roles may. Worked out here where the page is not
 * told the whole of the case; else the page does it by the same function.
 */
export function officeMenu(
  caller: Caller,
  of: {
    readonly procedure: Procedure;
    readonly state: CaseState;
    readonly known: Readonly<Record<string, unknown>>;
    readonly calendar: WorkingCalendar;
    readonly now: string;
  },
): AvailableAction[] {
  const { procedure, state, known, calendar, now } = of;
  const best = new Map<string, AvailableAction>();
  for (const role of caller.roles) {
    const office = caller.officePath === null ? {} : { office: caller.officePath };
    const actor = { id: caller.id, name: caller.name, role, ...office };
    for (const item of availableActions(procedure, state, actor, now, known, calendar)) {
      const spec = procedure.actions[item.action];
      const before = best.get(item.action);
      if (spec === undefined || (before !== undefined && (before.enabled || !item.enabled))) continue;
      best.set(item.action, { ...item, choices: choicesFor(spec, state, actor) });
    }
  }
  return [...best.values()];
}

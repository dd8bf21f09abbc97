import type { CaseState } from "#casework";
import { addDays, type IsoDate } from "#law";
import { trademarkEnforcement } from "../protection/trademark-enforcement/procedure.ts";
import { asked, granted, judged, over, paid, ruled, sued } from "./afterDecision.ts";
import {
  approvedSeizure,
  askedHolder,
  disposed,
  extended,
  grantedRegistration,
  holderAnswered,
  inspected,
  interviewed,
  registered,
  released,
  seized,
} from "./fieldwork.ts";
import { type Draw, type Filling, inputFor } from "./inputFor.ts";
import { type Step, stepsTo } from "./scene.ts";

/** What officers of the other tests write, by action: inputs that mostly go through. */
const written = byAction([
  ...stepsTo("notice-served"),
  ...registered(),
  ...seized(),
  ...approvedSeizure(),
  grantedRegistration(),
  inspected,
  interviewed,
  askedHolder(),
  holderAnswered("2026-03-11"),
  extended("2026-03-11"),
  released("2026-03-11", "S1-1", 5),
  disposed("2026-03-11", "S1-1", 5),
  granted("2026-03-11", ["2026-05-20", 3_000_000], ["2026-06-20", 3_000_000]),
  paid("2026-03-11", 6_000_000),
  paid("2026-03-11", 3_000_000),
  asked("2026-03-11"),
  sued("2026-03-11"),
  over("2026-03-11"),
  over("2026-03-11", "expired"),
  ruled("2026-03-11", "upheld"),
  judged("2026-03-11", "upheld"),
]);

/** An input for an action of the enforcement procedure: what was written elsewhere, moved to today, or one filled in by chance. */
export function enforcementInput(action: string, filling: Filling): unknown {
  const { draw, state, today } = filling;
  const spec = trademarkEnforcement.actions[action];
  const samples = written.get(action) ?? [];
  const byChance = spec === undefined ? {} : inputFor(spec.input, filling);
  if (samples.length === 0 || draw(5) === 0) return byChance;
  const sample = onDays(samples[draw(samples.length)] ?? {}, today) as Record<string, unknown>;
  return { ...sample, ...ofSeveral(action, state, draw) };
}

/** Where a case has several respondents each input says which, and each has its own proposed fine. */
function ofSeveral(action: string, { parties }: CaseState, draw: Draw): object {
  const ids = parties.filter(({ role }) => role === "respondent").map(({ id }) => id);
  if (ids.length < 2) return {};
  if (action === "submit-for-legal-review") {
    return { proposedFines: ids.map((respondent) => ({ respondent, fen: 6_000_000 })), proposedFineFen: undefined };
  }
  const shape = (trademarkEnforcement.actions[action]?.input as { readonly shape?: object } | undefined)?.shape ?? {};
  return "respondent" in shape ? { respondent: ids[draw(ids.length)] } : {};
}

/** The days in a written input, moved: most to today; a plan lies ahead, and an infringement behind. */
function onDays(given: unknown, today: IsoDate, name = "", at = 0): unknown {
  if (Array.isArray(given)) return given.map((each, index) => onDays(each, today, name, index));
  if (typeof given === "object" && given !== null) {
    return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, onDays(value, today, key, at)]));
  }
  if (typeof given !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(given)) return given;
  if (name === "dueOn") return addDays(today, 30 * (at + 1));
  return name === "actFrom" ? addDays(today, -60) : today;
}

function byAction(steps: readonly Step[]): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const [, action, , input = {}] of steps) found.set(action, [...(found.get(action) ?? []), input]);
  return found;
}

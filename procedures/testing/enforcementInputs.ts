import { type ActionSpec, type CaseState, labelOf } from "#casework";
import { addDays, type IsoDate } from "#law";
import type { z } from "zod";
import { type Draw, type Filling, inputFor } from "./inputFor.ts";
import type { WalkKind } from "./WalkKind.ts";

/** An input for an action of an enforcement procedure: what was written elsewhere, moved to today, or one filled in by chance. */
export function enforcementInput(kind: WalkKind, action: string, filling: Filling): unknown {
  const { draw, state, today } = filling;
  const spec = kind.procedure.actions[action];
  const samples = kind.written.get(action) ?? [];
  const byChance = spec === undefined ? {} : inputFor(spec.input, filling);
  if (samples.length === 0 || draw(5) === 0) return byChance;
  const sample = onDays(samples[draw(samples.length)] ?? {}, today) as Record<string, unknown>;
  return {
    ...sample,
    ...ofSeveral(kind, action, state, draw),
    ...papersNow(spec, state, draw),
    ...kind.fits?.(action, state, draw),
  };
}

/** Where a case has several respondents each input says which, and each has its own proposed fine. */
function ofSeveral(kind: WalkKind, action: string, { parties }: CaseState, draw: Draw): object {
  const ids = parties.filter(({ role }) => role === "respondent").map(({ id }) => id);
  if (ids.length < 2) return {};
  if (action === "submit-for-legal-review") {
    return { proposedFines: ids.map((respondent) => ({ respondent, fen: 6_000_000 })), proposedFineFen: undefined };
  }
  const shape = (kind.procedure.actions[action]?.input as { readonly shape?: object } | undefined)?.shape ?? {};
  return "respondent" in shape ? { respondent: ids[draw(ids.length)] } : {};
}

/** A paper that waits to be served, where one is asked for: what was written names that of another case. */
function papersNow(spec: ActionSpec | undefined, { documents }: CaseState, draw: Draw): object {
  const shape = (spec?.input as { readonly shape?: Readonly<Record<string, z.ZodType>> } | undefined)?.shape ?? {};
  const field = Object.keys(shape).find(
    (name) => shape[name] !== undefined && labelOf(shape[name])?.widget === "paper",
  );
  if (field === undefined) return {};
  const waiting = documents.filter(({ life, services }) => life === "approved" && services.length === 0);
  const paper = waiting[draw(waiting.length)]?.id;
  return paper === undefined ? {} : { [field]: paper };
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

import type { ActionContext } from "#casework";
import { drawnFrom } from "#evidence";
import { type Drawing, drawsWith, type ExpertDraw, lastRound, type Seat, serving } from "./draws.ts";
import { type Excluded, whyNot } from "./eligible.ts";
import type { ExpertProcedure } from "./ExpertProcedure.ts";
import { needOf } from "./freeze.ts";
import { expertsIn } from "./known.ts";
import type { LeaveReason } from "./names.ts";
import { rulesIn } from "./settings.ts";

interface Leaving {
  readonly expert: string;
  readonly why: LeaveReason;
  readonly reason: string;
}

/**
 * The facts after somebody who was drawn goes: the next in the order of the same draw takes the place. Who no longer fits by the
 * day, with the reason, is passed over; where nobody is left, the seat stays empty and another draw is for the head to begin.
 */
export function replaced(
  of: ExpertProcedure,
  state: Drawing,
  { expert, why, reason }: Leaving,
  context: ActionContext,
) {
  const found = serving(state).find(({ seat }) => seat.id === expert);
  if (found === undefined) return {};
  const { draw } = found;
  const went: Seat = { ...found.seat, until: context.today, why, reason };
  const { next, passed } = nextOf(of, state, draw, context);
  const came = next === undefined ? [] : [next];
  return {
    expertDraws: drawsWith(state, draw.id, (each) => ({
      ...each,
      seats: [...each.seats.map((seat) => (seat === found.seat ? went : seat)), ...came],
      passedOver: [...each.passedOver, ...passed.map((one) => ({ ...one, why: [...one.why], on: context.today }))],
    })),
    ...of.seated(state, draw, { came, went }, context),
  };
}

/** Who comes next in the order of the draw, and who before it no longer fits. */
function nextOf(
  of: ExpertProcedure,
  state: Drawing,
  draw: ExpertDraw,
  context: ActionContext,
): { readonly next: Seat | undefined; readonly passed: readonly Excluded[] } {
  const round = lastRound(draw);
  const used = new Set([...draw.seats, ...draw.passedOver].map(({ id }) => id));
  const names = new Map(round?.eligible.map(({ id, name }) => [id, name]));
  const pool = new Map(expertsIn(context)?.map((each) => [each.id, each]));
  const need = needOf(of, state, draw);
  const passed: Excluded[] = [];
  const order = round?.seed === undefined ? [] : drawnFrom(round.seed, round.entries, round.entries.length);
  for (const [index, id] of order.entries()) {
    if (used.has(id)) continue;
    const name = names.get(id) ?? id;
    const known = pool.get(id);
    const why = known === undefined ? [] : whyNot(known, need, context.today, rulesIn(context));
    if (why.length === 0) return { next: { id, name, place: index + 1, on: context.today }, passed };
    passed.push({ id, name, why });
  }
  return { next: undefined, passed };
}

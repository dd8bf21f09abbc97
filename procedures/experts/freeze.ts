import type { ActionContext } from "#casework";
import { listHashOf } from "#evidence";
import type { Refusal } from "#law";
import { nameKey, rightKey } from "./conflicts.ts";
import { type Drawing, engagedIn, type ExpertDraw, type ExpertRound, sidesOf } from "./draws.ts";
import { eligibleExperts, type ExpertNeed } from "./eligible.ts";
import type { ExpertProcedure } from "./ExpertProcedure.ts";
import { expertsIn } from "./known.ts";
import { expertRoles, type ExpertRole } from "./names.ts";
import { badSides, tooFewEligible } from "./refusals.ts";
import { rulesIn } from "./settings.ts";

export interface Asked {
  readonly role: ExpertRole;
  readonly fields: readonly string[];
  readonly question: string;
  readonly take: number;
  readonly sides: readonly string[];
}
type Knowing = Pick<ActionContext, "known" | "today">;

/** What a case needs of the pool: the page shows by it who would be on the list, and the docket keeps who was. */
export function needOf(
  of: ExpertProcedure,
  state: Drawing,
  { role, fields }: Pick<Asked, "role" | "fields">,
): ExpertNeed {
  return { ...of.ties(state), role, fields, engaged: engagedIn(state) };
}

export function newDraw(of: ExpertProcedure, state: Drawing, asked: Asked, context: Knowing): ExpertDraw {
  const { role, question, fields, take } = asked;
  const { parties, right } = of.ties(state);
  return {
    id: `D${(state.facts.expertDraws?.length ?? 0) + 1}`,
    role,
    question,
    fields: [...fields],
    take,
    rounds: [frozenRound(of, state, asked, 1, context)],
    seats: [],
    passedOver: [],
    parties: [...new Set(parties.map(nameKey))].sort(),
    ...(right !== undefined && { right: rightKey(right) }),
  };
}

/** A list as it stands on the day of the act, with its hash. */
export function frozenRound(
  of: ExpertProcedure,
  state: Drawing,
  asked: Asked,
  round: number,
  context: Knowing,
): ExpertRound {
  const { eligible, excluded } = listFor(of, state, asked, context);
  const purpose = `${expertRoles[asked.role].zh}：${asked.question}`;
  const list = { round, purpose, entries: eligible.map(({ id }) => id), take: asked.take };
  return {
    ...list,
    listHash: listHashOf(list),
    frozenAt: state.version + 1,
    commitments: [],
    openings: [],
    on: context.today,
    eligible: [...eligible],
    excluded: excluded.map((each) => ({ ...each, why: [...each.why] })),
    sides: [...asked.sides],
  };
}

export function listFault(of: ExpertProcedure, state: Drawing, asked: Asked, context: Knowing): Refusal | undefined {
  const known = new Set(sidesOf(state).map(({ id }) => id));
  if (new Set(asked.sides).size !== asked.sides.length || asked.sides.some((side) => !known.has(side)))
    return badSides();
  const { eligible, excluded } = listFor(of, state, asked, context);
  return eligible.length < asked.take ? tooFewEligible(eligible.length, excluded.length, asked.take) : undefined;
}

function listFor(of: ExpertProcedure, state: Drawing, asked: Asked, context: Knowing) {
  return eligibleExperts(expertsIn(context) ?? [], needOf(of, state, asked), context.today, rulesIn(context));
}

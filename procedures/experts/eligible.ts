import type { IsoDate } from "#law";
import { type CaseTies, conflictsOf, type Exclusion, out, spanText } from "./conflicts.ts";
import type { Expert } from "./expert.ts";
import { covers } from "./fields.ts";
import { type ExpertRole, standings } from "./names.ts";
import type { ConflictRules } from "./settings.ts";
import { standingOn } from "./standingOn.ts";

/** What a draw looks for. */
export interface ExpertNeed extends CaseTies {
  readonly role: ExpertRole;
  readonly fields: readonly string[];
  /** The ids of those who take part in the case already, or left it. */
  readonly engaged: readonly string[];
}

export interface Listed {
  readonly id: string;
  readonly name: string;
}

export interface Excluded extends Listed {
  readonly why: readonly Exclusion[];
}

/**
 * Who of the pool may be drawn for a case on a day, and why each other one of the same role may not. Both lists are in the
 * order of the ids, whatever the order of the pool.
 */
export function eligibleExperts(
  pool: readonly Expert[],
  need: ExpertNeed,
  day: IsoDate,
  rules: ConflictRules,
): { readonly eligible: readonly Listed[]; readonly excluded: readonly Excluded[] } {
  const eligible: Listed[] = [];
  const excluded: Excluded[] = [];
  const ofRole = pool.filter(({ roles }) => roles.includes(need.role));
  for (const expert of ofRole.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id, name } = expert;
    const why = whyNot(expert, need, day, rules);
    if (why.length === 0) eligible.push({ id, name });
    else excluded.push({ id, name, why });
  }
  return { eligible, excluded };
}

/** Every reason that keeps an expert off the list of a case; none where it may be drawn. */
export function whyNot(expert: Expert, need: ExpertNeed, day: IsoDate, rules: ConflictRules): readonly Exclusion[] {
  return [
    ...inactive(expert, day),
    ...(covers(expert.fields, need.fields) ? [] : [out("field", expert.fields.join("、") || "—")]),
    ...(need.engaged.includes(expert.id) ? [out("this-case", expert.name)] : []),
    ...conflictsOf(expert, need, day, rules),
  ];
}

function inactive(expert: Expert, day: IsoDate): readonly Exclusion[] {
  const standing = standingOn(expert, day);
  if (standing === "active") return [];
  if (standing === "outside") {
    const { since = "" } = expert;
    return [out("not-active", { zh: `${since}起入库`, en: `in the pool from ${since}` })];
  }
  const { reason, from, until } = expert.standing;
  const span = from === undefined && until === undefined ? "" : spanText(from, until);
  const more = [span, reason ?? ""].filter((each) => each !== "");
  const { zh, en } = standings[standing];
  if (more.length === 0) return [out("not-active", { zh, en })];
  return [out("not-active", { zh: `${zh}（${more.join("，")}）`, en: `${en} (${more.join(", ")})` })];
}

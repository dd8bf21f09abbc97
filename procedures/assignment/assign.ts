import { type ActionContext, type ActionSpec, field } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { text } from "../inputs.ts";
import { refuse } from "../refuse.ts";
import { define } from "./define.ts";
import type { Officer } from "./facts.ts";
import { leastOfficers } from "./notOnTheCase.ts";
import { colleaguesIn } from "./people.ts";
import { type Assigned, officersOf, recusalOf } from "./standing.ts";

/** The head says who handles the case, and who takes over from whom. `from`: the stages in which the case can be handled. */
export function assignActions(from: readonly string[]): Record<string, ActionSpec> {
  return {
    "assign-officers": define({
      name: { zh: "指派承办人", en: "Assign the officers" },
      event: "OfficersAssigned",
      by: ["head"],
      from,
      input: z.strictObject({
        officers: field(
          z.array(person("承办人", "officer")).min(1).max(20),
          "承办人（不少于两人）",
          "officers (two or more)",
          { widget: "colleague" },
        ),
      }),
      guard: (state, { officers }, context) =>
        doubled(state, officers) ?? fewer(state, officers) ?? firstOf(officers, (each) => unfit(state, each, context)),
      facts: ({ facts }, { officers }, context) => ({
        officers: [...(facts.officers ?? []), ...officers.map((account) => officerOf(account, context))],
      }),
      article: cite("house", "1"),
    }),

    reassign: define({
      name: { zh: "改派承办人", en: "Reassign the case" },
      event: "CaseReassigned",
      by: ["head"],
      from,
      input: z.strictObject({
        leaves: person("不再承办的人员", "who leaves the case"),
        comes: person("接办人员", "who takes over"),
        reason: text("改派理由", "reason"),
      }),
      ready: (state) => (officersOf(state).length === 0 ? nobodyAssigned() : undefined),
      guard: (state, { leaves, comes }, context) =>
        officersOf(state).some(({ account }) => account === leaves)
          ? (doubled(state, [comes]) ?? unfit(state, comes, context))
          : notAnOfficer(),
      facts: (state, { leaves, comes, reason }, context) => ({
        officers: replaced(left(state, leaves, context.today, reason), leaves, officerOf(comes, context)),
      }),
      article: cite("house", "1"),
    }),
  };
}

/** An account of the office, chosen from its people. */
export function person(zh: string, en: string) {
  return field(z.string().trim().min(1).max(300), zh, en, { widget: "colleague" });
}

/** The officers with one of them gone from today on. */
export function left({ facts }: Assigned, account: string, until: IsoDate, why: string): Officer[] {
  return (facts.officers ?? []).map((each) =>
    each.account === account && each.until === undefined ? { ...each, until, why } : each,
  );
}

/** Whoever takes over stands where the other stood: the first of the officers is the one in charge. */
function replaced(officers: readonly Officer[], leaves: string, comes: Officer): Officer[] {
  const at = officers.findLastIndex(({ account }) => account === leaves);
  return officers.toSpliced(at + 1, 0, comes);
}

export function officerOf(account: string, context: ActionContext): Officer {
  const known = colleaguesIn(context)?.find((each) => each.account === account);
  return {
    account,
    name: known?.name ?? account,
    ...(known?.certificate !== undefined && { certificate: known.certificate }),
    from: context.today,
  };
}

function doubled(state: Assigned, coming: readonly string[]): Refusal | undefined {
  const already = officersOf(state).map(({ account }) => account);
  const all = [...already, ...coming];
  if (new Set(all).size === all.length) return undefined;
  return refuse(
    "same-officer-twice",
    ["同一人员重复指派，或者已是本案承办人。", "Somebody is named twice, or handles this case already."],
    ["请选择其他人员。", "Choose other people."],
    cite("house", "1"),
  );
}

function fewer(state: Assigned, coming: readonly string[]): Refusal | undefined {
  const count = officersOf(state).length + coming.length;
  if (count >= leastOfficers) return undefined;
  return refuse(
    "fewer-than-two-officers",
    ["调查须由两名以上执法人员进行。", "An investigation is by two officers at least."],
    ["请再选择一名承办人。", "Choose one more."],
    cite("house", "1"),
  );
}

/** Not somebody of this office with the authority to investigate, or kept out of this case. */
export function unfit(state: Assigned, account: string, context: ActionContext): Refusal | undefined {
  const people = colleaguesIn(context);
  const known = people?.find((each) => each.account === account);
  if (people !== undefined && known?.roles.includes("officer") !== true) {
    return refuse(
      "not-an-officer-of-the-office",
      [
        `“${known?.name ?? account}”不是本机构的承办人员。`,
        `"${known?.name ?? account}" is no case officer of this office.`,
      ],
      ["请选择本机构具有承办人身份的人员。", "Choose somebody of this office who is a case officer."],
      cite("house", "1"),
    );
  }
  if (recusalOf(state, account) === undefined) return undefined;
  return refuse(
    "recused",
    [
      `“${known?.name ?? account}”已回避或者被申请回避。`,
      `"${known?.name ?? account}" is recused, or its recusal is asked.`,
    ],
    ["请选择其他人员。", "Choose somebody else."],
    cite("house", "1"),
  );
}

function notAnOfficer(): Refusal {
  return refuse(
    "not-an-officer-of-the-case",
    ["所选人员不是本案承办人。", "The person chosen does not handle this case."],
    ["请从本案承办人中选择。", "Choose one of the officers of the case."],
    cite("house", "1"),
  );
}

function nobodyAssigned(): Refusal {
  return refuse(
    "nobody-assigned",
    ["本案尚未指派承办人。", "No officers are assigned to this case yet."],
    ["请先指派承办人。", "Assign the officers first."],
    cite("house", "1"),
  );
}

export function firstOf<T>(items: readonly T[], refusalOf: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const refusal = refusalOf(item);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { type Define, type EnforcementFactsOf, EnforcementFacts } from "./otherCase.ts";
import type { EnforcementState } from "../frame.ts";
import { nameOf, respondentIds } from "../respondents.ts";

const article = cite("house", "1");

/** Joining: the case filed first takes in the respondents and the evidence of another, which ends with a word where they went. */
export function joinActions(action: Define): Record<string, ActionSpec> {
  return {
    "join-case": action({
      name: { zh: "并入另案", en: "Take another case into this one" },
      event: "CaseJoined",
      by: ["head"],
      from: ["filed", "investigation"],
      input: z.strictObject({
        number: line("被并入的案号", "number of the other case"),
        reason: text("并案理由", "why they are one case"),
      }),
      guard: (state, { number }, context) => joinFault(state, number, context),
      facts: (state, { number, reason }, context) => {
        const other = otherCase(context, number);
        if (other === undefined) return {};
        const ids = Object.keys(other.respondents ?? {});
        const taken = respondentIds(state).length;
        const respondents = Object.fromEntries(
          ids.map((id, index) => [`respondent-${taken + index + 1}`, other.respondents?.[id] ?? {}]),
        );
        return {
          respondents: { ...state.facts.respondents, ...respondents },
          evidence: [
            ...(state.facts.evidence ?? []),
            ...(other.evidence ?? []).map((item) => ({ ...item, source: `${item.source}（${number}）` })),
          ],
          joined: [
            ...(state.facts.joined ?? []),
            {
              number,
              on: context.today,
              reason,
              respondents: ids.map((id) => other.respondents?.[id]?.respondent?.name ?? id),
            },
          ],
        };
      },
      // Seen after the facts are set: every respondent is made a party; those that are one already stay as they are.
      joins: (state) =>
        respondentIds(state)
          .filter((id) => !state.parties.some((party) => party.id === id))
          .map((id) => ({ id, role: "respondent", name: nameOf(state, id) })),
      article,
    }),

    "merge-into": action({
      name: { zh: "并入先立案的案件", en: "Merge into the case filed first" },
      event: "CaseMerged",
      by: ["head"],
      from: ["filed", "investigation"],
      weight: "side",
      input: z.strictObject({
        number: line("并入的案号", "number of the case it goes into"),
        reason: text("并案理由", "why they are one case"),
      }),
      guard: (_, { number }, { known }) =>
        (known["joining"] as { number?: string } | undefined)?.number === number ? undefined : fromTheOther(),
      facts: (_, { number, reason }, { today }) => ({ mergedInto: { number, on: today, reason } }),
      next: "merged",
      article,
    }),
  };
}

/** What the caller fetched of the other case, by its number. */
function otherCase({ known }: ActionContext, number: string): EnforcementFactsOf | undefined {
  const other = known["otherCase"] as { number?: string; facts?: unknown } | undefined;
  if (other?.number !== number) return undefined;
  return EnforcementFacts.partial().safeParse(other.facts).data as EnforcementFactsOf | undefined;
}

function joinFault(state: EnforcementState, number: string, context: ActionContext): Refusal | undefined {
  const known = context.known["otherCase"] as { stage?: string; procedure?: string; self?: boolean } | undefined;
  const other = otherCase(context, number);
  if (other === undefined || known?.procedure !== state.procedure || known.self === true) return noOther(number);
  if (known.stage !== "filed" && known.stage !== "investigation") return tooFar(number);
  const theirs = other.filing?.on;
  const ours = state.facts.filing?.on;
  if (theirs !== undefined && ours !== undefined && theirs < ours) return filedEarlier(number, theirs, ours);
  const twice = Object.values(other.respondents ?? {}).find(({ respondent }) =>
    Object.values(state.facts.respondents ?? {}).some(
      (own) => respondent?.identifier !== undefined && own.respondent?.identifier === respondent.identifier,
    ),
  );
  // One person in both cases is one respondent with all its acts: its findings are recorded anew after the joining.
  return twice === undefined ? undefined : samePerson(twice.respondent?.name ?? "");
}

function noOther(number: string): Refusal {
  return refuse(
    "no-case-to-join",
    [`没有可以并入的案件“${number}”。`, `There is no case "${number}" to take in.`],
    ["请填写本机关正在办理的同类案件的案号。", "Give the number of another open case of this kind in your office."],
    article,
  );
}

function tooFar(number: string): Refusal {
  return refuse(
    "too-far-to-join",
    [
      `案件${number}不在立案或者调查阶段，不能并入。`,
      `Case ${number} is not being investigated, so it cannot be joined.`,
    ],
    [
      "调查终结前才能并案；已审核的，先退回调查。",
      "Cases are joined before the investigation ends; return a reviewed one first.",
    ],
    article,
  );
}

function filedEarlier(number: string, theirs: string, ours: string): Refusal {
  return refuse(
    "other-filed-first",
    [
      `案件${number}先立案（${theirs}，本案${ours}），办案期限以先立案的为准。`,
      `Case ${number} was filed first (${theirs}; this one ${ours}), and its time limit governs.`,
    ],
    [`请在案件${number}中办理并案。`, `Join them from case ${number}.`],
    article,
  );
}

function samePerson(name: string): Refusal {
  return refuse(
    "same-respondent-in-both",
    [`${name}在两案中都是当事人。`, `${name} is a respondent in both cases.`],
    [
      "请先在一案中结清对其的处理，或者将另案证据登记到本案。",
      "Deal with it in one of them, or record the other's evidence here.",
    ],
    article,
  );
}

function fromTheOther(): Refusal {
  return refuse(
    "join-from-the-other",
    ["并案由先立案的案件办理。", "Cases are joined from the one that was filed first."],
    ["请打开先立案的案件，办理“并入另案”。", 'Open the case filed first and use "Take another case into this one".'],
    article,
  );
}

import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { acceptanceTable } from "./acceptance.table.ts";
import { notCorrected } from "./correction.ts";
import { type Examination, examinationFields, examined } from "./examination.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { termsOfCase } from "./guards.ts";
import { refusalGrounds } from "./names.ts";
import { respondentIds } from "./parties.ts";

/** Accepted, refused or more time taken for it: PA-01, five working days and once five more. */
export function acceptanceActions(action: Define): Record<string, ActionSpec> {
  return {
    "accept-request": action({
      name: { zh: "受理", en: "Accept the request" },
      event: "RequestAccepted",
      by: ["officer"],
      from: ["received"],
      weight: "main",
      input: z.strictObject({ ...examinationFields, opinion: text("审查意见", "opinion") }),
      guard: (state, input, context) => notThe(["accept", "may-refuse"], state, input, context),
      facts: (state, input, context) => ({
        acceptance: { on: context.today, by: nameOf(context), opinion: input.opinion },
        track: state.facts.track ?? { kind: "normal", on: context.today },
      }),
      stops: ["acceptance"],
      starts: (state) => [
        { clock: "closing" },
        ...respondentIds(state).map((of) => ({ clock: "delivery" as const, of })),
      ],
      mayStart: ["closing", "delivery"],
      documents: (state) => [
        "acceptanceNotice",
        ...respondentIds(state).map((of) => ({ document: "answerNotice" as const, of })),
      ],
      mayIssue: ["acceptanceNotice", "answerNotice"],
      next: "accepted",
      article: cite("patent-measures", "20"),
    }),

    "refuse-request": action({
      name: { zh: "不予受理", en: "Refuse the request" },
      event: "RequestRefused",
      by: ["officer"],
      from: ["received", "correction"],
      weight: "danger",
      input: z.strictObject({
        ...examinationFields,
        ground: choice(refusalGrounds, "理由", "ground"),
        reason: text("具体理由", "reasons"),
      }),
      guard: (state, input, context) =>
        input.ground === "not-corrected"
          ? notCorrected(state, examined(state, input, context).outcome, context)
          : notThe(["refuse", "may-refuse", "transfer"], state, input, context),
      facts: (_, { ground, reason }, context) => ({
        refusal: { ground, reason, on: context.today, by: nameOf(context) },
        ending: { stage: "not-accepted", on: context.today, reason },
      }),
      stops: [...termsOfCase],
      documents: ["nonAcceptanceNotice"],
      next: "to-tell",
      article: cite("patent-measures", "20"),
    }),

    "extend-acceptance": action({
      name: { zh: "延长受理期限", en: "Take longer to accept" },
      event: "AcceptanceExtended",
      by: ["head"],
      from: ["received"],
      input: z.strictObject({
        reason: text("案情特别复杂或者其他特殊情况", "why the case is very complex or special"),
      }),
      extends: "acceptance",
      article: cite("patent-measures", "20"),
    }),
  };
}

/** Why the act is not what the acceptance table answers on what was found. */
export function notThe(
  wanted: readonly (typeof acceptanceTable)["outcomes"][number][],
  state: AdjudicationState,
  found: Examination,
  context: ActionContext,
): Refusal | undefined {
  const { outcome, row, article } = examined(state, found, context);
  if (wanted.includes(outcome)) return undefined;
  const name = acceptanceTable.outcomeNames[outcome];
  return refuse(
    "not-what-the-table-says",
    [
      `按所填情况，受理审查的结果是“${name.zh}”（${row}）。`,
      `On what was found the answer is "${name.en}" (row ${row}).`,
    ],
    ["请核对所填情况，或者办理相应步骤。", "Check what was found, or take the step that fits it."],
    article,
  );
}

function nameOf({ actor }: ActionContext): string {
  return actor.name ?? actor.id;
}

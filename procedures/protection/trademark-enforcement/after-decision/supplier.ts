import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { lawOf } from "../../enforcement/lawOf.ts";
import type { Define, RespondentState } from "../frame.ts";
import { perRespondent } from "../respondents.ts";
import { afterDecision } from "./stages.ts";

const article = cite("trademark-regulations", "80");

/** The authority where the supplier sits is told of it (Implementing Regulations 80), and what it answers is kept. */
export function supplierActions(action: Define): Record<string, ActionSpec> {
  return {
    "notify-supplier-authority": perRespondent(action, {
      name: { zh: "通报提供者所在地机关", en: "Tell the authority of the supplier's place" },
      event: "SupplierAuthorityTold",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({
        authority: line("提供者所在地主管机关", "authority of the supplier's place"),
        content: text("通报内容（提供者情况和线索）", "what is passed on about the supplier"),
      }),
      ready: ({ facts }) => (facts.infringement?.supplierName === undefined ? noSupplier() : undefined),
      facts: (_, input, { actor, today }) => ({
        supplierNotice: { ...input, answers: [], on: today, by: actor.name ?? actor.id },
      }),
      documents: ["supplierNotice"],
      article,
    }),

    "record-supplier-answer": perRespondent(action, {
      name: { zh: "登记提供者所在地机关的反馈", en: "Record what the supplier's authority answered" },
      event: "SupplierAuthorityAnswered",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({ text: text("反馈内容", "what it answered") }),
      ready: ({ facts }) => (facts.supplierNotice === undefined ? notTold() : undefined),
      facts: ({ facts }, input, { today }) =>
        facts.supplierNotice === undefined
          ? {}
          : {
              supplierNotice: {
                ...facts.supplierNotice,
                answers: [...facts.supplierNotice.answers, { ...input, on: today }],
              },
            },
      article,
    }),
  };
}

/** A seller let go for its lawful source: the case is not closed before the supplier's authority knows. */
export function supplierNotTold(state: RespondentState): Refusal | undefined {
  const { facts } = state;
  if (!lawOf(state).tellsSupplier) return undefined;
  if (facts.noPenalty?.ground !== "lawful-source" || facts.supplierNotice !== undefined) return undefined;
  return refuse(
    "supplier-authority-not-told",
    [
      "销售者说明了提供者，尚未通报提供者所在地机关。",
      "The seller named its supplier; the authority of the supplier's place has not been told.",
    ],
    ["请先办理通报。", "Tell it first."],
    article,
  );
}

function noSupplier(): Refusal {
  return refuse(
    "no-supplier-named",
    ["案卷没有提供者。", "The docket names no supplier."],
    ["请在事实认定中填写提供者名称。", "Name the supplier in the findings."],
    article,
  );
}

function notTold(): Refusal {
  return refuse(
    "supplier-authority-not-told",
    ["尚未通报提供者所在地机关。", "The authority of the supplier's place has not been told."],
    ["请先办理通报。", "Tell it first."],
    article,
  );
}

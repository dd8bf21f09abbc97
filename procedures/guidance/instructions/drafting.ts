import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy, notAbove, officeField } from "../offices.ts";
import type { Asking, Define } from "./frame.ts";
import { nextLevel, topLevel, unsignedPaper } from "./levels.ts";
import { subjects } from "./names.ts";

/** In the lower office: what is asked, the written request, and its way up. */
export function draftingActions(action: Define): Record<string, ActionSpec> {
  return {
    "draft-request": action({
      name: { zh: "起草请示", en: "Draft the request" },
      event: "RequestDrafted",
      by: ["officer", "head"],
      from: ["draft"],
      weight: "main",
      input: z.strictObject({
        subject: choice(subjects, "请示事项类别", "subject"),
        question: text("请示的问题", "question"),
        facts: text("基本事实", "facts"),
        opinion: text("本机构意见", "opinion of this office"),
        analysis: text("理由和依据", "analysis"),
        caseNumber: line("所涉案件案号", "number of the case it is about").optional(),
      }),
      offers: ({ facts }) => {
        const { by: _, on: __, office: ___, ...request } = facts.request ?? { by: "", on: "" };
        return request;
      },
      facts: (_, input, context) => ({ request: { ...input, ...doneBy(context) } }),
    }),

    "make-request": action({
      name: { zh: "制作请示件", en: "Make the written request" },
      event: "RequestWritten",
      by: ["officer", "head"],
      from: ["draft"],
      input: z.strictObject({ to: officeField("报送机构", "office to be asked") }),
      ready: notDrafted,
      facts: (_, { to }) => ({ to }),
      documents: ["instructionRequest"],
    }),

    "send-request": action({
      name: { zh: "报送请示", en: "Send the request up" },
      event: "RequestSent",
      by: ["head"],
      from: ["draft"],
      weight: "main",
      input: z.strictObject({ skips: text("越级请示的理由", "why a level is skipped").optional() }),
      ready: (state) => notDrafted(state) ?? unsignedPaper(state, "instructionRequest"),
      guard: ({ facts }, { skips }, context) => notAbove(facts.to ?? "", context, skips),
      facts: (state, { skips }, { actor, today }) => ({
        levels: [
          ...(state.facts.levels ?? []),
          {
            id: nextLevel(state),
            office: state.facts.to ?? "",
            ...(actor.office !== undefined && { from: actor.office }),
            askedOn: today,
            ...(skips !== undefined && { skips }),
            questions: [],
          },
        ],
      }),
      addresses: ({ facts }) => [{ office: facts.to ?? "", mode: "acts" }],
      starts: (state) => [{ clock: "answer", of: topLevel(state)?.id ?? "" }],
      mayStart: ["answer"],
      next: "asked",
    }),

    withdraw: action({
      name: { zh: "撤回请示", en: "Withdraw the request" },
      event: "RequestWithdrawn",
      by: ["head"],
      from: ["draft", "asked", "handling", "more"],
      weight: "danger",
      input: z.strictObject({ reason: text("撤回理由", "reason") }),
      ready: notDrafted,
      facts: (_, { reason }, context) => ({ withdrawn: { reason, ...doneBy(context) } }),
      addresses: ({ addressed = [] }) => addressed.map(({ office }) => ({ office, mode: "reads" })),
      next: "withdrawn",
    }),
  };
}

function notDrafted({ facts }: Asking) {
  if (facts.request !== undefined) return undefined;
  return refuse(
    "request-not-drafted",
    ["请示尚未起草。", "The request has not been drafted."],
    ["请先填写问题、事实、意见和理由。", "Write the question, the facts, the opinion and the analysis first."],
    cite("house", "1"),
  );
}

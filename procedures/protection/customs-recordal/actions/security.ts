import type { ActionSpec } from "#casework";
import { formatMoney, type Refusal } from "#law";
import { z } from "zod";
import { line, money } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { generalSecurityEnds, generalSecurityFor } from "../../../customs/security.ts";
import { measures } from "../articles.ts";
import type { Define, RecordalState } from "../frame.ts";

const SecurityInput = z.strictObject({
  lastYearsCostsFen: money("上一年度仓储、保管和处置费用", "last year's storage, keeping and disposal", {
    hint: { zh: "没有的不填", en: "left out where there was none" },
  }).optional(),
  fen: money("担保金额", "amount"),
  paper: line("银行保函编号", "letter of guarantee of the bank"),
});

/** The general security of a trademark: asked for by its holder, approved by the General Administration, good until the year ends. */
export function securityActions(action: Define): Record<string, ActionSpec> {
  return {
    "ask-general-security": action({
      name: { zh: "申请总担保", en: "Ask for a general security" },
      event: "GeneralSecurityAsked",
      by: ["officer", "holder"],
      from: ["recorded", "renewal"],
      input: SecurityInput,
      ready: (state) => notAMark(state),
      guard: (_, { fen, lastYearsCostsFen }, { today }) => tooSmall(fen, generalSecurityFor(lastYearsCostsFen, today)),
      facts: (_, input, { actor, today }) => ({ generalAsked: { ...input, on: today, by: actor.name ?? actor.id } }),
      article: measures("24"),
    }),

    "approve-general-security": action({
      name: { zh: "核准总担保", en: "Approve the general security" },
      event: "GeneralSecurityApproved",
      by: ["head"],
      from: ["recorded", "renewal"],
      input: z.strictObject({}),
      ready: ({ facts }) => (facts.generalAsked === undefined || isApproved(facts) ? nothingAsked() : undefined),
      guard: ({ facts }, _, { today }) =>
        tooSmall(facts.generalAsked?.fen ?? 0, generalSecurityFor(facts.generalAsked?.lastYearsCostsFen, today)),
      facts: ({ facts }, _, { actor, today }) => {
        const { lastYearsCostsFen, fen = 0, paper = "" } = facts.generalAsked ?? {};
        return {
          general: {
            ...(lastYearsCostsFen !== undefined && { lastYearsCostsFen }),
            fen,
            paper,
            approvedOn: today,
            validUntil: generalSecurityEnds(today),
            by: actor.name ?? actor.id,
          },
        };
      },
      documents: ["generalSecurityApproval"],
      article: measures("24"),
    }),
  };
}

function isApproved({ general, generalAsked }: RecordalState["facts"]): boolean {
  return general !== undefined && generalAsked !== undefined && general.approvedOn >= generalAsked.on;
}

function notAMark({ facts }: RecordalState): Refusal | undefined {
  if (facts.application?.kind === "trademark") return undefined;
  return refuse(
    "general-security-for-marks",
    ["总担保只适用于商标专用权。", "A general security is for trademarks alone."],
    ["请在扣留时逐案提供担保。", "Give security for each detention."],
    measures("24"),
  );
}

function tooSmall(fen: number, least: number): Refusal | undefined {
  if (fen >= least) return undefined;
  return refuse(
    "security-too-small",
    [
      `总担保应为上一年度费用，且不低于二十万元：应为${formatMoney(least, "zh")}。`,
      `A general security equals last year's costs, and at least 200,000 yuan: ${formatMoney(least, "en")}.`,
    ],
    ["请补足担保。", "Make it up."],
    measures("24"),
  );
}

function nothingAsked(): Refusal {
  return refuse(
    "nothing-asked",
    ["没有待核准的总担保申请。", "No general security waits for approval."],
    ["请先登记申请。", "Record the request first."],
    measures("24"),
  );
}

import type { ActionContext } from "#casework";
import { flag } from "../../inputs.ts";
import { z } from "zod";
import { acceptanceTable } from "./acceptance.table.ts";
import type { AdjudicationState } from "./frame.ts";
import { lastDayToAsk } from "./limitation.ts";
import { standingTable } from "./standing.table.ts";

/** What the officer finds on the request beside what it says itself. */
export const examinationFields = {
  authorised: flag(
    "普通被许可人：合同约定或者单独授权可以请求",
    "ordinary licensee: contract or authorisation allows it",
  ).default(false),
  patenteeActs: flag("排他被许可人：专利权人自行请求", "sole licensee: the patentee acts itself").default(false),
  respondentIdentified: flag("被请求人明确", "the respondent is identified").default(true),
  claimSpecific: flag("请求事项、事实和理由具体", "claim, facts and reasons are specific").default(true),
  competent: flag("属于本机关管辖", "this office is competent").default(true),
  otherRoute: flag("已起诉或者约定其他解决方式", "a suit is filed, or another route agreed").default(false),
  documentsComplete: flag("材料齐全", "the documents are complete").default(true),
  reportAsked: flag("本机关要求提交专利权评价报告", "this office asked for an evaluation report").default(false),
  reportReason: flag("未提交评价报告有正当理由", "there is a good reason for giving none").default(false),
  patentInTerm: flag("专利权在有效期内", "the patent is in term").default(true),
};
const Examination = z.object(examinationFields);
export type Examination = z.infer<typeof Examination>;

/** The answer of the acceptance table (facts.md 1.3) on this request, recorded with the act that asks. */
export function examined({ facts }: AdjudicationState, found: Examination, context: ActionContext) {
  const { request } = facts;
  const standing = context.decide(
    standingTable,
    {
      requester: request?.standing ?? "ordinary",
      patenteeActs: found.patenteeActs ? "yes" : "no",
      authorised: found.authorised ? "yes" : "no",
    },
    context.today,
  );
  const given = request?.documents.includes("report") === true;
  const asked = found.reportAsked && request?.patentKind !== "invention";
  return context.decide(
    acceptanceTable,
    {
      standing: standing.outcome,
      respondent: found.respondentIdentified ? "identified" : "not",
      claim: found.claimSpecific ? "specific" : "not",
      competent: found.competent ? "yes" : "no",
      otherRoute: found.otherRoute ? "suit-or-agreed" : "none",
      documents: found.documentsComplete ? "complete" : "missing",
      report: given || !asked ? "given-or-not-asked" : found.reportReason ? "good-reason" : "withheld",
      time: timeOf(request, found.patentInTerm, context),
      corrected: facts.correction === undefined ? "not-asked" : "asked",
    },
    context.today,
  );
}

/** Whether the request came within the three years; without a day of knowledge nobody can say that it did not. */
function timeOf(
  request: AdjudicationState["facts"]["request"],
  inTerm: boolean,
  context: ActionContext,
): "within" | "late-going-on" | "late-ended" {
  if (request?.knownOn === undefined || request.receivedOn <= lastDayToAsk(request.knownOn, context)) return "within";
  return request.ongoing && inTerm ? "late-going-on" : "late-ended";
}

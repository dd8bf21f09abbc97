import type { ActionContext } from "#casework";
import { formatMoney, type Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../../refuse.ts";
import type { EnforcementState, RespondentState, Stage } from "../frame.ts";
import { viewsOf } from "../respondents.ts";
import { settingOf } from "../settings.ts";
import { toRefundInAll } from "./money.ts";
import { openRemedy } from "./openRemedy.ts";
import { stillOwed } from "./payments.ts";
import { uncorrected } from "./publication.ts";
import { supplierNotTold } from "./supplier.ts";

/**
 * Why a case cannot be closed yet: of each respondent in turn, something is owed, may still be contested, must go back, or
 * must be told. A closed case has no clock and takes no more steps, so it waits for the remedies unless the office says else.
 */
export function closingFault(state: EnforcementState, context: ActionContext): Refusal | undefined {
  for (const view of viewsOf(state)) {
    const fault =
      owing(view) ?? contested(view, context) ?? notRefunded(view) ?? publishedWrong(view) ?? supplierNotTold(view);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

export const closingForms = [
  "closed",
  "closed-no-penalty",
  "closed-revoked",
  "closed-uncollected",
] as const satisfies readonly Stage[];

/** How the case ends: by the penalties carried out, else by what became of them. */
export function closingForm(state: EnforcementState): (typeof closingForms)[number] {
  const all = viewsOf(state).map(({ facts }) => facts);
  if (all.some(({ uncollectable }) => uncollectable !== undefined)) return "closed-uncollected";
  if (all.some(({ decision }) => decision !== undefined)) return "closed";
  return all.some(({ revoked }) => revoked !== undefined) ? "closed-revoked" : "closed-no-penalty";
}

const payment = cite("penalty-law", "72");

function owing({ facts }: RespondentState): Refusal | undefined {
  const owed = stillOwed(facts);
  if (owed === undefined) return undefined;
  return refuse(
    "fine-still-due",
    [`尚有${owed.zh}未缴纳。`, `${owed.en} is still due.`],
    [
      "请登记缴款或者强制执行到位的金额；确实无法收缴的，由负责人认定。",
      "Record the payment, or what enforcement collected; where nothing can be had, the head finds so.",
    ],
    payment,
  );
}

function contested({ facts }: RespondentState, context: ActionContext): Refusal | undefined {
  const article = cite("administrative-litigation-law", "46");
  if (openRemedy(facts) !== undefined) {
    return refuse(
      "remedy-open",
      ["当事人的复议或者诉讼尚无结果。", "A reconsideration or a suit has no result yet."],
      ["请先登记其结果。", "Record its result first."],
      article,
    );
  }
  const mayBeContested = facts.decision !== undefined && facts.remediesOver === undefined;
  if (!mayBeContested || !settingOf(context, "keep-open-for-remedies")) return undefined;
  return refuse(
    "remedies-not-over",
    [
      "当事人的复议、诉讼期限尚未登记届满或者放弃；结案后无法再登记其结果。",
      "It is not on the docket that reconsideration and suit are over; a closed case could not take their result.",
    ],
    [
      "期限届满或者当事人书面放弃后登记；本单位也可以设定不等待。",
      "Record it once the periods are over or waived; the office may also set not to wait.",
    ],
    article,
  );
}

function notRefunded({ facts }: RespondentState): Refusal | undefined {
  const fen = toRefundInAll(facts);
  if (fen === 0) return undefined;
  return refuse(
    "not-refunded",
    [`应退还的${formatMoney(fen, "zh")}尚未退还。`, `${formatMoney(fen, "en")} is still to be paid back.`],
    ["请先登记退款。", "Record the refund first."],
    payment,
  );
}

function publishedWrong({ facts }: RespondentState): Refusal | undefined {
  if (!uncorrected(facts)) return undefined;
  return refuse(
    "publication-not-corrected",
    [
      "处罚决定被变更或者撤销，公示信息尚未更正或者撤回。",
      "The decision was changed or revoked; what was published has not been mended.",
    ],
    ["请先更正或者撤回公示。", "Correct or remove the publication first."],
    cite("market-publicity-rules", "9"),
  );
}

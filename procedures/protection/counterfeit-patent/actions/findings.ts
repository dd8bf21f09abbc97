import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { day, flag, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { noEvidence, reversed } from "../../trademark-enforcement/actions/investigation.ts";
import { notInFuture } from "../../trademark-enforcement/actions/lead.ts";
import type { Define } from "../../trademark-enforcement/frame.ts";
import { perRespondent } from "../../trademark-enforcement/respondents.ts";
import { circumstancesOf, fineRange, penaltyFacts } from "../fineRange.ts";
import { matterOf } from "../law.ts";
import { penaltyTable } from "../penalty.table.ts";

/** What the investigation found. Which acts pass off a patent no text that we read lists: the officer names the act. */
export function findingsAction(action: Define): ActionSpec {
  return perRespondent(action, {
    name: { zh: "认定违法事实", en: "Record the findings" },
    event: "FindingsRecorded",
    by: ["officer"],
    from: ["investigation"],
    weight: "main",
    input: z.strictObject({
      found: flag("违法事实成立", "the act is established"),
      actName: line("行为名称", "what the act is called", {
        hint: {
          zh: "行为清单未收录（未核实），由承办人按条文填写，如“在产品包装上标注他人专利号”",
          en: "no list of acts is held (unverified): name it by the article, such as marking goods with another's number",
        },
      }),
      description: text("查明的事实", "facts found"),
      actFrom: day("行为开始日期", "first day of the act"),
      actUntil: day("行为终了日期", "last day of the act", {
        hint: { zh: "按此日适用法律", en: "this day selects the law" },
      }),
      sellerOnly: flag(
        "当事人仅销售他人制造、标注的产品",
        "the party only sold what others had made and marked",
      ).default(false),
      sellerUnaware: flag("销售者不知道是假冒专利的产品", "the seller did not know").default(false),
      lawfulSource: flag("能证明产品合法来源", "a lawful source is shown").default(false),
      sourceBasis: line("合法来源的证明", "how the lawful source is shown").optional(),
      supplierName: line("提供者名称", "name of the supplier").optional(),
      markedInForce: flag(
        "产品系专利权终止前依法标注、终止后销售",
        "the goods were marked while the patent was in force and sold after it ended",
      ).default(false),
    }),
    guard: ({ facts }, input, context) => {
      if (input.actFrom > input.actUntil) return reversed();
      if ((facts.evidence ?? []).length === 0) return noEvidence();
      if (input.lawfulSource && input.sourceBasis === undefined) return sourceNotShown();
      const matter = matterOf(facts);
      // Asked here so that a day before the law we hold is refused at once, not at the decision.
      fineRange(undefined, input.actUntil, circumstancesOf({ ...input, act: matter }, matter));
      return (
        notInFuture(input.actUntil, context, "行为终了日期", "the last day of the act") ??
        (input.found && input.markedInForce && matter === "counterfeit" ? notCounterfeit() : undefined)
      );
    },
    facts: ({ facts }, input, context) => {
      const matter = matterOf(facts);
      const infringement = { ...input, act: matter };
      if (input.markedInForce) askTable(infringement, matter, context);
      return { infringement };
    },
    article: cite("penalty-law", "54"),
  });
}

/** That it is no passing off follows from the findings alone, so the row stands with them in the docket. */
function askTable(
  infringement: Parameters<typeof circumstancesOf>[0],
  matter: ReturnType<typeof matterOf>,
  context: ActionContext,
): void {
  const { actUntil } = infringement;
  context.decide(penaltyTable, penaltyFacts(undefined, actUntil, circumstancesOf(infringement, matter)), actUntil);
}

function notCounterfeit(): Refusal {
  return refuse(
    "not-counterfeit",
    [
      "专利权终止前依法标注、终止后销售的产品，不属于假冒专利，违法事实不能成立。",
      "Goods marked while the patent was in force and sold after it ended are not passed off: the act is not established.",
    ],
    [
      "请将“违法事实成立”改为否，审核后以该情形决定不予处罚。",
      "Record the act as not established; after the review decide no penalty on this ground.",
    ],
    cite("patent-rules", "101"),
  );
}

function sourceNotShown(): Refusal {
  return refuse(
    "source-proof-missing",
    ["认定合法来源的，须写明证明方式。", "A lawful source needs the way in which it is shown."],
    ["请填写合同、发票等证明。", "Name the contract, the invoice or another proof."],
    cite("patent-rules", "101"),
  );
}

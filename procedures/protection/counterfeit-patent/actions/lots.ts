import { type ActionSpec, field } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { line, money, pieces, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { lotsHeld } from "../../trademark-enforcement/fieldwork/lotsHeld.ts";
import type { Define } from "../../trademark-enforcement/frame.ts";
import { lotFault } from "../../trademark-enforcement/lotForm.ts";
import { perRespondent } from "../../trademark-enforcement/respondents.ts";
import { turnover } from "../../trademark-enforcement/turnover.ts";

const article = cite("ip-crime-interpretation", "28");

const LotInput = z.strictObject({
  goods: line("产品名称", "goods"),
  unit: line("计量单位", "unit").default("件"),
  soldQuantity: pieces("已售数量", "quantity sold").default(0),
  soldPriceFen: money("实际销售单价", "real sale price, each").optional(),
  unsoldQuantity: pieces("未售数量", "quantity unsold").default(0),
  averageSoldPriceFen: money("已查清的实际销售平均价格", "average real sale price found, each").optional(),
  tagPriceFen: money("标价", "marked price, each").optional(),
  priceSource: text("价格来源", "where the prices were found"),
});

/** The goods and their value: not what the fine is measured by, but what a criminal threshold is (Fa Shi [2025] No. 5, 28). */
export function lotsAction(action: Define): ActionSpec {
  return perRespondent(action, {
    name: {
      zh: "登记产品和价格",
      en: "Record the goods and their value",
    },
    event: "LotsRecorded",
    by: ["officer"],
    from: ["investigation"],
    input: z.strictObject({
      lots: field(z.array(LotInput).min(1).max(1000), "产品批次", "lots", { widget: "list" }),
    }),
    offers: (state) => ({ lots: lotsHeld(state).map(withoutKind) }),
    ready: ({ facts }) => (facts.infringement?.found === true ? undefined : notFound()),
    guard: (_, { lots }) => lotFault(lots),
    facts: (_, { lots }) => ({
      lots: lots.map((lot) => ({ ...lot, kind: "goods" as const })),
      turnover: turnover(lots, { addEarlierActs: false }),
    }),
    article,
  });
}

/** Plain goods, all of them: the form does not ask. */
function withoutKind({ kind: _kind, ...lot }: ReturnType<typeof lotsHeld>[number]) {
  return lot;
}

function notFound() {
  return refuse(
    "act-not-found",
    ["尚未认定违法事实成立，不计算数额。", "The act is not established, so nothing is valued."],
    ["请先认定违法事实。", "Record the findings first."],
    article,
  );
}

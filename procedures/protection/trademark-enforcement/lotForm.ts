import { type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, line, money, pieces, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { type Lot, lotKinds, midMarketSources } from "./lot.ts";
import { countsIncome } from "./lotPrices.ts";
import { tooLarge } from "./turnover.ts";

/** One lot as an officer fills it in; a price that was not found is left out. */
export const LotInput = z.strictObject({
  kind: choice(lotKinds, "类别", "kind").default("goods"),
  goods: line("商品（服务）名称", "goods or service"),
  unit: line("计量单位", "unit").default("件"),
  soldQuantity: pieces("已售（已赠、已履行）数量", "quantity sold, given away or delivered").default(0),
  soldPriceFen: money("已售商品实际销售单价", "real sale price, each").optional(),
  unsoldQuantity: pieces("未售数量", "quantity unsold").default(0),
  averageSoldPriceFen: money("已查清的实际销售平均价格", "average real sale price found, each").optional(),
  tagPriceFen: money("标价", "marked price, each").optional(),
  midMarketPriceFen: money("被侵权商品市场中间价格", "mid-market price of the genuine goods, each").optional(),
  midMarketSource: choice(midMarketSources, "市场中间价格的取得方式", "how the mid-market price was found", {
    zh: "依次：指导价、多家平均价、唯一销售者、类似商品、价格认定机构",
    en: "in this order: guide price, average of several, only seller, similar goods, price body",
  }).optional(),
  contractPriceFen: money(
    "合同中侵权商品的单价（包工包料）",
    "contract with materials: price of the goods, each",
  ).optional(),
  costPriceFen: money("赠品购进价格或者制造成本（单价）", "gifts: purchase price or making cost, each").optional(),
  wholeFen: money(
    "租金、服务或者帮助收入，或者合同中应占份额（总额）",
    "rent, income, or share of a contract, in all",
    {
      hint: {
        zh: "出租、服务、广告、帮助填收入总额；帮助没有收入的不填",
        en: "for rental, service, advertising and help: all the income; none from help: leave it out",
      },
    },
  ).optional(),
  fakeOrders: pieces("其中经查证的虚假交易数量", "proven fake orders among the sold").optional(),
  fakeOrderEvidence: text("证明虚假交易的证据", "evidence of the fake orders").optional(),
  earlierAct: flag("属于此前未经处理的行为", "of an earlier act that was never punished").default(false),
  priceSource: text("价格来源", "where the prices were found"),
});

/** Why lots cannot be counted as given; the first fault is named with its lot. */
export function lotFault(lots: readonly Lot[]): Refusal | undefined {
  for (const [index, lot] of lots.entries()) {
    const fault = faultOf(lot, index + 1);
    if (fault !== undefined) return fault;
  }
  return tooLarge(lots) ? sumTooLarge() : undefined;
}

function faultOf(lot: Lot, number: number): Refusal | undefined {
  const { fakeOrders = 0, fakeOrderEvidence, soldQuantity, unsoldQuantity } = lot;
  if (soldQuantity + unsoldQuantity === 0 && !countsIncome(lot)) return emptyLot(number);
  if (fakeOrders > soldQuantity) return moreFakeThanSold(number);
  if (fakeOrders > 0 && fakeOrderEvidence === undefined) return fakeWithoutEvidence(number);
  if (lot.midMarketPriceFen !== undefined && lot.midMarketSource === undefined) return sourceMissing(number);
  return undefined;
}

const article = cite("turnover-measures", "5");

function emptyLot(number: number): Refusal {
  return refuse(
    "lot-without-goods",
    [`第${number}批商品的已售和未售数量均为零。`, `Lot ${number} has no goods, sold or unsold.`],
    ["请填写数量或者删除该批。", "Give a quantity or take the lot out."],
    article,
  );
}

function moreFakeThanSold(number: number): Refusal {
  return refuse(
    "more-fake-than-sold",
    [`第${number}批的虚假交易数量超过已售数量。`, `Lot ${number} has more fake orders than sold pieces.`],
    ["虚假交易计入已售数量后再扣除，请核对。", "Fake orders stand among the sold and are then taken out; check both."],
    cite("turnover-measures", "*"),
  );
}

function fakeWithoutEvidence(number: number): Refusal {
  return refuse(
    "fake-orders-unproven",
    [`第${number}批的虚假交易没有写明证据。`, `Lot ${number} names no evidence of its fake orders.`],
    ["只扣除经查证属实的虚假交易，请写明证据。", "Only proven fake orders are left out: name the evidence."],
    cite("turnover-measures", "*"),
  );
}

function sourceMissing(number: number): Refusal {
  return refuse(
    "mid-market-source-missing",
    [`第${number}批的市场中间价格没有写明取得方式。`, `Lot ${number} does not say how its mid-market price was found.`],
    ["请选择取得方式。", "Choose how it was found."],
    article,
  );
}

function sumTooLarge(): Refusal {
  return refuse(
    "sum-too-large",
    [
      "数量和价格的乘积超出可以准确计算的范围。",
      "The quantities and prices come to more than can be calculated exactly.",
    ],
    ["请核对数量和价格的单位。", "Check the units of the quantities and prices."],
    article,
  );
}

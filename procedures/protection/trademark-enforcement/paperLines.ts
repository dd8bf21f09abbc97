import { citationText, formatMoney } from "#law";
import { sources } from "#statutes";
import type { EnforcementFacts } from "./facts.ts";
import { evidenceKinds } from "./names.ts";
import { type PriceUse, priceUseNames, type Turnover, type TurnoverStep } from "./turnover.ts";
import { plainDate } from "./chineseDate.ts";

/** The sum line by line: which goods, which price by which step of the fallback, on which article. */
export function turnoverLines({ steps }: Turnover): { text: string }[] {
  return steps.map((step) => ({ text: lineOf(step) }));
}

function lineOf({ lot, goods, unit, part, quantity, price, priceFen, amountFen, article }: TurnoverStep): string {
  const what = `第${lot}批“${goods}”：${part === "sold" ? "已售" : "未售"}${quantity}${unit}`;
  const basis = `依据${citationText(sources, article).zh}`;
  if (priceFen === undefined) return `${what}，${priceUseNames[price].zh}（${basis}）。`;
  return `${what}，按${priceUseNames[price].zh}每${unit}${formatMoney(priceFen, "zh")}计算，计${formatMoney(amountFen, "zh")}${fallback(part, price)}（${basis}）。`;
}

/** Why a later price of the order was used: the ones before it could not be found. */
function fallback(part: TurnoverStep["part"], price: PriceUse): string {
  if (part === "sold")
    return price === "sold-price"
      ? ""
      : `，因实际销售价格${price === "mid-market-price" ? "和其平均价格均" : ""}无法查清`;
  if (price === "tag-price") return "，因实际销售平均价格无法查清";
  return price === "mid-market-price" ? "，因实际销售平均价格和标价均无法查清" : "";
}

export function turnoverTotal({ found, totalFen }: Turnover): string {
  return found ? `违法经营额合计${formatMoney(totalFen, "zh")}。` : "违法经营额无法查清，按没有违法经营额处理。";
}

export function evidenceLines(evidence: EnforcementFacts["evidence"]): { text: string }[] {
  return evidence.map(({ name, kind, proves, source, obtainedOn }, index) => ({
    text: `${index + 1}．${name}（${evidenceKinds[kind].zh}，${source}，${plainDate(obtainedOn)}取得），证明：${proves}`,
  }));
}

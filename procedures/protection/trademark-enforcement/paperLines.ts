import { citationText, formatMoney } from "#law";
import { sources } from "#statutes";
import type { EnforcementFacts } from "./facts.ts";
import { lotKinds, midMarketSources } from "./lot.ts";
import { priceOrder, type PriceUse, priceUseNames } from "./lotPrices.ts";
import { evidenceKinds } from "./names.ts";
import type { Turnover, TurnoverStep } from "./turnover.ts";
import { plainDate } from "./chineseDate.ts";

/** The sum line by line: which goods, which price by which step of the fallback, on which article. */
export function turnoverLines({ steps }: Turnover): { text: string }[] {
  return steps.map((step) => ({ text: lineOf(step) }));
}

function lineOf(step: TurnoverStep): string {
  const { lot, goods, unit, part, quantity, price, priceFen, amountFen, kind } = step;
  const counted = part === "income" ? "" : `${partNames[part]}${quantity}${unit}`;
  const earlier = step.earlierAct === true ? "（此前未经处理的行为，一并计算）" : "";
  const what = `第${lot}批“${goods}”${kind === "goods" ? "" : `（${lotKinds[kind].zh}）`}${earlier}：${counted}`;
  const basis = `依据${citationText(sources, step.article).zh}`;
  const comma = counted === "" ? "" : "，";
  if (price === "fake-orders") return `${what}，${priceUseNames[price].zh}（证据：${step.evidence}；${basis}）。`;
  if (price === "income" || price === "contract-share")
    return `${what}${comma}按${priceUseNames[price].zh}计${formatMoney(amountFen, "zh")}（${basis}）。`;
  if (priceFen === undefined) return `${what}${comma}${priceUseNames[price].zh}（${basis}）。`;
  const market = step.midMarketSource === undefined ? "" : `（${midMarketSources[step.midMarketSource].zh}）`;
  return `${what}，按${priceUseNames[price].zh}${market}每${unit}${formatMoney(priceFen, "zh")}计算，计${formatMoney(amountFen, "zh")}${fallback(step)}（${basis}）。`;
}

const partNames = { sold: "已售", unsold: "未售", excluded: "" } as const;

/** Why a later price of the order was used: the ones before it could not be found. */
function fallback({ kind, part, price }: TurnoverStep): string {
  if (part === "income" || part === "excluded") return "";
  // With no price found, the order alone: every price looked for.
  const order = priceOrder({ ...nothingFound, kind }, part).map(([use]) => use);
  const missing = order
    .slice(0, Math.max(0, order.indexOf(price)))
    .filter((use) => use !== "sold-price-of-the-lot")
    .map((use) => lookedFor[use] ?? priceUseNames[use].zh);
  if (missing.length === 0) return "";
  return `，因${missing.join("、")}${missing.length > 1 ? "均" : ""}无法查清`;
}

const nothingFound = { goods: "", unit: "", soldQuantity: 0, unsoldQuantity: 0, priceSource: "" };
const lookedFor: Partial<Record<PriceUse, string>> = { "average-sold-price": "实际销售平均价格" };

export function turnoverTotal({ found, totalFen }: Turnover): string {
  return found ? `违法经营额合计${formatMoney(totalFen, "zh")}。` : "违法经营额无法查清，按没有违法经营额处理。";
}

export function evidenceLines(evidence: EnforcementFacts["evidence"]): { text: string }[] {
  return evidence.map(({ name, kind, proves, source, obtainedOn }, index) => ({
    text: `${index + 1}．${name}（${evidenceKinds[kind].zh}，${source}，${plainDate(obtainedOn)}取得），证明：${proves}`,
  }));
}

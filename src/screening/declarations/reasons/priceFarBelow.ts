import { type Fen, formatMoney } from "#law";
import type { Declaration } from "../Declaration.ts";
import type { ReasonOf } from "./reason.ts";

/** From this share of the recorded price on a price speaks for genuine goods. */
const AS_GENUINE = 0.8;

/** The declared price of one piece against what the genuine goods ordinarily cost. A house rule: the fraction may be set. */
export const priceFarBelow: ReasonOf = ({ declaration, farBelow, recordedPriceFen }) => {
  const each = pieceFen(declaration);
  if (each === undefined || recordedPriceFen === undefined || recordedPriceFen <= 0) return undefined;
  const ratio = each / recordedPriceFen;
  const low = ratio < farBelow;
  if (!low && ratio < AS_GENUINE) return undefined;
  const percent = ratio < 0.01 ? "<1" : String(Math.round(ratio * 100));
  const about = {
    field: "value" as const,
    queryValue: formatMoney(each, "en"),
    markValue: formatMoney(recordedPriceFen, "en"),
  };
  if (!low)
    return {
      kind: "price-as-genuine",
      weight: -0.05,
      ...about,
      sentence: {
        zh: `申报单价接近正品的通常价格（${percent}%）`,
        en: `the declared price of a piece is near the recorded one (${percent}%)`,
      },
    };
  return {
    kind: "price-far-below",
    weight: 0.15,
    ...about,
    sentence: {
      zh: `申报单价${formatMoney(each, "zh")}仅为备案通常价格${formatMoney(recordedPriceFen, "zh")}的${percent}%（本单位规则：低于${Math.round(farBelow * 100)}%）`,
      en: `the declared price of a piece, ${formatMoney(each, "en")}, is ${percent}% of the recorded ${formatMoney(recordedPriceFen, "en")} (house rule: below ${Math.round(farBelow * 100)}%)`,
    },
  };
};

/** The price of one piece in fen; undefined where the value is in another currency or the goods are not counted by pieces. */
export function pieceFen({ currency, quantity, unit, valueCnyFen, valueFen }: Declaration): Fen | undefined {
  const fen = valueCnyFen ?? ((currency ?? "CNY") === "CNY" ? valueFen : undefined);
  const pieces = quantity === undefined ? undefined : quantity * (piecesIn(unit) ?? Number.NaN);
  if (fen === undefined || pieces === undefined || !(pieces > 0)) return undefined;
  return Math.round(fen / pieces);
}

/** How many pieces one unit is; undefined for weights, lengths, volumes and units nobody here knows. */
function piecesIn(unit: string | undefined): number | undefined {
  const word = (unit ?? "件").normalize("NFKC").trim().toLowerCase();
  if (/^(?:打|dozens?|dz)$/.test(word)) return 12;
  return /^(?:件|个|只|双|台|套|条|支|枚|块|辆|副|顶|把|本|张|瓶|盒|部|pcs?|pieces?|pairs?|sets?|units?|ea)$/.test(word)
    ? 1
    : undefined;
}

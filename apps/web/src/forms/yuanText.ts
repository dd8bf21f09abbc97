import { formatMoney } from "#law";

/** Fen as one types them: "1,234.50", without the unit that stands beside the field. */
export function yuanText(fen: number | undefined): string {
  return fen === undefined ? "" : formatMoney(fen, "zh").replace("元", "");
}

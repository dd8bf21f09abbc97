import { z } from "zod";

/** Money in RMB fen, a whole number: amounts are never floating point. */
export const Fen = z.number().int();
export type Fen = z.infer<typeof Fen>;

/** "1,234.50元" or "CNY 1,234.50": the unit is always said, digits are grouped in threes. */
export function formatMoney(fen: Fen, locale: "zh" | "en"): string {
  const whole = Math.floor(Math.abs(checked(fen)) / 100);
  const cents = String(Math.abs(fen) % 100).padStart(2, "0");
  const amount = `${String(whole).replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
  const sign = fen < 0 ? "-" : "";
  return locale === "zh" ? `${sign}${amount}元` : `${sign}CNY ${amount}`;
}

/**
 * Fen from an amount in yuan as people write it: "1234.5", "1,234.50", "¥1,234", "1234元". Undefined when it is no
 * amount, has more than two decimals, is not exact in a number, or is negative and `negative` is not allowed.
 */
export function parseYuan(text: string, options: { readonly negative?: boolean } = {}): Fen | undefined {
  const bare = text
    .trim()
    .replace(/^(-?)\s*(?:[¥¥]|CNY|RMB)\s*/i, "$1")
    .replace(/\s*元$/, "");
  const parts = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(bare);
  if (parts === null) return undefined;
  if (parts[1] === "-" && options.negative !== true) return undefined;
  const fen = Number((parts[2] ?? "").replaceAll(",", "")) * 100 + Number((parts[3] ?? "").padEnd(2, "0"));
  if (!Number.isSafeInteger(fen)) return undefined;
  return parts[1] === "-" && fen !== 0 ? -fen : fen;
}

/** `fen` times `factor`, rounded half away from zero to a whole fen. Throws when the product is not exact in a number. */
export function multiplyFen(fen: Fen, factor: number): Fen {
  const product = checked(fen) * factor;
  return checked(Math.sign(product) * Math.round(Math.abs(product)));
}

function checked(fen: number): number {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`${fen} is not an amount in whole fen`);
  return fen;
}

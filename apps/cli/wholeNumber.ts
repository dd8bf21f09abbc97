import { refuse } from "./refused.ts";

/** The number of an option; anything else is wrong usage. */
export function wholeNumber(text: string, option: string, greatest = 999_999_999): number {
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value <= greatest) return value;
  throw refuse(
    "not-a-number",
    [
      `${option} 应为0至${greatest}的整数，而不是“${text}”。`,
      `${option} takes a whole number up to ${greatest}, not "${text}".`,
    ],
    ["请改正后重试。", "Mend it and try again."],
    2,
  );
}

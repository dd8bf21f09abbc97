import { refuse } from "./refused.ts";

/** The number of an option; anything else is wrong usage. */
export function wholeNumber(text: string, option: string): number {
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && Number.isSafeInteger(value)) return value;
  throw refuse(
    "not-a-number",
    [`${option} 应为整数，而不是“${text}”。`, `${option} takes a whole number, not "${text}".`],
    ["请改正后重试。", "Mend it and try again."],
    2,
  );
}

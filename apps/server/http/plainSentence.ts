import type { Bilingual } from "#law";
import type { z } from "zod";

/** What is wrong with a field, in words that are no programmer's; undefined for what seldom happens at a page's own forms. */
export function plainSentence(issue: z.core.$ZodIssue): Bilingual | undefined {
  if (issue.code === "too_big") return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false);
  if (issue.code === "too_small") return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
  if (issue.code === "invalid_format" && issue.format === "date")
    return { zh: "须是日期，例如2026-03-31。", en: "This must be a day, such as 2026-03-31." };
  if (issue.code === "invalid_type" && (issue.input === undefined || issue.input === null)) return missing;
  if (issue.code === "invalid_type" && (issue.input === Infinity || issue.input === -Infinity)) return tooGreat;
  return undefined;
}

/** Such as 1e309: JSON has it, no number here does. */
export const tooGreat: Bilingual = { zh: "数值超出可以处理的范围。", en: "The number is too great to be handled." };
const missing: Bilingual = { zh: "须填写。", en: "This must be filled in." };

function tooBig(origin: string, most: number, inclusive: boolean): Bilingual | undefined {
  if (origin === "string") return { zh: `不得超过${most}个字。`, en: `At most ${most} characters.` };
  if (origin === "array") return { zh: `最多${most}项。`, en: `At most ${most} of them.` };
  if (origin !== "number" && origin !== "int") return undefined;
  return inclusive
    ? { zh: `不得大于${most}。`, en: `At most ${most}.` }
    : { zh: `须小于${most}。`, en: `Less than ${most}.` };
}

function tooSmall(origin: string, least: number, inclusive: boolean): Bilingual | undefined {
  if (origin === "string")
    return least <= 1 ? missing : { zh: `至少${least}个字。`, en: `At least ${least} characters.` };
  if (origin === "array") return { zh: `至少${least}项。`, en: `At least ${least} of them.` };
  if (origin !== "number" && origin !== "int") return undefined;
  return inclusive
    ? { zh: `不得小于${least}。`, en: `At least ${least}.` }
    : { zh: `须大于${least}。`, en: `More than ${least}.` };
}

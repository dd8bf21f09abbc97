import { Bilingual } from "#law";
import { z } from "zod";

/** Which fields are wrong, by path ("goods.0.price"), with what is wrong in both languages. */
export type Faults = Readonly<Record<string, Bilingual>>;

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

/** Reads a form's value by the action's own schema: the very check the server makes. */
export function faultsOf(schema: z.ZodType, value: unknown): Faults {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return {};
  const faults: Record<string, Bilingual> = {};
  for (const issue of read.error.issues) faults[issue.path.map(String).join(".")] ??= sayOf(issue);
  return faults;
}

function sayOf(issue: z.core.$ZodIssue): Bilingual {
  const own = issue.code === "custom" ? Bilingual.safeParse(issue.params?.["sentence"]) : undefined;
  if (own?.success === true) return own.data;
  if (issue.input === undefined || issue.input === null || issue.input === "")
    return { zh: "此项必填", en: "Required" };
  return {
    zh: text(chinese(issue as z.core.$ZodRawIssue), issue.message),
    en: text(english(issue as z.core.$ZodRawIssue), issue.message),
  };
}

function text(said: string | { message: string } | undefined | null, otherwise: string): string {
  return typeof said === "string" ? said : (said?.message ?? otherwise);
}

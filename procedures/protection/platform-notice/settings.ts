import type { ActionContext } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";

const prefix = "platform-notice.";
const count = z.number().int().min(1).max(10_000);

/** What the house sets for itself: no law that we read has a figure for a shop that comes back, or for publishing accuracy. */
const settings = {
  "repeat-lines": {
    name: {
      zh: "认定多次侵权经营者的维持措施件数（十二个月内）",
      en: "upheld lines within twelve months that make a repeat offender",
    },
    standard: 3,
    schema: count,
  },
} as const;

export function settingOf({ known }: Pick<ActionContext, "known">, key: keyof typeof settings): number {
  const { schema, standard } = settings[key];
  const read = schema.safeParse((known["settings"] as Readonly<Record<string, unknown>> | undefined)?.[prefix + key]);
  return read.success ? read.data : standard;
}

/** The settings as a page lists them. */
export const platformSettings = Object.entries(settings).map(([key, { name, schema, standard }]) => ({
  key: prefix + key,
  name,
  schema,
  standard,
  confidence: "unverified" as const,
  article: cite("house", "1"),
}));

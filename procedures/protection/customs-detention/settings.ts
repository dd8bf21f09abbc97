import type { ActionContext } from "#casework";
import type { Bilingual, Citation } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { orderSetting } from "../../customs/discretionOrder.ts";

interface Setting<T> {
  readonly name: Bilingual;
  readonly standard: T;
  readonly schema: z.ZodType<T>;
  readonly article: Citation;
}

/** What Customs of a place may set, because no text we read says it. */
const settings = {
  "office-hours-end": {
    name: {
      zh: "办公时间结束时刻（当面提交以此为期满）",
      en: "the end of office hours, when a period ends for who comes in person",
    },
    standard: "17:30",
    schema: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    article: cite("customs-ip-measures", "41"),
  },
} as const satisfies Record<string, Setting<string>>;

const prefix = "customs-detention.";

export function officeHoursEnd({ known }: Pick<ActionContext, "known">): string {
  const { schema, standard } = settings["office-hours-end"];
  const set = (known["settings"] as Readonly<Record<string, unknown>> | undefined)?.[`${prefix}office-hours-end`];
  const read = schema.safeParse(set);
  return read.success ? read.data : standard;
}

/** The settings as a page lists them. */
export const customsSettings = [
  ...Object.entries(settings).map(([key, { name, schema, standard, article }]) => ({
    key: prefix + key,
    name,
    schema,
    standard,
    confidence: "unverified" as const,
    article,
  })),
  orderSetting,
];

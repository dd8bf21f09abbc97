import type { ActionContext } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";

const prefix = "experts.";
const months = z.number().int().min(0).max(600);

/** How long a tie counts after it ended: rules of the house, no text that we read says it. */
const settings = {
  "employer-months": {
    name: {
      zh: "专家离开当事人单位后仍须回避的月数",
      en: "months for which an ended employment with a party still keeps an expert out",
    },
    standard: 36,
  },
  "client-months": {
    name: {
      zh: "委托关系结束后专家仍须回避的月数",
      en: "months for which a client of the past still keeps an expert out",
    },
    standard: 24,
  },
} as const;

export interface ConflictRules {
  readonly employerMonths: number;
  readonly clientMonths: number;
}

export const standardRules: ConflictRules = {
  employerMonths: settings["employer-months"].standard,
  clientMonths: settings["client-months"].standard,
};

/** The rules of this office; what it has not set, or cannot be read, is the standard. */
export function rulesIn({ known }: Pick<ActionContext, "known">): ConflictRules {
  const set = z.record(z.string(), z.unknown()).safeParse(known["settings"]).data ?? {};
  const of = (key: keyof typeof settings) => months.safeParse(set[prefix + key]).data ?? settings[key].standard;
  return { employerMonths: of("employer-months"), clientMonths: of("client-months") };
}

/** The settings as a page lists them. */
export const expertSettings = Object.entries(settings).map(([key, { name, standard }]) => ({
  key: prefix + key,
  name,
  schema: months,
  standard,
  confidence: "unverified" as const,
  article: cite("house", "1"),
}));

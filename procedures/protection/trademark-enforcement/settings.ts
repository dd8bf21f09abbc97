import type { ActionContext } from "#casework";
import type { Bilingual, Citation } from "#law";
import { cite } from "#statutes";
import { z } from "zod";

/** What an office may set because no text we read says it, or says it only in outline. `standard` is used where nothing is set. */
interface Setting<T> {
  readonly name: Bilingual;
  readonly standard: T;
  readonly schema: z.ZodType<T>;
  readonly article: Citation;
}

const amount = z.number().int().min(0).max(1_000_000_000_000);

export const settings = {
  "add-earlier-acts": {
    name: {
      zh: "未经处理的多次违法行为累计计算违法经营额",
      en: "add up earlier acts that were never punished in the turnover",
    },
    standard: true,
    schema: z.boolean(),
    article: cite("turnover-measures", "*"),
  },
  "keep-open-for-remedies": {
    name: {
      zh: "罚款缴清后，案件保留至复议、诉讼期限届满再结案",
      en: "keep a case whose fine is paid open until reconsideration and suit are over",
    },
    standard: true,
    schema: z.boolean(),
    article: cite("house", "1"),
  },
  "small-fine": {
    name: {
      zh: "公示三个月的小额罚款上限（分；零为由承办人判断）",
      en: "highest fine shown for three months only, in fen; nothing: the officer judges",
    },
    standard: 0,
    schema: amount,
    article: cite("market-publicity-rules", "13"),
  },
  "hearing-fine-person": {
    name: {
      zh: "自然人应告知听证的罚款数额（分；零为一律告知）",
      en: "fine of a natural person from which a hearing is offered, in fen; nothing: always",
    },
    standard: 0,
    schema: amount,
    article: cite("penalty-law", "63"),
  },
  "hearing-fine-organisation": {
    name: {
      zh: "法人和其他组织应告知听证的罚款数额（分；零为一律告知）",
      en: "fine of an organisation from which a hearing is offered, in fen; nothing: always",
    },
    standard: 0,
    schema: amount,
    article: cite("penalty-law", "63"),
  },
} as const satisfies Record<string, Setting<boolean> | Setting<number>>;
export type SettingKey = keyof typeof settings;

const prefix = "trademark-enforcement.";

/** The setting of the office, as the deployment holds it under "trademark-enforcement.<key>"; the standard where none is set. */
export function settingOf<K extends SettingKey>(
  { known }: Pick<ActionContext, "known">,
  key: K,
): z.infer<(typeof settings)[K]["schema"]> {
  const { schema, standard } = settings[key];
  const set = (known["settings"] as Readonly<Record<string, unknown>> | undefined)?.[prefix + key];
  const read = schema.safeParse(set);
  return (read.success ? read.data : standard) as z.infer<(typeof settings)[K]["schema"]>;
}

/** The settings as a page lists them: all of them stand on law that nobody here has read. */
export const enforcementSettings = Object.entries(settings).map(([key, { name, schema, standard, article }]) => ({
  key: prefix + key,
  name,
  schema,
  standard,
  confidence: "unverified" as const,
  article,
}));

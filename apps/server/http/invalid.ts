import type { Problem } from "#contract";
import { Bilingual } from "#law";
import { z } from "zod";
import { plainSentence, tooGreat } from "./plainSentence.ts";

type Fields = NonNullable<Problem["fields"]>;
export type Part = "params" | "query" | "body";

/** What was sent does not fit the schema; each field says how, in both languages. */
export class InvalidInput extends Error {
  readonly part: Part;
  readonly fields: Fields;
  constructor(part: Part, fields: Fields) {
    super("invalid input");
    this.name = "InvalidInput";
    this.part = part;
    this.fields = fields;
  }
}

/** The value as the schema gives it, or {@link InvalidInput}. */
export function parsePart<T extends z.ZodType>(schema: T, part: Part, value: unknown): z.output<T> {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  throw new InvalidInput(part, fieldsOf(read.error, part));
}

/** At most 100 fields are named: a body of nonsense must not be answered with a longer one. */
export function fieldsOf(error: z.ZodError, part: string): Fields {
  return error.issues
    .flatMap((issue) => {
      const path = [part, ...issue.path.map(String)].join(".");
      if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => ({ path: `${path}.${key.slice(0, 100)}`, sentence: unknownKey }));
      return [{ path, sentence: sentenceOf(issue) }];
    })
    .slice(0, 100);
}

const unknownKey: Bilingual = { zh: "没有这个字段。", en: "There is no such field." };

/** A `refine` speaks both languages with `params: { sentence: { zh, en } }`. */
function sentenceOf(issue: z.core.$ZodIssue): Bilingual {
  const own = issue.code === "custom" ? Bilingual.safeParse(issue.params?.["sentence"]) : undefined;
  if (issue.code === "invalid_union" && issue.errors.length > 0) return eachOf(issue.errors);
  return own?.data ?? plainSentence(issue) ?? { zh: say(zh, issue), en: say(en, issue) };
}

/** Fits none of several shapes: why not, shape by shape. */
function eachOf(shapes: readonly z.core.$ZodIssue[][]): Bilingual {
  const said = shapes.flatMap(([first]) => (first === undefined ? [] : [sentenceOf(first)]));
  if (said.includes(tooGreat)) return tooGreat;
  return { zh: said.map((one) => one.zh).join("；或者"), en: said.map((one) => one.en).join("; or ") };
}

const zh = z.locales.zhCN().localeError;
const en = z.locales.en().localeError;

function say(locale: z.core.$ZodErrorMap, issue: z.core.$ZodIssue): string {
  const said = locale(issue as Parameters<z.core.$ZodErrorMap>[0]);
  return (typeof said === "string" ? said : said?.message) ?? issue.message;
}

import { Bilingual, type Refusal } from "#law";
import { z } from "zod";
import { labelOf } from "./field.ts";
import type { ActionSpec } from "./procedure.ts";
import { refusal } from "./refusals.ts";

/**
 * Reads an action's input by its schema, or says in both languages which fields are wrong and why. A `refine` speaks both
 * languages with `params: { sentence: { zh, en } }`; other messages are Zod's own, which knows both.
 */
export function readInput(
  spec: ActionSpec,
  input: unknown,
): { readonly input: unknown } | { readonly refusal: Refusal } {
  const read = spec.input.safeParse(input ?? {}, { reportInput: true });
  if (read.success) return { input: read.data };
  const wrong = read.error.issues.map((issue) => says(spec.input, issue));
  const [told, more] = [wrong.slice(0, shown), wrong.length - shown];
  const zh = told.map((each) => each.zh).join("；") + (more > 0 ? `；另有${more}处` : "");
  const en = told.map((each) => each.en).join("; ") + (more > 0 ? `; and ${more} more` : "");
  return {
    refusal: refusal(
      "invalid-input",
      `“${spec.name.zh}”所填内容有误：${zh}。`,
      `The input of "${spec.name.en}" is wrong: ${en}.`,
      "请改正后重新提交。",
      "Correct it and send it again.",
      spec.article,
    ),
  };
}

/** Faults told one by one; a list of 10,000 wrong rows is counted. */
const shown = 5;

function says(schema: z.ZodType, issue: z.core.$ZodIssue): Bilingual {
  const at = nameOf(schema, issue.path);
  // A field left out is told as that, and not by what a programme received in its place.
  const missing = (issue.code === "invalid_type" || issue.code === "invalid_value") && issue.input === undefined;
  if (missing && at !== undefined) return { zh: `${at.zh}：未填写`, en: `${at.en}: not given` };
  const own = issue.code === "custom" ? Bilingual.safeParse(issue.params?.["sentence"]) : undefined;
  const zh = own?.data?.zh ?? worded(issue, chinese, english);
  const en = own?.data?.en ?? issue.message;
  return at === undefined ? { zh, en } : { zh: `${at.zh}：${zh}`, en: `${at.en}: ${en}` };
}

/** Zod's Chinese for its own English; a message that the schema worded itself stays as it is. */
function worded(issue: z.core.$ZodIssue, zh: Wording, en: Wording): string {
  const raw = issue as z.core.$ZodRawIssue;
  const own = en(raw);
  const english = typeof own === "string" ? own : own?.message;
  if (english !== issue.message) return issue.message;
  const chinese = zh(raw);
  return (typeof chinese === "string" ? chinese : chinese?.message) ?? issue.message;
}

type Wording = z.core.$ZodErrorMap;
const chinese: Wording = z.locales.zhCN().localeError;
const english: Wording = z.locales.en().localeError;

/** "goods.2.price" in the words of the labels, as far as the schema has them. */
function nameOf(schema: z.ZodType, path: readonly PropertyKey[]): Bilingual | undefined {
  if (path.length === 0) return undefined;
  const steps: Bilingual[] = [];
  let here: z.ZodType | undefined = schema;
  for (const key of path) {
    here = here && within(here, key);
    const place = typeof key === "number" ? String(key + 1) : String(key);
    steps.push((here && labelOf(here)?.title) ?? { zh: place, en: place });
  }
  return { zh: steps.map((step) => step.zh).join(" › "), en: steps.map((step) => step.en).join(" › ") };
}

function within(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  const inner = (schema as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return inner && within(inner, key);
}

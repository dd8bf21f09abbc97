import type { Bilingual } from "#law";
import { z } from "zod";
import { isConfidential } from "./confidential.ts";
import { labelOf, type Widget } from "./field.ts";
import { shapeOf, unwrapped } from "./schemas.ts";

/** A text that somebody typed into an action's form: where it stands ("informer.name"), what it is, what it says. */
export interface TextField {
  readonly path: string;
  readonly name: Bilingual;
  readonly text: string;
}

/** Of an input, the fields that hold words of their own: no choices, names of parties or files, days, numbers. */
export function textFields(schema: z.ZodType, input: unknown): TextField[] {
  return walk(schema, input, "", []);
}

function walk(schema: z.ZodType, input: unknown, path: string, names: readonly Bilingual[]): TextField[] {
  const bare = unwrapped(schema);
  const title = labelOf(schema)?.title;
  const named = title === undefined ? names : [...names, title];
  if (typeof input === "string") {
    return isFree(schema, bare) && input.trim() !== "" && !isConfidential(input)
      ? [{ path, name: joined(named, path), text: input }]
      : [];
  }
  if (Array.isArray(input)) {
    if (!(bare instanceof z.ZodArray)) return [];
    const element = bare.element as z.ZodType;
    return input.flatMap((item, at) => walk(element, item, join(path, at), [...named, numbered(at)]));
  }
  if (typeof input !== "object" || input === null) return [];
  const record = input as Readonly<Record<string, unknown>>;
  const shape = shapeOf(bare, record);
  return Object.entries(record).flatMap(([name, value]) => {
    const inner = shape[name];
    return inner === undefined ? [] : walk(inner, value, join(path, name), named);
  });
}

const bound: readonly (Widget | undefined)[] = [
  "party",
  "paper",
  "colleague",
  "file",
  "choice",
  "mark",
  "date",
  "time",
];

function isFree(schema: z.ZodType, bare: z.ZodType): boolean {
  const label = labelOf(schema);
  return (
    bare instanceof z.ZodString &&
    !bound.includes(label?.widget) &&
    label?.choicesIn === undefined &&
    label?.partyRole === undefined &&
    label?.confidential !== true
  );
}

const join = (path: string, name: string | number) => (path === "" ? String(name) : `${path}.${name}`);
const numbered = (at: number): Bilingual => ({ zh: `第${at + 1}项`, en: `item ${at + 1}` });

function joined(names: readonly Bilingual[], path: string): Bilingual {
  if (names.length === 0) return { zh: path, en: path };
  return { zh: names.map(({ zh }) => zh).join("・"), en: names.map(({ en }) => en).join(" · ") };
}

import { labelOf, type FieldLabel } from "#casework";
import type { Bilingual } from "#law";
import { z } from "zod";

interface Choice {
  readonly value: string;
  readonly name: Bilingual;
}

/** How a field is drawn, found from its label and its schema. */
export type Drawn =
  | { readonly as: "line" | "text"; readonly most: number | undefined }
  | {
      readonly as:
        | "date"
        | "date-time"
        | "time"
        | "offered"
        | "offered-many"
        | "money"
        | "switch"
        | "party"
        | "paper"
        | "colleague"
        | "file"
        | "mark"
        | "office"
        | "room"
        | "unknown";
    }
  | { readonly as: "number"; readonly whole: boolean }
  | { readonly as: "choice"; readonly choices: readonly Choice[] }
  | { readonly as: "choices"; readonly choices: readonly Choice[] }
  | { readonly as: "many"; readonly of: "party" | "colleague" | "file" }
  | { readonly as: "list" | "rows"; readonly element: z.ZodType }
  | { readonly as: "group"; readonly fields: readonly Field[] }
  | { readonly as: "variants"; readonly on: string; readonly variants: readonly Variant[] };

export interface Field {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly label: FieldLabel;
  readonly optional: boolean;
}

interface Variant extends Choice {
  readonly fields: readonly Field[];
}

/** Finds how to draw a schema: by its label's widget where it names one, else by its type. */
export function drawnAs(schema: z.ZodType): Drawn {
  const label = labelOf(schema);
  const bare = unwrapped(schema);
  if (label?.choicesIn !== undefined) return { as: bare instanceof z.ZodArray ? "offered-many" : "offered" };
  if (bare instanceof z.ZodArray) return drawnArray(bare, label);
  switch (label?.widget) {
    case "date":
    case "date-time":
    case "time":
    case "money":
    case "switch":
    case "party":
    case "paper":
    case "colleague":
    case "file":
    case "mark":
    case "office":
    case "room":
      return { as: label.widget };
    case "line":
    case "text":
      return { as: label.widget, most: longest(bare) };
    default:
      return drawnType(bare, label);
  }
}

function drawnType(bare: z.ZodType, label: FieldLabel | undefined): Drawn {
  if (bare instanceof z.ZodString || bare instanceof z.ZodStringFormat) {
    if (bare.format === "date") return { as: "date" };
    if (bare.format === "datetime") return { as: "date-time" };
    const most = longest(bare);
    return { as: most !== undefined && most > 300 ? "text" : "line", most };
  }
  if (bare instanceof z.ZodNumber) return { as: "number", whole: bare.isInt };
  if (bare instanceof z.ZodBoolean) return { as: "switch" };
  if (bare instanceof z.ZodEnum) return { as: "choice", choices: choicesOf(bare.options, label) };
  if (bare instanceof z.ZodLiteral) return { as: "choice", choices: choicesOf([...bare.values], label) };
  if (bare instanceof z.ZodObject) return { as: "group", fields: fieldsOf(bare) };
  if (bare instanceof z.ZodDiscriminatedUnion) return drawnVariants(bare, label);
  if (bare instanceof z.ZodUnion) {
    const options = bare.options as readonly z.ZodType[];
    const literals = options.filter((option) => option instanceof z.ZodLiteral);
    if (literals.length === options.length) {
      return {
        as: "choice",
        choices: choicesOf(
          literals.flatMap((each) => [...each.values]),
          label,
        ),
      };
    }
    return options[0] === undefined ? { as: "unknown" } : drawnType(unwrapped(options[0]), label);
  }
  return { as: "unknown" };
}

function drawnArray(bare: z.ZodArray, label: FieldLabel | undefined): Drawn {
  const element = bare.element as z.ZodType;
  const widget = label?.widget === "list" ? labelOf(element)?.widget : (label?.widget ?? labelOf(element)?.widget);
  if (widget === "party" || widget === "colleague" || widget === "file") return { as: "many", of: widget };
  const drawn = drawnAs(element);
  if (drawn.as === "choice") {
    const own = unwrapped(element);
    const choices =
      label?.choices !== undefined && own instanceof z.ZodEnum ? choicesOf(own.options, label) : drawn.choices;
    return { as: "choices", choices };
  }
  return { as: label?.widget === "rows" && drawn.as === "group" ? "rows" : "list", element };
}

function drawnVariants(union: z.ZodDiscriminatedUnion, label: FieldLabel | undefined): Drawn {
  const on = union.def.discriminator;
  const variants = union.options.flatMap((option): Variant[] => {
    if (!(option instanceof z.ZodObject)) return [];
    const key = unwrapped(option.shape[on] as z.ZodType);
    if (!(key instanceof z.ZodLiteral)) return [];
    const [choice] = choicesOf([...key.values], label ?? labelOf(option.shape[on] as z.ZodType));
    return choice === undefined ? [] : [{ ...choice, fields: fieldsOf(option).filter((field) => field.name !== on) }];
  });
  return { as: "variants", on, variants };
}

/** The fields of an action's input, in the order they are written. */
export function fieldsOf(schema: z.ZodType): readonly Field[] {
  const bare = unwrapped(schema);
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries(bare.shape as Record<string, z.ZodType>).map(([name, inner]) => ({
    name,
    schema: inner,
    label: labelOf(inner) ?? { title: { zh: name, en: name } },
    optional: isOptional(inner),
  }));
}

/** The values a form starts with: the schema's own defaults, and the first row of a table that must have one. */
export function startingValues(schema: z.ZodType): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fieldsOf(schema)) {
    if (field.schema instanceof z.ZodDefault) values[field.name] = field.schema.def.defaultValue;
    else if (!field.optional) {
      const drawn = drawnAs(field.schema);
      if (drawn.as === "rows") values[field.name] = [startingValues(drawn.element)];
    }
  }
  return values;
}

function isOptional(schema: z.ZodType): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const def = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  const inner = def.innerType ?? def.in;
  return inner === undefined ? schema : unwrapped(inner);
}

function longest(schema: z.ZodType): number | undefined {
  return schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : undefined;
}

function choicesOf(values: readonly unknown[], label: FieldLabel | undefined): Choice[] {
  return values.map((value) => {
    const text = String(value);
    return { value: text, name: label?.choices?.[text] ?? { zh: text, en: text } };
  });
}

import type { z } from "zod";
import { cleaned } from "./cleaned.ts";
import { drawnAs, type Field, fieldsOf } from "./drawnAs.ts";

/** The details of a choice are asked once it is made. */
export function isShown({ label: { shownWhen } }: Field, value: Readonly<Record<string, unknown>>): boolean {
  return shownWhen === undefined || [shownWhen.is].flat().includes(String(value[shownWhen.field]));
}

/**
 * What a form sends: without the fields left empty, and without what was typed into details that are no longer asked. The
 * details of the choice that was made are always sent, so that what they lack is told field by field.
 */
export function sent(schema: z.ZodType, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return cleaned(asked(fieldsOf(schema), value)) as Record<string, unknown>;
}

function asked(fields: readonly Field[], value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = new Set(fields.map(({ name }) => name));
  const others = Object.entries(value).filter(([name]) => !known.has(name));
  const own = fields.flatMap((field): [string, unknown][] => {
    if (!isShown(field, value)) return [];
    const given = value[field.name];
    const drawn = drawnAs(field.schema);
    if (drawn.as !== "group") return [[field.name, given]];
    const needed = field.label.shownWhen !== undefined && drawn.fields.some(({ optional }) => !optional);
    if (given === undefined && !needed) return [];
    return [[field.name, asked(drawn.fields, recordOf(given))]];
  });
  return Object.fromEntries([...others, ...own]);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

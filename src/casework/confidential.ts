import { z } from "zod";
import { labelOf } from "./field.ts";
import { shapeOf, unwrapped } from "./schemas.ts";

/** What the docket holds in the place of a confidential text: it tells nothing, and is the key under which the text is kept. */
const token = /^confidential:[0-9a-f-]{36}$/;

export function isConfidential(value: unknown): value is string {
  return typeof value === "string" && token.test(value);
}

/** The token of an id; ids are made by the caller. */
export function confidentialToken(id: string): string {
  return `confidential:${id}`;
}

/**
 * The input with every filled text of a field labelled confidential replaced, wherever it lies. What stands for such a text
 * already is left alone, so that a correction may leave it as it is. `path`: where it stands ("informer.name").
 */
export function withoutConfidential(
  schema: z.ZodType,
  input: unknown,
  replace: (text: string, path: string) => string,
  path = "",
): unknown {
  const bare = unwrapped(schema);
  const at = (name: string | number) => (path === "" ? String(name) : `${path}.${name}`);
  if (typeof input === "string") {
    return labelOf(schema)?.confidential === true && !isConfidential(input) ? replace(input, path) : input;
  }
  if (Array.isArray(input)) {
    if (!(bare instanceof z.ZodArray)) return input;
    return input.map((item, index) => withoutConfidential(bare.element as z.ZodType, item, replace, at(index)));
  }
  if (typeof input !== "object" || input === null) return input;
  const record = input as Readonly<Record<string, unknown>>;
  const shape = shapeOf(bare, record);
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const inner = shape[name];
      return [name, inner === undefined ? value : withoutConfidential(inner, value, replace, at(name))];
    }),
  );
}

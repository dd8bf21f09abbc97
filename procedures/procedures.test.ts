import { checkProcedure, labelOf } from "#casework";
import { proveTotal } from "#rules";
import { sources } from "#statutes";
import { z } from "zod";
import { describe, expect, it } from "vitest";
import { procedureOf, procedures, tables } from "./index.ts";

const each = procedures.map((procedure) => [procedure.id, procedure] as const);

describe.each(each)("the procedure %s", (_, procedure) => {
  it("is sound: stages reached and left, clocks started, papers issued, names in both languages", () => {
    expect(checkProcedure(procedure)).toEqual([]);
  });

  it("cites only sources that exist", () => {
    const cited = [
      ...procedure.legalBasis,
      ...Object.values(procedure.clocks).flatMap((clock) => [clock.article, clock.extension?.article]),
      ...Object.values(procedure.documents).map((document) => document.article),
      ...Object.values(procedure.actions).map((action) => action.article),
      ...(procedure.tables ?? []).flatMap((table) => table.rows.map((row) => row.article)),
    ].filter((article) => article !== undefined);
    for (const { source } of cited) expect(Object.keys(sources)).toContain(source);
  });

  it("labels every field of every form in both languages, and every choice", () => {
    const unlabelled = Object.entries(procedure.actions).flatMap(([action, { input }]) =>
      fieldsWithoutWords(action, input),
    );
    expect(unlabelled).toEqual([]);
  });

  it("leaves past facts that differ from action to action", () => {
    const events = Object.values(procedure.actions).map((action) => action.event);
    expect(new Set(events).size).toBe(events.length);
  });
});

describe.each(tables.map((table) => [table.id, table] as const))("the table %s", (_, table) => {
  it("answers every combination of facts with exactly one row, on every day", () => {
    expect(proveTotal(table)).toEqual([]);
  });
});

it("finds a procedure by its id, and nothing under another", () => {
  expect(procedures.map(({ id }) => procedureOf(id)?.id)).toEqual(procedures.map(({ id }) => id));
  expect(procedureOf("nothing")).toBeUndefined();
  expect(new Set(procedures.map(({ id }) => id)).size).toBe(procedures.length);
});

function fieldsWithoutWords(path: string, schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, inner]) => {
      const label = labelOf(inner);
      const own = label?.title.zh && label.title.en ? [] : [`${path}.${name}`];
      return [...own, ...fieldsWithoutWords(`${path}.${name}`, inner)];
    });
  }
  if (schema instanceof z.ZodArray) return fieldsWithoutWords(`${path}[]`, schema.element as z.ZodType);
  if (schema instanceof z.ZodEnum) {
    const choices = labelOf(schema)?.choices ?? {};
    return schema.options.filter((value) => choices[String(value)] === undefined).map((value) => `${path}=${value}`);
  }
  const inner = (schema as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return inner === undefined ? [] : fieldsWithoutWords(path, inner);
}

import type { Bilingual } from "#law";
import { figureOf } from "../../figures.ts";
import type { CellCheck, FormCell, FormRow } from "../form.ts";

/** Cells and rows of forms in few words. */
export const usual: readonly CellCheck[] = [{ kind: "against-last", percent: 50 }, { kind: "outlier" }];

export function bound(figure: string, where?: Readonly<Record<string, readonly string[]>>): FormCell {
  if (figureOf(figure) === undefined) throw new Error(`no figure ${figure}`);
  return { kind: "bound", figure, ...(where && { where }), checks: usual };
}

export function typed(type: "number" | "money" | "text", checks: readonly CellCheck[] = []): FormCell {
  return { kind: "typed", type, checks };
}

/** A whole number from 0 that must be given. */
export function counted(max: number, more: readonly CellCheck[] = []): FormCell {
  return typed("number", [{ kind: "required" }, { kind: "range", min: 0, max, severity: "error" }, ...more]);
}

export function row(id: string, name: Bilingual, unit: Bilingual, cells: Readonly<Record<string, FormCell>>): FormRow {
  return { id, name, unit, cells };
}

/** A row that says what its figure says. */
export function figureRow(
  figure: string,
  columns: Readonly<Record<string, Readonly<Record<string, readonly string[]>> | undefined>>,
): FormRow {
  const spec = figureOf(figure);
  if (spec === undefined) throw new Error(`no figure ${figure}`);
  return row(
    figure,
    spec.name,
    // Money prints in yuan.
    spec.kind === "money" ? yuan : spec.unit,
    Object.fromEntries(Object.entries(columns).map(([column, where]) => [column, bound(figure, where)])),
  );
}

export const persons = { zh: "人", en: "persons" } as const;
export const times = { zh: "次", en: "times" } as const;
export const cases = { zh: "件", en: "cases" } as const;
export const yuan = { zh: "元", en: "yuan" } as const;
export const words = { zh: "文字", en: "text" } as const;

import type { Bilingual } from "#law";
import { kindOf, type ReturnCell, shownCell, type TypedValues } from "./cell.ts";
import { type CellCheck, cellsOf, type PlacedCell, type ReturnForm, type Severity } from "./form.ts";
import { isOutlier } from "./outlier.ts";

/** Something about a cell: an error stands in the way of submitting, a warning asks for a word of explanation. */
export interface CellFinding {
  readonly cell: string;
  readonly code: "required" | "range" | "sum" | "against-last" | "outlier";
  readonly severity: Severity;
  readonly sentence: Bilingual;
  readonly explained: boolean;
}

export interface CheckContext {
  /** What the cells said a period ago, as far as it was submitted; values as shown, whole return. */
  readonly last: Readonly<Record<string, number | null>>;
  /** What the other offices under the same office say, as far as they have submitted. */
  readonly siblings: readonly Readonly<Record<string, number | null>>[];
}

/** Every finding of a return, in the order of its cells. Ranges and sums look at the own part, comparisons at the whole. */
export function checkCells(
  form: ReturnForm,
  cells: readonly ReturnCell[],
  typed: TypedValues,
  context: CheckContext,
): readonly CellFinding[] {
  const placed = cellsOf(form);
  const byId = new Map(placed.map((one) => [one.id, one]));
  const filled = new Map(cells.map((one) => [one.cell, one]));
  const own = (id: string): number | null => {
    const at = byId.get(id);
    return at === undefined ? null : shownCell(at.cell, filled.get(id)?.own ?? null);
  };
  return placed.flatMap((at) => {
    const explained = (typed[at.id]?.note ?? "") !== "";
    const whole = filled.get(at.id)?.value ?? null;
    const text = filled.get(at.id)?.text ?? null;
    return (at.cell.checks ?? []).flatMap((check): CellFinding[] => {
      const found = findingOf(check, at, { own: own(at.id), whole, text, of: own, byId, context });
      if (found === undefined) return [];
      return [{ cell: at.id, code: check.kind, explained: explained && found.severity === "warning", ...found }];
    });
  });
}

interface Seen {
  readonly own: number | null;
  readonly whole: number | null;
  readonly text: string | null;
  readonly of: (id: string) => number | null;
  readonly byId: ReadonlyMap<string, PlacedCell>;
  readonly context: CheckContext;
}
type Found = Pick<CellFinding, "severity" | "sentence">;

function findingOf(check: CellCheck, at: PlacedCell, seen: Seen): Found | undefined {
  const { own, whole } = seen;
  switch (check.kind) {
    case "required":
      return own === null && (seen.text ?? "").trim() === "" ? error("必填。", "Must be filled in.") : undefined;
    case "range":
      return range(check, at, own);
    case "sum":
      return sum(check, at, seen);
    case "against-last": {
      const last = seen.context.last[at.id] ?? null;
      if (whole === null || last === null || last === 0) return undefined;
      const change = Math.round(((whole - last) / Math.abs(last)) * 100);
      if (Math.abs(change) <= check.percent) return undefined;
      const [was, sign] = [shown(at, last), change > 0 ? "+" : "−"];
      return warning(
        `与上年同期（${was}）相比变动${sign}${Math.abs(change)}%，请说明原因。`,
        `${sign}${Math.abs(change)} % against a year before (${was}); say why.`,
      );
    }
    case "outlier": {
      const others = seen.context.siblings.flatMap((one) => one[at.id] ?? []);
      if (whole === null || !isOutlier(whole, others)) return undefined;
      return warning(
        "与同级机关的数值相差较大，请核对并说明。",
        "Far from what the offices beside this one report; look again and say why.",
      );
    }
  }
}

function range(
  { min, max, severity }: Extract<CellCheck, { kind: "range" }>,
  at: PlacedCell,
  own: number | null,
): Found | undefined {
  if (own === null) return undefined;
  if (min !== undefined && own < min)
    return { severity, sentence: { zh: `不得小于${shown(at, min)}。`, en: `Must be ${shown(at, min)} or more.` } };
  if (max !== undefined && own > max)
    return { severity, sentence: { zh: `不得大于${shown(at, max)}。`, en: `Must be ${shown(at, max)} or less.` } };
  return undefined;
}

const relations = {
  equals: { zh: "应等于", en: "Must equal", holds: (a: number, b: number) => a === b },
  "at-most": { zh: "不应大于", en: "Must be no more than", holds: (a: number, b: number) => a <= b },
  "at-least": { zh: "不应小于", en: "Must be no less than", holds: (a: number, b: number) => a >= b },
} as const;

function sum({ of, relation, severity }: Extract<CellCheck, { kind: "sum" }>, at: PlacedCell, seen: Seen) {
  const parts = of.map(seen.of);
  if (seen.own === null || parts.some((one) => one === null)) return undefined;
  const against = parts.reduce<number>((all, one) => all + (one ?? 0), 0);
  const { zh, en, holds } = relations[relation];
  if (holds(seen.own, against)) return undefined;
  const names = of.flatMap((id) => seen.byId.get(id) ?? []).map(({ row }) => row.name);
  return {
    severity,
    sentence: {
      zh: `${zh}“${names.map((name) => name.zh).join("＋")}”（${shown(at, against)}）。`,
      en: `${en} "${names.map((name) => name.en).join(" + ")}" (${shown(at, against)}).`,
    },
  };
}

/** A number in a sentence: fen read as yuan. */
function shown(at: PlacedCell, value: number): string {
  return kindOf(at) === "money" ? (value / 100).toFixed(2) : String(value);
}

function error(zh: string, en: string): Found {
  return { severity: "error", sentence: { zh, en } };
}
function warning(zh: string, en: string): Found {
  return { severity: "warning", sentence: { zh, en } };
}

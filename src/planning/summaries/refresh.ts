import { type Block, chartKey, chartsIn, figuresIn, type Kept, placeholderOf, type Taken } from "./summary.ts";

/** A number that a refresh would change, or whose records it would. */
export interface Change {
  readonly figure: string;
  readonly which: "now" | "before";
  readonly old: number | null;
  readonly new: number | null;
  /** The value stays, but other records stand behind it. */
  readonly recordsOnly: boolean;
}

/** What of the figures now taken differs from those kept; figures that stand in no text any more are left out. */
export function changesBetween(kept: Taken, fresh: Taken): readonly Change[] {
  return Object.entries(fresh.figures).flatMap(([figure, after]) => {
    const before = kept.figures[figure];
    if (before === undefined) return [];
    return (["now", "before"] as const).flatMap((which) => changeOf(figure, which, before[which], after[which]));
  });
}

function changeOf(figure: string, which: "now" | "before", old: Kept, fresh: Kept): Change[] {
  if (old.sha256 === fresh.sha256 && old.value === fresh.value) return [];
  return [{ figure, which, old: old.value, new: fresh.value, recordsOnly: old.value === fresh.value }];
}

/** The charts whose values a refresh would change. */
export function chartsBetween(kept: Taken, fresh: Taken): readonly string[] {
  return Object.entries(fresh.charts).flatMap(([key, chart]) => {
    const before = kept.charts[key];
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(chart) ? [key] : [];
  });
}

/** The blocks for which something has still to be taken; of a text only its new figures. */
export function lacking(blocks: readonly Block[], kept: Taken): readonly Block[] {
  const figures = figuresIn(blocks).filter((figure) => kept.figures[figure] === undefined);
  const charts = chartsIn(blocks).filter((chart) => kept.charts[chartKey(chart)] === undefined);
  return [
    ...figures.map((figure): Block => ({ kind: "text", text: placeholderOf(figure, "now") })),
    ...charts.map((chart): Block => ({ kind: "chart", ...chart })),
  ];
}

/**
 * What a summary keeps when its words are changed: what was taken stays as it was, what is new in the text comes fresh, what is
 * gone from the text goes.
 */
export function keptFor(blocks: readonly Block[], kept: Taken, fresh: Taken): Taken {
  const figures = figuresIn(blocks).flatMap((figure) => {
    const one = kept.figures[figure] ?? fresh.figures[figure];
    return one === undefined ? [] : [[figure, one] as const];
  });
  const charts = chartsIn(blocks).flatMap((chart) => {
    const key = chartKey(chart);
    const one = kept.charts[key] ?? fresh.charts[key];
    return one === undefined ? [] : [[key, one] as const];
  });
  return { figures: Object.fromEntries(figures), charts: Object.fromEntries(charts) };
}

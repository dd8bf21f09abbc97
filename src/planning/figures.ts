import type { FigureSpec } from "./figure.ts";

const cases = { zh: "件", en: "cases" } as const;
const clues = { zh: "条", en: "clues" } as const;
const fen = { zh: "分", en: "fen" } as const;
const days = { zh: "日", en: "days" } as const;

/** The figures of the spine, in the order shown. */
export const figures: readonly FigureSpec[] = [
  {
    id: "clues-received",
    name: { zh: "收到线索", en: "Clues received" },
    unit: clues,
    kind: "count",
    entries: { types: ["ClueRaised"] },
  },
];

export function figureOf(id: string): FigureSpec | undefined {
  return figures.find((each) => each.id === id);
}

export { cases, fen, days };

/** A piece of a summary: an officer's words, in which figures stand as placeholders, or a chart. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | ({ readonly kind: "chart" } & ChartAsked);

export interface ChartAsked {
  readonly figure: string;
  readonly by: "month" | "office";
  readonly shape: "columns" | "bars" | "line";
}

/** A figure of one period as it was taken, with what stands behind it. */
export interface Kept {
  readonly value: number | null;
  readonly records: number;
  readonly sha256: string;
}

/** What was taken for a summary: the figures of its period and of the same days a year before, and the values of its charts. */
export interface Taken {
  readonly figures: Readonly<Record<string, { readonly now: Kept; readonly before: Kept }>>;
  readonly charts: Readonly<Record<string, TakenChart>>;
}

export interface TakenChart {
  readonly keys: readonly { readonly key: string; readonly zh: string; readonly en: string }[];
  readonly now: readonly (number | null)[];
  readonly before: readonly (number | null)[];
}

/** Which number of a figure a placeholder stands for. */
export type Which = "now" | "before" | "change";

/** A text taken apart: words, and the places of figures. */
export type Piece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "figure"; readonly figure: string; readonly which: Which };

const PLACEHOLDER = /\{\{([a-z0-9-]+)(?::(last-year|change))?\}\}/g;
const whichOf = { "last-year": "before", change: "change" } as const;

/** "立案{{cases-filed}}，{{cases-filed:change}}" → its pieces. Braces that name no figure are words. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [whole, figure = "", which] = match;
    if (match.index > end) pieces.push({ kind: "words", text: text.slice(end, match.index) });
    pieces.push({
      kind: "figure",
      figure,
      which: which === undefined ? "now" : whichOf[which as "last-year" | "change"],
    });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ kind: "words", text: text.slice(end) });
  return pieces;
}

/** A placeholder as it stands in a text. */
export function placeholderOf(figure: string, which: Which): string {
  return `{{${figure}${which === "now" ? "" : which === "before" ? ":last-year" : ":change"}}}`;
}

/** The figures that a summary needs, those of its charts among them, each once, in the order of their first place. */
export function figuresIn(blocks: readonly Block[]): readonly string[] {
  const used = blocks.flatMap((block) =>
    block.kind === "chart"
      ? block.figure
      : piecesOf(block.text).flatMap((piece) => (piece.kind === "figure" ? piece.figure : [])),
  );
  return [...new Set(used)];
}

/** The charts that a summary needs, each once. */
export function chartsIn(blocks: readonly Block[]): readonly ChartAsked[] {
  const charts = blocks.flatMap((block) => (block.kind === "chart" ? block : []));
  return [...new Map(charts.map((one) => [chartKey(one), one])).values()];
}

/** The name under which a chart's values are kept; the shape is only how they are drawn. */
export function chartKey({ figure, by }: Pick<ChartAsked, "figure" | "by">): string {
  return `${figure}/${by}`;
}

/** What is drawn: values by category, one row of them a series. Texts are in the reader's language already. */
export interface Chart {
  readonly kind: "columns" | "bars" | "line";
  readonly title: string;
  /** What the values are counted in, beside the axis: "件". */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  /** One a category; null where nothing is known, which leaves a gap and no zero. */
  readonly values: readonly (number | null)[];
}

/** A picture ready to be put into a document. Width and height are those at which it is shown, in pixels of 1/96 inch. */
export interface Picture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

export const chartSize = { width: 640, height: 320 } as const;

/** Text without the characters that no XML can carry: a drawing and a document are XML. */
export function carried(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu, "");
}

/** The chart in words: its title, and each value with its name. */
export function chartInWords({ title, unit, categories, series }: Chart): string {
  const told = series.map(({ name, values }) => {
    const each = categories.map((category, at) => `${category} ${values[at] ?? "—"}`).join(", ");
    return `${name}: ${each}`;
  });
  return carried(`${title} (${unit}). ${told.join("; ")}`);
}

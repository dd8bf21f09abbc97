import type { Figure } from "#contract";
import type { z } from "zod";
import { Money } from "../ui/Money.tsx";
import { useWords } from "../words/useWords.ts";

export type FigureData = z.infer<typeof Figure>;

/** A number in its unit: a count, an amount, a mean of days or a share. */
export function FigureValue({
  figure,
  value,
}: {
  readonly figure: Pick<FigureData, "kind" | "unit">;
  readonly value: number | null;
}) {
  const { say } = useWords();
  if (value === null) return <span className="muted">—</span>;
  if (figure.kind === "money") return <Money fen={value} />;
  // What is counted stands in the figure's name.
  if (figure.kind === "count" || figure.kind === "sum") return <span className="number">{value}</span>;
  return (
    <span className="number">
      {value.toFixed(1)} <span className="unit">{say(figure.unit)}</span>
    </span>
  );
}

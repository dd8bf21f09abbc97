import type { RestatementView } from "#contract";
import { FigureValue } from "../../figures/FigureValue.tsx";

type Cell = Pick<RestatementView["items"][number], "kind" | "unit">;

/** The value of a cell of a form; `signed`: what it gained or lost. */
export function CellValue({
  cell: { kind, unit },
  value,
  signed = false,
}: {
  readonly cell: Cell;
  readonly value: number | null;
  readonly signed?: boolean;
}) {
  return (
    <>
      {signed && value !== null && value > 0 && "+"}
      <FigureValue figure={{ kind: kind === "text" ? "count" : kind, unit }} value={value} />
    </>
  );
}

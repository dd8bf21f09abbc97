import { Button } from "antd";
import { useWords } from "../words/useWords.ts";
import { type FigureData, FigureValue } from "./FigureValue.tsx";

/** Opens a cell of a figure; without a key its total; `before`: of the year before. */
export type OpenCell = (figure: FigureData, key?: string, before?: boolean) => void;

interface Props {
  readonly figures: readonly FigureData[];
  readonly by: string;
  readonly onOpen: OpenCell;
}

/** All figures, one line a cell; each number is a door to the cases it is made of. */
export function FiguresTable({ figures, by, onOpen }: Props) {
  const { t, say } = useWords();
  // No figure alone has every key: the months of all of them, in order.
  const keys = [
    ...new Map(figures.flatMap((figure) => figure.cells.map((cell) => [cell.key, cell.label] as const))),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const door = (figure: FigureData, value: number | null, key?: string) =>
    value === null ? (
      <span className="muted">{adds(figure) ? t("figures.missing") : "—"}</span>
    ) : (
      <Button type="link" className="figure-door" onClick={() => onOpen(figure, key)}>
        <FigureValue figure={figure} value={value} />
      </Button>
    );
  const valueAt = (figure: FigureData, key: string) => {
    const cell = figure.cells.find((one) => one.key === key);
    // Another figure recorded something there: of this one there were none.
    return cell === undefined && adds(figure) ? 0 : (cell?.value ?? null);
  };
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("figures.table")}>
      <table className="rows rows-figures">
        <caption className="visually-hidden">{by}</caption>
        <thead>
          <tr>
            <th scope="col">{by}</th>
            {figures.map((figure) => (
              <th key={figure.id} scope="col" className="right">
                {say(figure.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, label]) => (
            <tr key={key}>
              <th scope="row">{say(label)}</th>
              {figures.map((figure) => (
                <td key={figure.id} className="right" data-label={say(figure.name)}>
                  {door(figure, valueAt(figure, key), key)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("figures.total")}</th>
            {figures.map((figure) => (
              <td key={figure.id} className="right" data-label={say(figure.name)}>
                {door(figure, figure.total)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Counts and sums of nothing are 0; a mean or a share of nothing is none. */
function adds({ kind }: FigureData): boolean {
  return kind === "count" || kind === "sum" || kind === "money";
}

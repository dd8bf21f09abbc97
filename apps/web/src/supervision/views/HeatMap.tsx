import { type GridCell, type TaskGrid, type TaskState, taskStates } from "#planning";
import { Link } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import { useWords } from "../../words/useWords.ts";

interface Props {
  readonly grid: TaskGrid;
  readonly holderName: (key: string) => string;
  readonly planId: string;
}

/** The map is a table: colour for the eye, numbers for everybody; arrow keys go from square to square. */
export function HeatMap({ grid, holderName, planId }: Props) {
  const { t } = useWords();
  const most = Math.max(1, ...grid.lines.flatMap(({ cells }) => cells.map(({ items }) => items.length)));
  const door = (n: number, what: { holder?: string; state?: TaskState }, label: string) =>
    n === 0 ? (
      <span className="heat-none">0</span>
    ) : (
      <Link
        to="/plans/$id/map"
        params={{ id: planId }}
        search={what}
        hash="tasks"
        className="heat-door"
        aria-label={`${label}: ${n}`}
        activeOptions={{ exact: true, includeSearch: true, includeHash: false }}
        activeProps={{ "aria-current": "true" }}
      >
        {n}
      </Link>
    );
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("views.map")}>
      <table className="heat" onKeyDown={walk}>
        <caption className="visually-hidden">{t("views.mapCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("views.holder")}</th>
            {taskStates.map((state) => (
              <th key={state} scope="col">
                {t(`views.states.${state}`)}
              </th>
            ))}
            <th scope="col">{t("views.total")}</th>
          </tr>
        </thead>
        <tbody>
          {grid.lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{holderName(line.key)}</th>
              {line.cells.map((cell) => (
                <td key={cell.state} className={heatClass(cell, most)}>
                  {door(
                    cell.items.length,
                    { holder: line.key, state: cell.state },
                    `${holderName(line.key)}, ${t(`views.states.${cell.state}`)}`,
                  )}
                </td>
              ))}
              <td className="heat-total">
                {door(line.total, { holder: line.key }, `${holderName(line.key)}, ${t("views.total")}`)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("views.total")}</th>
            {grid.totals.map((cell) => (
              <td key={cell.state} className="heat-total">
                {door(
                  cell.items.length,
                  { state: cell.state },
                  `${t("views.total")}, ${t(`views.states.${cell.state}`)}`,
                )}
              </td>
            ))}
            <td className="heat-total">{door(grid.total, {}, t("views.total"))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Four depths of the state's colour, by the share of the fullest square. */
function heatClass({ state, items }: GridCell, most: number): string {
  if (items.length === 0) return "heat-cell";
  return `heat-cell heat-${state} heat-depth-${Math.max(1, Math.ceil((4 * items.length) / most))}`;
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** On to the next square that opens something, over those that are empty. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const cell = (event.target as HTMLElement).closest("td");
  if (step === undefined || cell === null) return;
  const rows = event.currentTarget.rows;
  let [row, column] = [(cell.parentElement as HTMLTableRowElement).rowIndex, cell.cellIndex];
  for (;;) {
    row += step[0];
    column += step[1];
    const next = rows[row]?.cells[column];
    if (next === undefined) return;
    const door = next.querySelector("a");
    if (door === null) continue;
    event.preventDefault();
    door.focus();
    return;
  }
}

import type { FormCellView, ReturnCellView, ReturnFinding, ReturnView } from "#contract";
import type { Bilingual } from "#law";
import { useState } from "react";
import { useWords } from "../words/useWords.ts";
import type { BelowOpened } from "./BelowDrawer.tsx";
import { Remarks } from "./Remarks.tsx";
import { type Saved, SaveState } from "./SaveState.tsx";
import { TextCell } from "./TextCell.tsx";
import type { OpenedCell } from "./CellRecords.tsx";
import { ValueCell } from "./ValueCell.tsx";

export type Part = "own" | "below" | "total";
type Row = ReturnView["form"]["sections"][number]["rows"][number];
type Column = ReturnView["form"]["columns"][number];

interface Props {
  readonly view: ReturnView;
  readonly onRecords: (opened: OpenedCell) => void;
  readonly onBelow: (opened: BelowOpened) => void;
}

/** What one cell needs to draw itself. */
export interface Placed {
  readonly place: FormCellView;
  readonly row: Bilingual;
  readonly column: Bilingual;
  readonly cell: ReturnCellView | undefined;
  readonly findings: readonly ReturnFinding[];
}

/** The form as it prints: own, below and total under each column; where nobody files below there is one number. */
export function FormTable({ view, onRecords, onBelow }: Props) {
  const { t, say } = useWords();
  const [saved, setSaved] = useState<Saved>({ state: "idle" });
  const { form } = view;
  const parts: readonly Part[] = view.below.length === 0 ? ["total"] : ["own", "below", "total"];
  const cells = new Map(view.cells.map((cell) => [cell.cell, cell]));
  const placed = (row: Row, column: Column): Placed | undefined => {
    const place = row.cells[column.id];
    if (place === undefined) return undefined;
    const findings = view.findings.filter(({ cell }) => cell === place.id);
    return { place, row: row.name, column: column.name, cell: cells.get(place.id), findings };
  };
  return (
    <>
      {view.may.write && <SaveState view={view} saved={saved} />}
      <div className="scroll" role="region" aria-label={t("returns.tableHint")} tabIndex={0}>
        <table className="form-table">
          <caption className="visually-hidden">{say(form.name)}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="form-item">
                {t("returns.item")}
              </th>
              <th scope="col" rowSpan={2}>
                {t("returns.unit")}
              </th>
              {form.columns.map((column) => (
                <th key={column.id} scope="colgroup" colSpan={parts.length} className="form-group">
                  {say(column.name)}
                </th>
              ))}
              <th scope="col" rowSpan={2}>
                {t("returns.remarks")}
              </th>
            </tr>
            <tr>
              {form.columns.flatMap((column) =>
                parts.map((part) => (
                  <th key={`${column.id} ${part}`} scope="col" className="right">
                    {t(`returns.${part}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          {form.sections.map((section) => (
            <tbody key={section.id}>
              <tr>
                <th scope="rowgroup" colSpan={3 + form.columns.length * parts.length} className="form-section">
                  <span>{say(section.name)}</span>
                </th>
              </tr>
              {section.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className="form-item">
                    {say(row.name)}
                  </th>
                  <td className="muted">{say(row.unit)}</td>
                  {form.columns.flatMap((column) => {
                    const at = placed(row, column);
                    if (at === undefined)
                      return parts.map((part) => (
                        <td key={`${column.id} ${part}`} className="form-none">
                          —
                        </td>
                      ));
                    if (at.place.kind === "text")
                      return (
                        <td key={column.id} colSpan={parts.length}>
                          <TextCell view={view} at={at} onSaved={setSaved} />
                        </td>
                      );
                    return parts.map((part) => (
                      <td key={`${column.id} ${part}`} className="right">
                        <ValueCell
                          view={view}
                          at={at}
                          part={part}
                          alone={parts.length === 1}
                          onSaved={setSaved}
                          onRecords={onRecords}
                          onBelow={onBelow}
                        />
                      </td>
                    ));
                  })}
                  <td className="form-remarks">
                    {form.columns.flatMap((column) => {
                      const at = placed(row, column);
                      return at === undefined
                        ? []
                        : [<Remarks key={column.id} view={view} at={at} onSaved={setSaved} />];
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

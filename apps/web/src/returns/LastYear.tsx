import type { ReturnCellView, ReturnView } from "#contract";
import { TypedFact } from "../figures/TypedFact.tsx";
import { changeOf, perHead, shareOf } from "#planning";
import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { useState } from "react";
import { type Column, Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { CellNumber } from "./CellNumber.tsx";

type Row = ReturnView["form"]["sections"][number]["rows"][number];
type Place = Row["cells"][string];
interface Line {
  readonly row: Row;
  readonly place: Place;
  readonly cell: ReturnCellView | undefined;
  /** What stands in the last column of the row: what others are a share of. */
  readonly whole: number | null;
}

/** One column of the form beside the year before, with its share of the whole and what it is for each head. */
export function LastYear({ view }: { readonly view: ReturnView }) {
  const { t, say } = useWords();
  const { columns, sections } = view.form;
  const last = columns.at(-1)?.id ?? "";
  const [column, setColumn] = useState(last);
  const cells = new Map(view.cells.map((cell) => [cell.cell, cell]));
  const lines = sections
    .flatMap(({ rows }) => rows)
    .flatMap((row): Line[] => {
      const place = row.cells[column];
      if (place === undefined || place.kind === "text") return [];
      return [{ row, place, cell: cells.get(place.id), whole: cells.get(row.cells[last]?.id ?? "")?.value ?? null }];
    });
  return (
    <Sheet
      title={t("returns.besideLast")}
      side={
        <Select
          aria-label={t("returns.column")}
          value={column}
          options={columns.map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={setColumn}
        />
      }
    >
      <p className="muted">
        {view.lastYear === null ? (
          t("returns.noLast")
        ) : (
          <>
            {t("returns.comparedWith")}{" "}
            <Link to="/returns/$id" params={{ id: view.lastYear.id }}>
              {say(view.lastYear.name)}
            </Link>
          </>
        )}
      </p>
      {(view.lastYear !== null || view.facts.length > 0 || column !== last) && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t("returns.besideLast")}>
          <Rows
            caption={t("returns.besideLast")}
            rows={lines}
            keyOf={({ place }) => place.id}
            columns={columnsOf(view, column !== last, { t, say })}
          />
        </div>
      )}
      {view.facts.map((fact) => (
        <TypedFact key={fact.key} fact={fact} office={view.office.name} />
      ))}
    </Sheet>
  );
}

type Words = Pick<ReturnType<typeof useWords>, "t" | "say">;

function columnsOf(view: ReturnView, shares: boolean, { t, say }: Words): Column<Line>[] {
  const spec = ({ kind }: Place) => ({ kind: kind === "text" ? ("count" as const) : kind });
  const value = (line: Line) => line.cell?.value ?? null;
  return [
    {
      key: "item",
      title: t("returns.item"),
      cell: ({ row }) => (
        <>
          {say(row.name)} <span className="unit">{say(row.unit)}</span>
        </>
      ),
    },
    {
      key: "now",
      title: say(view.periodView.name),
      right: true,
      cell: (line) => <CellNumber kind={line.place.kind} value={value(line)} />,
    },
    {
      key: "before",
      title: t("figures.before"),
      right: true,
      cell: ({ place, cell }) =>
        cell?.before == null ? (
          <span className="muted">{t("returns.missing")}</span>
        ) : (
          <CellNumber kind={place.kind} value={cell.before} />
        ),
    },
    {
      key: "change",
      title: t("figures.change"),
      right: true,
      cell: (line) => <Change line={line} />,
    },
    ...(shares
      ? [
          {
            key: "share",
            title: t("returns.share"),
            right: true,
            cell: (line: Line) => percent(shareOf(spec(line.place), value(line), line.whole)),
          },
        ]
      : []),
    ...view.facts.map((fact) => ({
      key: fact.key,
      title: t(`figures.per.${fact.key}`),
      right: true,
      // What is typed in about the office itself is no work to be measured by its people.
      cell: (line: Line) => {
        const each = line.place.source === "bound" ? perHead(spec(line.place), value(line), fact) : null;
        if (each === null) return <span className="muted">—</span>;
        return line.place.kind === "money" ? <CellNumber kind="money" value={Math.round(each)} /> : each.toFixed(2);
      },
    })),
  ];
}

function Change({ line: { place, cell } }: { readonly line: Line }) {
  const change = changeOf(cell?.value ?? null, cell?.before);
  if (change === undefined) return <span className="muted">—</span>;
  const sign = change.difference > 0 ? "+" : "";
  return (
    <>
      {sign}
      <CellNumber kind={place.kind} value={change.difference} />
      {change.percent !== null && <span className="unit"> ({`${sign}${change.percent.toFixed(1)}%`})</span>}
    </>
  );
}

function percent(value: number | null) {
  return value === null ? <span className="muted">—</span> : `${value.toFixed(1)}%`;
}

import { type ImportRow, routes } from "#contract";
import type { z } from "zod";
import { PagedRows } from "../ui/PagedRows.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

type Row = z.infer<typeof ImportRow>;

/** The rows as they stand in the file; a refused one says in which column and why. */
export function StagedRows({ id, state }: { readonly id: string; readonly state: "good" | "refused" }) {
  const { t, say } = useWords();
  const pages = usePages(routes.imports.rows, { params: { id }, query: { state, limit: 50 } });
  const columns = [...new Set(pages.items.flatMap((row) => Object.keys(row.cells)))];
  const number = { key: "row", title: t("imports.row"), right: true, cell: (row: Row) => row.row };
  if (state === "good") {
    return (
      <div className="scroll" tabIndex={0} role="region" aria-label={t("imports.goodRows")}>
        <PagedRows
          caption={t("imports.goodRows")}
          pages={pages}
          keyOf={(row) => String(row.row)}
          empty={t("imports.noGood")}
          columns={[
            number,
            ...columns.map((name) => ({ key: `cell-${name}`, title: name, cell: (row: Row) => row.cells[name] ?? "" })),
          ]}
        />
      </div>
    );
  }
  return (
    <PagedRows
      caption={t("imports.refusedRows")}
      pages={pages}
      keyOf={(row) => String(row.row)}
      empty={t("imports.noRefused")}
      columns={[
        number,
        {
          key: "problems",
          title: t("imports.reason"),
          cell: (row) => (
            <ul className="plain">
              {row.problems.map((problem) => (
                <li key={problem.column + problem.code}>
                  <strong>{problem.column}</strong> {say(problem.sentence)}{" "}
                  {problem.found !== "" && <span className="code">{problem.found}</span>}
                  {problem.remedy && <div className="muted">{say(problem.remedy)}</div>}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: "cells",
          title: t("imports.found"),
          cell: (row) => (
            <span className="muted">
              {Object.values(row.cells)
                .filter((cell) => cell !== "")
                .join(" · ")}
            </span>
          ),
        },
      ]}
    />
  );
}

import { type RestatedRecord, type RestatementView, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Moment } from "../../ui/Moment.tsx";
import { PagedRows } from "../../ui/PagedRows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { usePages } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { CellValue } from "./CellValue.tsx";

/** The records that made the cells differ, each with its case: as far as the reader may see the case. */
export function Causes({ view }: { readonly view: RestatementView }) {
  const { t, say } = useWords();
  const pages = usePages(routes.restatements.records, { params: { id: view.id }, query: { limit: 50 } });
  const cellOf = (id: string) => view.items.find(({ cell }) => cell === id);
  return (
    <Sheet title={t("restatements.causes")}>
      <p className="muted">{t("restatements.causesLead")}</p>
      {view.hidden > 0 && <p>{t("restatements.hidden", { n: view.hidden })}</p>}
      {view.hidden < view.records && (
        <PagedRows
          caption={t("restatements.causes")}
          pages={pages}
          keyOf={(one) => `${one.caseId} ${one.seq} ${one.cell}`}
          columns={[
            { key: "record", title: t("restatements.record"), cell: (one) => <Record record={one} /> },
            {
              key: "cell",
              title: t("restatements.cell"),
              cell: (one) => {
                const cell = cellOf(one.cell);
                return cell && `${say(cell.row)} · ${say(cell.column)}`;
              },
            },
            {
              key: "kind",
              title: t("restatements.kind"),
              cell: (one) => <What record={one} cell={cellOf(one.cell)} />,
            },
            {
              key: "cause",
              title: t("restatements.cause"),
              cell: (one) => <Why record={one} />,
            },
          ]}
        />
      )}
    </Sheet>
  );
}

function Record({ record: { caseId, caseNumber, title, seq } }: { readonly record: RestatedRecord }) {
  const { t } = useWords();
  if (caseNumber === null) return <span className="muted">{t("restatements.movedAway")}</span>;
  return (
    <>
      <Link to="/cases/$id" params={{ id: caseId }}>
        <span className="number">{caseNumber}</span>
      </Link>{" "}
      <span translate="no">{title}</span>
      <div className="line-note">{t("restatements.entry", { seq })}</div>
    </>
  );
}

function What({
  record: { kind, before, after },
  cell,
}: {
  readonly record: RestatedRecord;
  readonly cell: RestatementView["items"][number] | undefined;
}) {
  const { t } = useWords();
  return (
    <>
      {t(`restatements.kinds.${kind}`)}
      {cell && (before !== null || after !== null) && (
        <div className="line-note">
          {before !== null && <CellValue cell={cell} value={before} />}
          {before !== null && after !== null && " → "}
          {after !== null && <CellValue cell={cell} value={after} />}
        </div>
      )}
    </>
  );
}

function Why({ record: { cause, entry } }: { readonly record: RestatedRecord }) {
  const { t } = useWords();
  return (
    <>
      {t(`restatements.causeOf.${cause}`)}
      {entry?.reason && (
        <p className="restatement-words" translate="no">
          {entry.reason}
        </p>
      )}
      {entry && (
        <div className="line-note">
          <span translate="no">{entry.by}</span> <Moment at={entry.at} />
          {entry.approvedBy !== null && ` · ${t("restatements.approvedBy", { name: entry.approvedBy })}`}
        </div>
      )}
    </>
  );
}

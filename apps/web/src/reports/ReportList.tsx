import type { ReactNode } from "react";
import { useOfficeName } from "../people/useOfficeName.ts";
import { Moment } from "../ui/Moment.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import type { Column } from "../ui/Rows.tsx";
import type { Pages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** What an office reports of a period: a summary, a ranking. */
interface Report {
  readonly id: string;
  readonly officePath: string;
  readonly from: string;
  readonly to: string;
}

interface Props<Row extends Report> {
  readonly caption: string;
  readonly empty: string;
  readonly pages: Pages<Row>;
  /** The first column, the door to the report; and those that only this kind has. */
  readonly door: { readonly title: string; readonly cell: (row: Row) => ReactNode };
  readonly own: readonly Column<Row>[];
  readonly who: { readonly title: string; readonly of: (row: Row) => string };
  readonly when: { readonly title: string; readonly of: (row: Row) => string };
}

/** Reports page by page: which period, which office, by whom and when. */
export function ReportList<Row extends Report>({ caption, empty, pages, door, own, who, when }: Props<Row>) {
  const { t } = useWords();
  const officeName = useOfficeName();
  return (
    <PagedRows<Row>
      caption={caption}
      pages={pages}
      keyOf={({ id }) => id}
      empty={empty}
      columns={[
        { key: "title", ...door },
        {
          key: "period",
          title: t("scorecards.period"),
          cell: ({ from, to }) => (
            <span className="number">
              {from} – {to}
            </span>
          ),
        },
        { key: "office", title: t("plans.office"), cell: ({ officePath }) => officeName(officePath) },
        ...own,
        { key: "by", title: who.title, cell: (one) => <span translate="no">{who.of(one)}</span> },
        { key: "at", title: when.title, cell: (one) => <Moment at={when.of(one)} /> },
      ]}
    />
  );
}

import { type CallOf, routes } from "#contract";
import type { Bilingual } from "#law";
import type { FigureWhere } from "#planning";
import { Drawer } from "antd";
import { caseColumns } from "../cases/caseColumns.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { useCall, usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { FigureValue } from "./FigureValue.tsx";
import { useWhereWords } from "./useWhereWords.ts";

/** A number that was opened, by the very scope that made it: figure, period, office (alone or with all below), cells meant. */
export interface Opened {
  /** The id of the figure. */
  readonly figure: string;
  /** What the number is called where it stands. */
  readonly name: Bilingual;
  readonly from: string;
  readonly to: string;
  readonly officePath?: string | undefined;
  readonly exactOffice?: boolean | undefined;
  readonly where?: FigureWhere | undefined;
  /** How many records the number was made of when it was taken, by whoever took it. */
  readonly taken?: number | undefined;
}

/** The records behind a number. */
export function RecordsDrawer({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const { t } = useWords();
  const cells = useWhereWords()(opened.where);
  const { figure, name, from, to, officePath, exactOffice, where, taken } = opened;
  const pages = usePages(routes.figures.records, {
    params: { id: figure },
    query: {
      from,
      to,
      limit: 50,
      ...(officePath !== undefined && { officePath }),
      ...(exactOffice === true && { exactOffice: "true" as const }),
      ...(where !== undefined && { where: JSON.stringify(where) }),
    },
  } satisfies CallOf<typeof routes.figures.records>);
  const lead = [t("figures.recordsLead", { from, to }), ...(cells === "" ? [] : [t("figures.countsOnly", { cells })])];
  const differs = taken !== undefined && pages.query.data !== undefined && taken !== pages.total;
  return (
    <RecordsList
      name={name}
      lead={lead.join(" ")}
      pages={pages}
      onClose={onClose}
      {...(differs && { counted: t("figures.takenThen", { n: taken, open: pages.total }) })}
    />
  );
}

interface ListProps {
  readonly name: Bilingual;
  readonly lead: string;
  readonly pages: ReturnType<typeof usePages<typeof routes.figures.records>>;
  /** How many there are, where that is more than the reader may open. */
  readonly counted?: string;
  readonly onClose: () => void;
}

/** Records page by page, each a case with what it adds to the number. */
export function RecordsList({ name, lead, pages, counted, onClose }: ListProps) {
  const { t, say } = useWords();
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const head = (pages.query.data?.pages[0] as Head | undefined)?.figure;
  return (
    <Drawer open onClose={onClose} size={960} title={say(name)}>
      <p className="muted">{lead}</p>
      {counted !== undefined && <p role="status">{counted}</p>}
      <PagedRows
        caption={say(name)}
        pages={pages}
        keyOf={(one) => `${one.id} ${one.seq}`}
        columns={[
          ...caseColumns(t, say, status.data?.today).filter((column) => column.key !== "assigned"),
          ...(head === undefined || head.kind === "count"
            ? []
            : [
                {
                  key: "value",
                  title: t("figures.value"),
                  right: true,
                  cell: (one: object) => (
                    <FigureValue figure={head} value={(one as { value?: number | null }).value ?? null} />
                  ),
                },
              ]),
        ]}
      />
    </Drawer>
  );
}

interface Head {
  readonly figure: Parameters<typeof FigureValue>[0]["figure"];
}

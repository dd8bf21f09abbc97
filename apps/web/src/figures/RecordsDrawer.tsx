import { routes } from "#contract";
import { Drawer } from "antd";
import { caseColumns } from "../cases/caseColumns.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { type FigureData, FigureValue } from "./FigureValue.tsx";

/** A number that was opened: a cell of a figure, or its total. */
export interface Opened {
  readonly figure: FigureData;
  readonly key?: string;
}

interface Props {
  readonly opened: Opened;
  readonly query: {
    readonly from: string;
    readonly to: string;
    readonly by: "month" | "office" | "procedure" | "outcome" | "complainant";
    readonly officePath?: string;
  };
  readonly today: string | undefined;
  readonly onClose: () => void;
}

/** The records behind a number, asked for with the very query that made it. */
export function RecordsDrawer({ opened, query, today, onClose }: Props) {
  const { t, say } = useWords();
  const { figure, key } = opened;
  const pages = usePages(routes.figures.records, {
    params: { id: figure.id },
    query: { ...query, limit: 50, ...(key === undefined ? {} : { key }) },
  });
  const cell = figure.cells.find((one) => one.key === key);
  return (
    <Drawer
      open
      onClose={onClose}
      size={960}
      title={t("figures.records", {
        figure: say(figure.name),
        label: cell === undefined ? t("figures.total") : say(cell.label),
      })}
    >
      <p className="muted">{t("figures.recordsLead")}</p>
      <PagedRows
        caption={say(figure.name)}
        pages={pages}
        keyOf={(one) => one.id}
        columns={[
          ...caseColumns(t, say, today).filter((column) => column.key !== "assigned"),
          {
            key: "value",
            title: t("figures.value"),
            right: true,
            cell: (one) => <FigureValue figure={figure} value={(one as { value?: number | null }).value ?? null} />,
          },
        ]}
      />
    </Drawer>
  );
}

import type { ReplyOf, routes } from "#contract";
import { changeOf, perHead, shareOf } from "#planning";
import { Button, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import { Empty } from "../ui/Empty.tsx";
import { Loading } from "../ui/Loading.tsx";
import { type Column, Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { Door } from "./Door.tsx";
import type { OpenCell } from "./FiguresTable.tsx";
import { type FigureData, FigureValue } from "./FigureValue.tsx";
import { TypedFact } from "./TypedFact.tsx";

const FigureChart = lazy(() => import("./FigureChart.tsx").then((module) => ({ default: module.FigureChart })));

type Table = ReplyOf<typeof routes.figures.table>;
type Cell = FigureData["cells"][number];
interface Props {
  readonly table: Table;
  readonly by: string;
  /** The office whose children are shown, where that is asked. */
  readonly own: string | undefined;
  readonly onOpen: OpenCell;
  readonly onGoDown: (path: string) => void;
  readonly onTypeIn?: () => void;
}

/** One figure as bars and beside the year before, with each cell's share of the whole and what it is for each head. */
export function OneFigure({ table, by, own, onOpen, onGoDown, onTypeIn }: Props) {
  const { t, say } = useWords();
  const [id, setId] = useState("cases-filed");
  const figure = table.figures.find((one) => one.id === id) ?? table.figures[0];
  if (figure === undefined) return <Empty title={t("figures.none")} />;
  const facts = table.offices?.flatMap((office) => office.facts) ?? [];
  return (
    <Sheet
      title={t("figures.chartOf", { figure: say(figure.name), by })}
      side={
        <Select
          showSearch={{ optionFilterProp: "label" }}
          aria-label={t("figures.chart")}
          className="select-wide"
          value={figure.id}
          options={table.figures.map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={setId}
        />
      }
    >
      <Suspense fallback={<Loading />}>
        <FigureChart figure={figure} onOpen={(key) => onOpen(figure, key)} />
      </Suspense>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("figures.compared")}>
        <Rows
          caption={t("figures.compared")}
          rows={figure.cells}
          keyOf={(cell) => cell.key}
          empty={t("figures.none")}
          columns={columnsOf(figure, table, by, own, onOpen, onGoDown, { t, say })}
          foot={<Foot figure={figure} table={table} onOpen={onOpen} />}
        />
      </div>
      {table.before && <p className="muted">{t("figures.beforeIs", table.before)}</p>}
      {facts.map((fact) => (
        <TypedFact
          key={`${fact.officePath} ${fact.key}`}
          fact={fact}
          office={table.offices?.find(({ path }) => path === fact.officePath)?.name ?? { zh: "", en: "" }}
        />
      ))}
      {onTypeIn && (
        <Button type="link" className="link-plain" onClick={onTypeIn}>
          {t("figures.typeIn")}
        </Button>
      )}
    </Sheet>
  );
}

type Words = Pick<ReturnType<typeof useWords>, "t" | "say">;

function columnsOf(
  figure: FigureData,
  table: Table,
  by: string,
  own: string | undefined,
  onOpen: OpenCell,
  onGoDown: (path: string) => void,
  { t, say }: Words,
): Column<Cell>[] {
  const office = (key: string) => table.offices?.find(({ path }) => path === key);
  const fact = (key: string, kind: "population" | "staff") => office(key)?.facts.find((each) => each.key === kind);
  const head = (kind: "population" | "staff"): Column<Cell>[] =>
    table.offices?.some(({ facts }) => facts.some(({ key }) => key === kind)) === true
      ? [
          {
            key: kind,
            title: t(`figures.per.${kind}`),
            right: true,
            cell: ({ key, value }) => <Number2 figure={figure} value={perHead(figure, value, fact(key, kind))} />,
          },
        ]
      : [];
  return [
    {
      key: "label",
      title: by,
      cell: ({ key, label }) =>
        key !== own && (office(key)?.below ?? 0) > 0 ? (
          <Button type="link" className="figure-door" onClick={() => onGoDown(key)}>
            {say(label)}
          </Button>
        ) : (
          <span>{table.offices && key === own ? t("figures.ownPart", { office: say(label) }) : say(label)}</span>
        ),
    },
    {
      key: "value",
      title: t("figures.value"),
      right: true,
      cell: ({ key, value }) => <Door figure={figure} value={value} onOpen={() => onOpen(figure, key)} />,
    },
    {
      key: "before",
      title: t("figures.before"),
      right: true,
      cell: ({ key, before = null }) => (
        <Door figure={figure} value={before} onOpen={() => onOpen(figure, key, true)} />
      ),
    },
    {
      key: "change",
      title: t("figures.change"),
      right: true,
      cell: ({ value, before }) => <Change figure={figure} value={value} before={before} />,
    },
    {
      key: "share",
      title: t("figures.share"),
      right: true,
      cell: ({ value }) => <Percent value={shareOf(figure, value, figure.total)} />,
    },
    ...head("population"),
    ...head("staff"),
  ];
}

function Foot({ figure, table, onOpen }: { readonly figure: FigureData } & Pick<Props, "table" | "onOpen">) {
  const { t } = useWords();
  const heads = (["population", "staff"] as const).filter((kind) =>
    table.offices?.some(({ facts }) => facts.some(({ key }) => key === kind)),
  );
  return (
    <tr>
      <th scope="row">{t("figures.total")}</th>
      <td className="right number" data-label={t("figures.value")}>
        <Door figure={figure} value={figure.total} onOpen={() => onOpen(figure)} />
      </td>
      <td className="right number" data-label={t("figures.before")}>
        <Door figure={figure} value={figure.totalBefore ?? null} onOpen={() => onOpen(figure, undefined, true)} />
      </td>
      <td className="right number" data-label={t("figures.change")}>
        <Change figure={figure} value={figure.total} before={figure.totalBefore} />
      </td>
      <td colSpan={1 + heads.length} />
    </tr>
  );
}

function Change(props: {
  readonly figure: FigureData;
  readonly value: number | null;
  readonly before: number | null | undefined;
}) {
  const change = changeOf(props.value, props.before);
  if (change === undefined) return <span className="muted">—</span>;
  const sign = change.difference > 0 ? "+" : "";
  return (
    <>
      {sign}
      <FigureValue figure={props.figure} value={change.difference} />{" "}
      {change.percent !== null && (
        <span className="unit">
          ({sign}
          {change.percent.toFixed(1)}%)
        </span>
      )}
    </>
  );
}

function Percent({ value }: { readonly value: number | null }) {
  return value === null ? <span className="muted">—</span> : <>{value.toFixed(1)}%</>;
}

function Number2({ figure, value }: { readonly figure: FigureData; readonly value: number | null }) {
  if (value === null) return <span className="muted">—</span>;
  return figure.kind === "money" ? <FigureValue figure={figure} value={Math.round(value)} /> : <>{value.toFixed(2)}</>;
}

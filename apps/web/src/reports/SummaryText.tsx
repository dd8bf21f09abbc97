import { type Summary, type SummaryBlock, routes } from "#contract";
import { chartKey, figureOf, type Which } from "#planning";
import { Button } from "antd";
import { useState } from "react";
import { FigureValue } from "../figures/FigureValue.tsx";
import { type Opened, RecordsDrawer } from "../figures/RecordsDrawer.tsx";
import { addressOf } from "../call.ts";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { FilledText } from "./FilledText.tsx";
import { SourceRows } from "./SourceRows.tsx";

/** A summary as it will be read: words, numbers that open their records, charts with their values, and all sources. */
export function SummaryText({ summary }: { readonly summary: Summary }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<Opened>();
  const open = (figure: string, which: Which) => {
    const spec = figureOf(figure);
    if (spec === undefined) return;
    const { from, to } = which === "before" ? summary.before : summary;
    const taken = summary.taken.figures[figure]?.[which === "before" ? "before" : "now"].records;
    setOpened({ figure, name: spec.name, from, to, officePath: summary.officePath, taken });
  };
  return (
    <>
      <article className="sheet summary-text" lang={summary.language}>
        {summary.blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name than their place.
          <Piece key={at} summary={summary} block={block} at={at} onOpen={open} onOpenCell={setOpened} />
        ))}
      </article>
      <Sheet title={t("summaries.sources")}>
        <SourceRows summary={summary} onOpen={open} />
      </Sheet>
      {opened && <RecordsDrawer opened={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

interface PieceProps {
  readonly summary: Summary;
  readonly block: SummaryBlock;
  readonly at: number;
  readonly onOpen: (figure: string, which: Which) => void;
  readonly onOpenCell: (opened: Opened) => void;
}

function Piece({ summary, block, at, onOpen, onOpenCell }: PieceProps) {
  const filled = (text: string) => (
    <FilledText text={text} taken={summary.taken} language={summary.language} onOpen={onOpen} />
  );
  if (block.kind === "heading") return <h2>{filled(block.text)}</h2>;
  if (block.kind === "chart") return <ChartPiece summary={summary} block={block} at={at} onOpenCell={onOpenCell} />;
  return (
    block.text
      .split("\n")
      .filter((line) => line.trim() !== "")
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place.
      .map((line, index) => <p key={index}>{filled(line)}</p>)
  );
}

type ChartBlock = Extract<SummaryBlock, { kind: "chart" }>;

/** The picture that goes into the document, and its values, each of which opens its records. */
function ChartPiece({
  summary,
  block,
  at,
  onOpenCell,
}: Omit<PieceProps, "block" | "onOpen"> & { readonly block: ChartBlock }) {
  const { t, say } = useWords();
  const spec = figureOf(block.figure);
  const values = summary.taken.charts[chartKey(block)];
  if (spec === undefined || values === undefined) return null;
  const address = addressOf(routes.summaries.chart, {
    params: { id: summary.id, block: at },
    query: { version: summary.shown },
  });
  const cell = (index: number, which: "now" | "before") => {
    const key = values.keys[index];
    if (key === undefined) return null;
    const name = { zh: `${spec.name.zh} · ${key.zh}`, en: `${spec.name.en} · ${key.en}` };
    const opened = openedOf(summary, block, key.key, which);
    return (
      <Button type="link" className="link-plain number" onClick={() => onOpenCell({ ...opened, name })}>
        <FigureValue figure={spec} value={values[which][index] ?? null} />
      </Button>
    );
  };
  return (
    <figure>
      <img src={address} alt={t("summaries.chartOf", { figure: say(spec.name) })} className="summary-chart" />
      <details>
        <summary>{t("summaries.chartValues")}</summary>
        <Rows
          caption={t("summaries.chartOf", { figure: say(spec.name) })}
          rows={values.keys.map((key, index) => ({ ...key, index }))}
          keyOf={({ key }) => key}
          columns={[
            { key: "key", title: t(`figures.bys.${block.by}`), cell: (key) => say(key) },
            { key: "now", title: t("summaries.now"), right: true, cell: ({ index }) => cell(index, "now") },
            { key: "before", title: t("summaries.before"), right: true, cell: ({ index }) => cell(index, "before") },
          ]}
        />
      </details>
    </figure>
  );
}

/** The scope of one bar: a month of the period, or one office (the own one without those below it). */
function openedOf(
  summary: Summary,
  { figure, by }: ChartBlock,
  key: string,
  which: "now" | "before",
): Omit<Opened, "name"> {
  const period = which === "now" ? summary : summary.before;
  if (by === "office")
    return {
      figure,
      from: period.from,
      to: period.to,
      officePath: key,
      exactOffice: key === summary.officePath,
    };
  const month = which === "now" ? key : `${Number(key.slice(0, 4)) - 1}${key.slice(4)}`;
  const from = period.from > `${month}-01` ? period.from : `${month}-01`;
  const last = lastDay(month);
  return { figure, from, to: period.to < last ? period.to : last, officePath: summary.officePath };
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}

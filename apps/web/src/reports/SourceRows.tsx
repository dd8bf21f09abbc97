import type { Summary } from "#contract";
import { figureOf, figuresIn, type Which } from "#planning";
import { Button } from "antd";
import { FigureValue } from "../figures/FigureValue.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Rows } from "../ui/Rows.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly summary: Summary;
  readonly onOpen: (figure: string, which: Which) => void;
}

/** Where every number is from: figure, period, how many records, and the hash of their set. */
export function SourceRows({ summary, onOpen }: Props) {
  const { t, say } = useWords();
  const rows = figuresIn(summary.blocks).flatMap((id) => {
    const [spec, figure] = [figureOf(id), summary.taken.figures[id]];
    if (spec === undefined || figure === undefined) return [];
    return (["now", "before"] as const).map((which) => ({ id, spec, which, kept: figure[which] }));
  });
  return (
    <Rows
      caption={t("summaries.sources")}
      rows={rows}
      keyOf={({ id, which }) => `${id}${which}`}
      columns={[
        { key: "name", title: t("summaries.figure"), cell: ({ spec }) => say(spec.name) },
        {
          key: "period",
          title: t("scorecards.period"),
          cell: ({ which }) => {
            const { from, to } = which === "now" ? summary : summary.before;
            return (
              <span className="number">
                {from} – {to}
              </span>
            );
          },
        },
        {
          key: "value",
          title: t("scorecards.value"),
          right: true,
          cell: ({ id, spec, which, kept }) => (
            <Button type="link" className="link-plain number" onClick={() => onOpen(id, which)}>
              <FigureValue figure={spec} value={kept.value} />
            </Button>
          ),
        },
        { key: "records", title: t("summaries.records"), right: true, cell: ({ kept }) => kept.records },
        { key: "hash", title: t("summaries.hash"), cell: ({ kept }) => <Hash value={kept.sha256} /> },
      ]}
    />
  );
}

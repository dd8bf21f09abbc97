import { type ReplyOf, type Summary, routes } from "#contract";
import { chartsIn, chartKey, figureOf } from "#planning";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { FigureValue } from "../figures/FigureValue.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rows } from "../ui/Rows.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly summary: Summary;
  readonly onClose: () => void;
}
type Changes = ReplyOf<typeof routes.summaries.changes>;

/** What taking the figures anew would change, looked at before it is done; the words stay as they are. */
export function SummaryRefresh({ summary, onClose }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const changes = useCall(routes.summaries.changes, { params: { id: summary.id } });
  const send = useSend(routes.summaries.refresh, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.summaries.one) });
    await client.invalidateQueries({ queryKey: keyOf(routes.summaries.changes) });
    void message.success(t("summaries.refreshed"));
    onClose();
  });
  return (
    <Drawer open onClose={onClose} size={720} title={t("summaries.refresh")} destroyOnHidden>
      <p className="muted">{t("summaries.refreshLead")}</p>
      {send.error && <RefusalBox error={send.error} />}
      <Loaded query={changes}>
        {(loaded) => (
          <>
            <ChangeRows summary={summary} changes={loaded} />
            <div className="drawer-foot">
              <Button onClick={onClose}>{t("ui.cancel")}</Button>
              <Button
                type="primary"
                loading={send.isPending}
                disabled={loaded.items.length + loaded.charts.length === 0}
                onClick={() =>
                  send.mutate({ params: { id: summary.id }, body: { version: summary.version, seen: loaded.seen } })
                }
              >
                {t("summaries.take")}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

function ChangeRows({ summary, changes }: { readonly summary: Summary; readonly changes: Changes }) {
  const { t, say } = useWords();
  if (changes.items.length + changes.charts.length === 0) return <p role="status">{t("summaries.noChange")}</p>;
  const moved = chartsIn(summary.blocks).filter((chart) => changes.charts.includes(chartKey(chart)));
  const rows = changes.items.flatMap((one) => {
    const spec = figureOf(one.figure);
    return spec === undefined ? [] : [{ ...one, spec }];
  });
  return (
    <>
      {rows.length > 0 && (
        <Rows
          caption={t("summaries.changes")}
          rows={rows}
          keyOf={({ figure, which }) => `${figure}${which}`}
          columns={[
            { key: "name", title: t("summaries.figure"), cell: ({ spec }) => say(spec.name) },
            { key: "which", title: t("scorecards.period"), cell: ({ which }) => t(`summaries.whichs.${which}`) },
            {
              key: "old",
              title: t("summaries.old"),
              right: true,
              cell: (one) => <FigureValue figure={one.spec} value={one.old} />,
            },
            {
              key: "new",
              title: t("summaries.new"),
              right: true,
              cell: (one) =>
                one.recordsOnly ? (
                  t("summaries.recordsOnly")
                ) : (
                  <strong>
                    <FigureValue figure={one.spec} value={one.new} />
                  </strong>
                ),
            },
          ]}
        />
      )}
      {moved.map((chart) => (
        <p key={chartKey(chart)}>
          {t("summaries.chartMoves", {
            figure: say(figureOf(chart.figure)?.name ?? { zh: chart.figure, en: chart.figure }),
            by: t(`figures.bys.${chart.by}`),
          })}
        </p>
      ))}
    </>
  );
}

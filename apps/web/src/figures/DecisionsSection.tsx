import { type EvaluationList, type ReplyOf, routes, type Tally } from "#contract";
import { Segmented } from "antd";
import { useState } from "react";
import { Empty } from "../ui/Empty.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { type Column, Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { EvaluationRecords } from "./EvaluationRecords.tsx";
import { percent } from "./percent.ts";

type Evaluation = ReplyOf<typeof routes.evaluation.summary>;
const lists = ["missed", "again", "spared", "gained"] as const;

/** How the matcher of today stands to what officers decided about clues. */
export function DecisionsSection() {
  const { t } = useWords();
  const evaluation = useCall(routes.evaluation.summary, {}, { staleMs: 60_000 });
  return (
    <Sheet title={t("figures.decisions.title")}>
      <p className="muted">{t("figures.decisions.lead")}</p>
      <Loaded query={evaluation}>{(answer) => <Decided of={answer} />}</Loaded>
    </Sheet>
  );
}

function Decided({ of }: { readonly of: Evaluation }) {
  const { t, say } = useWords();
  const { overall } = of;
  if (overall.accepted + overall.rejected === 0)
    return (
      <Empty title={t("figures.decisions.none")}>
        <p>{t("figures.decisions.noneLead")}</p>
      </Empty>
    );
  return (
    <>
      <Fields
        of={[
          [t("figures.decisions.precision"), percent(overall.precision)],
          [t("figures.decisions.recall"), percent(overall.recall)],
          [t("figures.decisions.accepted"), overall.accepted],
          [t("figures.decisions.rejected"), overall.rejected],
          [t("figures.decisions.leftOut"), of.leftOut],
          [
            t("figures.decisions.matcher"),
            <span key="version" className="number">
              {of.matcherVersion}
            </span>,
          ],
        ]}
      />
      <Tallies
        name={t("figures.decisions.priority")}
        rows={of.byPriority.map((tally) => ({ key: String(tally.priority), label: String(tally.priority), tally }))}
      />
      <Tallies
        name={t("figures.decisions.reason")}
        rows={of.byKind.map((tally) => ({ key: tally.kind, label: say(tally.example), tally }))}
      />
      <Tallies
        name={t("figures.decisions.version")}
        rows={of.byVersion.map((tally) => ({ key: tally.version, label: tally.version, tally }))}
      />
      <Changes of={of} />
    </>
  );
}

interface TallyRow {
  readonly key: string;
  readonly label: string;
  readonly tally: Tally;
}

function Tallies({ name, rows }: { readonly name: string; readonly rows: readonly TallyRow[] }) {
  const { t } = useWords();
  const number = (key: "accepted" | "acceptedRaised" | "rejected" | "rejectedRaised"): Column<TallyRow> => ({
    key,
    title: t(`figures.decisions.${key}`),
    right: true,
    cell: ({ tally }) => tally[key],
  });
  return (
    <Rows
      caption={name}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: "name", title: name, cell: ({ label }) => label },
        number("accepted"),
        number("acceptedRaised"),
        number("rejected"),
        number("rejectedRaised"),
        {
          key: "precision",
          title: t("figures.decisions.precision"),
          right: true,
          cell: ({ tally }) => percent(tally.precision),
        },
        {
          key: "recall",
          title: t("figures.decisions.recall"),
          right: true,
          cell: ({ tally }) => percent(tally.recall),
        },
      ]}
    />
  );
}

/** The listings behind the counts: what screening would do otherwise than it did, or than the officer did. */
function Changes({ of }: { readonly of: Evaluation }) {
  const { t } = useWords();
  const [list, setList] = useState<EvaluationList>(() => lists.find((one) => (of.lists[one] ?? 0) > 0) ?? "missed");
  return (
    <>
      <h3>{t("figures.decisions.changes")}</h3>
      <p className="muted">{t("figures.decisions.tried", { tried: of.tried, listings: of.listings })}</p>
      <div className="scroll">
        <Segmented<EvaluationList>
          value={list}
          onChange={setList}
          options={lists.map((one) => ({
            value: one,
            label: t(`figures.decisions.lists.${one}`, { n: of.lists[one] ?? 0 }),
          }))}
        />
      </div>
      <EvaluationRecords key={list} list={list} />
    </>
  );
}

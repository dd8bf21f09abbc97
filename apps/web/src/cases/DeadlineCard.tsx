import type { DeadlineView } from "#contract";
import { type SegmentKind, segmentKinds } from "#law";
import type { z } from "zod";
import { Tooltip } from "antd";
import { Article } from "../ui/Article.tsx";
import { ConfidenceBadge } from "../ui/ConfidenceBadge.tsx";
import { Day } from "../ui/Day.tsx";
import { useWords } from "../words/useWords.ts";
import { DueIn } from "./DueIn.tsx";
import { ImportedMark } from "./ImportedMark.tsx";
import { timeBar } from "./timeBar.ts";

export type Deadline = z.infer<typeof DeadlineView>;

/** A deadline: its last day, and on opening the ledger it was counted from. */
interface Props {
  readonly deadline: Deadline;
  readonly today: string | undefined;
  /** Whom it runs for, where the case has several. */
  readonly party?: string | undefined;
  /** The row of the office's own list that it was taken over from. */
  readonly imported?: number | undefined;
}

export function DeadlineCard({ deadline, today, party, imported }: Props) {
  const { t, say } = useWords();
  const runs = deadline.state === "running" || deadline.state === "overdue";
  return (
    <li className="deadline">
      <div className="deadline-head">
        <span className="line-title">
          {say(deadline.name)} {party !== undefined && <span className="muted">· {party}</span>}
        </span>
        <DueIn due={deadline.due} today={runs ? today : undefined} />
      </div>
      <div className="line-note deadline-note">
        <span className={deadline.state === "overdue" || deadline.state === "late" ? "late" : ""}>{stateName()}</span>
        <span>{t(deadline.duty === "party" ? "cases.dutyParty" : "cases.dutyOffice")}</span>
        <ConfidenceBadge confidence={deadline.confidence} cite={deadline.article} />
        {imported !== undefined && <ImportedMark row={imported} />}
        {deadline.provisional && (
          <Tooltip title={t("ui.provisionalHint")}>{<span tabIndex={0}>{t("ui.provisional")}</span>}</Tooltip>
        )}
      </div>
      <details className="ledger">
        <summary>{t("cases.arithmetic")}</summary>
        <Ledger deadline={deadline} />
      </details>
    </li>
  );

  function stateName(): string {
    const state = deadline.state as "running";
    return t(`cases.states.${state}`);
  }
}

function Ledger({ deadline }: { readonly deadline: Deadline }) {
  const { t, say } = useWords();
  return (
    <>
      <div className="time-bar" aria-hidden="true">
        {timeBar(deadline.counted).map((part) => (
          <span
            key={part.kind + part.from}
            className={`time-part time-${part.kind}`}
            style={{ width: `${part.percent}%` }}
          />
        ))}
      </div>
      <ol className="segments">
        {deadline.counted.map((segment) => (
          <li key={segment.kind + segment.from + segment.why.en}>
            <span className={`time-key time-${segment.kind}`} aria-hidden="true" />
            <span className="segment-kind">
              {say(segmentKinds[segment.kind as SegmentKind] ?? { zh: segment.kind, en: segment.kind })}
            </span>
            <span className="number">
              <Day on={segment.from} />
              {segment.to !== segment.from && (
                <>
                  {" – "}
                  <Day on={segment.to} />
                </>
              )}
            </span>
            <span className="number muted">{segment.days > 0 && t("cases.days", { n: segment.days })}</span>
            <span className="segment-why">
              {say(segment.why)} {segment.article && <Article cite={segment.article} />}
            </span>
          </li>
        ))}
      </ol>
      <p className="line-note">
        {t("cases.article")} <Article cite={deadline.article} /> · {deadline.limit}
      </p>
    </>
  );
}

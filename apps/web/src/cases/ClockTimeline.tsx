import { type Bilingual, type SegmentKind, segmentKinds } from "#law";
import { Popover } from "antd";
import type { ReactNode } from "react";
import { Article } from "../ui/Article.tsx";
import { Day } from "../ui/Day.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import type { Deadline } from "./DeadlineCard.tsx";
import { type TimelineBar, timelineOf } from "./timeline.ts";

const most = 8;

interface Props {
  readonly deadlines: readonly Deadline[];
  readonly today: string | undefined;
  /** Whom a clock runs for, where the case has several. */
  readonly partyOf: (deadline: Deadline) => string | undefined;
}

/** Why the due dates are what they are: each clock a line over one axis, days counted and not, each stretch opening its cause. */
export function ClockTimeline({ deadlines, today, partyOf }: Props) {
  const { t, say } = useWords();
  const timeline = timelineOf(deadlines, today, most);
  if (timeline === undefined) return null;
  const { rows, months } = timeline;
  return (
    <Sheet
      title={t("cases.timeline")}
      side={
        rows.length < deadlines.length && (
          <span className="muted">{t("cases.timelineOf", { n: rows.length, of: deadlines.length })}</span>
        )
      }
    >
      <ul className="timeline-keys" aria-hidden="true">
        {(["counted", "not-counted", "extended", "rolled"] as const).map((kind) => (
          <li key={kind}>
            <span className={`time-key time-${kind}`} /> {say(segmentKinds[kind])}
          </li>
        ))}
      </ul>
      <div className="timeline">
        <div className="timeline-axis number muted" aria-hidden="true">
          {months.map(({ day, at }) => (
            <span key={day} style={{ left: `${at}%` }}>
              {day.slice(0, 7)}
            </span>
          ))}
        </div>
        <ul className="timeline-rows">
          {rows.map(({ deadline, bars, due }) => {
            const party = partyOf(deadline);
            const name = `${say(deadline.name)}${party === undefined ? "" : ` · ${party}`}`;
            return (
              <li key={deadline.id} className="timeline-row">
                <div className="timeline-name">
                  <span>{name}</span>
                  <span className={deadline.state === "overdue" || deadline.state === "late" ? "late" : "muted"}>
                    <Day on={deadline.due} />
                  </span>
                </div>
                <div className="timeline-track">
                  {timeline.today !== undefined && (
                    <span className="timeline-today" aria-hidden="true" style={{ left: `${timeline.today}%` }} />
                  )}
                  {bars.map((bar) => (
                    <Stretch key={bar.segment.kind + bar.segment.from} bar={bar} clock={name} />
                  ))}
                  <span className="timeline-due" aria-hidden="true" style={{ left: `${due}%` }} />
                </div>
              </li>
            );
          })}
        </ul>
      </div>
    </Sheet>
  );
}

function Stretch({ bar: { segment, at, width }, clock }: { readonly bar: TimelineBar; readonly clock: string }) {
  const { t, say } = useWords();
  const kind = say(segmentKinds[segment.kind as SegmentKind] ?? { zh: segment.kind, en: segment.kind });
  const days = segment.days > 0 ? t("cases.days", { n: segment.days }) : t("cases.states.paused");
  return (
    <Popover
      trigger="click"
      title={kind}
      content={<Cause segment={segment} />}
      // Focus goes back to the bar that was clicked when it closes by Escape.
      destroyOnHidden
    >
      <button
        type="button"
        className={`timeline-bar time-${segment.kind}`}
        style={{ left: `${at}%`, width: `${width}%` }}
        aria-label={`${clock}：${kind} ${segment.from} – ${segment.to}，${days}，${say(segment.why)}`}
      />
    </Popover>
  );
}

function Cause({ segment }: { readonly segment: Deadline["counted"][number] }) {
  const { t, say } = useWords();
  const lines: readonly (ReactNode | false)[] = [
    <>
      <Day on={segment.from} />
      {segment.to !== segment.from && (
        <>
          {" – "}
          <Day on={segment.to} />
        </>
      )}{" "}
      · {segment.days > 0 ? t("cases.days", { n: segment.days }) : t("cases.states.paused")}
    </>,
    say(segment.why as Bilingual),
    segment.reason,
    segment.approvedBy !== undefined && `${t("cases.approvedBy")} ${segment.approvedBy}`,
    segment.entry !== undefined && (
      <>
        <a href={`#entry-${segment.entry}`}>{t("cases.entryNumber", { n: segment.entry })}</a>
        {segment.endedBy !== undefined && (
          <>
            {" → "}
            <a href={`#entry-${segment.endedBy}`}>{t("cases.entryNumber", { n: segment.endedBy })}</a>
          </>
        )}
      </>
    ),
    segment.article !== undefined && <Article cite={segment.article} />,
  ];
  return <div className="timeline-cause">{lines.map((line, index) => (line ? <p key={index}>{line}</p> : null))}</div>;
}

import { type Bilingual, type SegmentKind, segmentKinds } from "#law";
import { Popover } from "antd";
import { useState } from "react";
import { Article } from "../ui/Article.tsx";
import { Day } from "../ui/Day.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import type { Deadline } from "./DeadlineCard.tsx";
import { openEntry } from "./openEntry.ts";
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
                <Track name={name} bars={bars} due={due} today={timeline.today} />
              </li>
            );
          })}
        </ul>
      </div>
    </Sheet>
  );
}

interface TrackProps {
  readonly name: string;
  readonly bars: readonly TimelineBar[];
  readonly due: number;
  readonly today: number | undefined;
}

/** A clock's line is one button, large enough for a finger; it opens all its stretches, the one that was pointed at marked. */
function Track({ name, bars, due, today }: TrackProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<number>();
  return (
    <Popover trigger="click" title={name} content={<Causes bars={bars} chosen={chosen} />} destroyOnHidden>
      <button
        type="button"
        className="timeline-track"
        aria-label={t("cases.timelineOpen", { name })}
        onClick={({ target }) => {
          const at = (target as HTMLElement).dataset["index"];
          setChosen(at === undefined ? undefined : Number(at));
        }}
      >
        {today !== undefined && <span className="timeline-today" style={{ left: `${today}%` }} />}
        {bars.map(({ segment, at, width }, index) => (
          <span
            key={segment.kind + segment.from}
            data-index={index}
            className={`timeline-bar time-${segment.kind}`}
            style={{ left: `${at}%`, width: `${width}%` }}
          />
        ))}
        <span className="timeline-due" style={{ left: `${due}%` }} />
      </button>
    </Popover>
  );
}

function Causes({ bars, chosen }: { readonly bars: readonly TimelineBar[]; readonly chosen: number | undefined }) {
  const { t, say } = useWords();
  return (
    <ol className="timeline-causes">
      {bars.map(({ segment }, index) => (
        <li key={segment.kind + segment.from} {...(index === chosen && { "aria-current": "true" as const })}>
          <span className={`time-key time-${segment.kind}`} aria-hidden="true" />
          <div>
            <p>
              <strong>
                {say(segmentKinds[segment.kind as SegmentKind] ?? { zh: segment.kind, en: segment.kind })}
              </strong>{" "}
              <Day on={segment.from} />
              {segment.to !== segment.from && (
                <>
                  {" – "}
                  <Day on={segment.to} />
                </>
              )}{" "}
              · {segment.days > 0 ? t("cases.days", { n: segment.days }) : t("cases.states.paused")}
            </p>
            <p>{say(segment.why as Bilingual)}</p>
            {segment.reason !== undefined && <p>{segment.reason}</p>}
            {segment.approvedBy !== undefined && (
              <p>
                {t("cases.approvedBy")} {segment.approvedBy}
              </p>
            )}
            <p>
              {segment.entry !== undefined && <Entry seq={segment.entry} />}
              {segment.endedBy !== undefined && (
                <>
                  {" → "}
                  <Entry seq={segment.endedBy} />
                </>
              )}{" "}
              {segment.article !== undefined && <Article cite={segment.article} />}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Entry({ seq }: { readonly seq: number }) {
  const { t } = useWords();
  return (
    <a href={`#entry-${seq}`} onClick={(event) => openEntry(event, seq)}>
      {t("cases.entryNumber", { n: seq })}
    </a>
  );
}

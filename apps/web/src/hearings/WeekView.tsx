import type { SittingView } from "#contract";
import type { IsoDate } from "#law";
import { Empty } from "../ui/Empty.tsx";
import { weekdayName } from "../ui/weekdayName.ts";
import { useWords } from "../words/useWords.ts";
import { SittingCard } from "./SittingCard.tsx";
import { daysOf } from "./week.ts";

interface Props {
  readonly monday: IsoDate;
  readonly today: IsoDate;
  readonly sittings: readonly SittingView[];
}

/** Seven days side by side; on a phone one below the other, and of the free ones only their name. A weekend without hearings is left out. */
export function WeekView({ monday, today, sittings }: Props) {
  const { t, language } = useWords();
  const days = daysOf(monday, sittings).filter((each, index) => index < 5 || each.sittings.length > 0);
  if (sittings.length === 0) return <Empty title={t("hearings.none")} />;
  return (
    <ol className="hearings-week" data-days={days.length}>
      {days.map(({ day, sittings: held }) => (
        <li key={day} className="hearings-day" {...(day === today ? { "aria-current": "date" as const } : {})}>
          <h3>
            {weekdayName(day, language)} <time className="number muted">{day.slice(5)}</time>
          </h3>
          {held.length === 0 && <p className="muted hearings-free">{t("hearings.free")}</p>}
          <ul className="hearings-cards">
            {held.map((sitting) => (
              <li key={`${sitting.caseId} ${sitting.id}`}>
                <SittingCard sitting={sitting} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

import { addMonths, dayNumber, type IsoDate, weekday } from "#law";
import { useWords } from "../words/useWords.ts";

interface CalendarYear {
  readonly year: number;
  readonly off: readonly { readonly date: string; readonly name: { readonly zh: string; readonly en: string } }[];
  readonly makeUp: readonly string[];
}

const heads = {
  zh: ["一", "二", "三", "四", "五", "六", "日"],
  en: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
} as const;

/** One month, weeks from Monday; days off and make-up days carry their reason on hover and for screen readers. */
export function MonthGrid({
  year,
  month,
  today,
}: {
  readonly year: CalendarYear;
  readonly month: number;
  readonly today: string | undefined;
}) {
  const { t, language, say } = useWords();
  const two = (n: number) => String(n).padStart(2, "0");
  const dayOf = (n: number) => `${year.year}-${two(month)}-${two(n)}` as IsoDate;
  const lead = (weekday(dayOf(1)) + 6) % 7;
  const cells = [
    ...Array.from({ length: lead }, () => 0),
    ...Array.from({ length: dayNumber(addMonths(dayOf(1), 1)) - dayNumber(dayOf(1)) }, (_, at) => at + 1),
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const kind = (day: IsoDate) => {
    const off = year.off.find((one) => one.date === day);
    if (off !== undefined) return { className: "day-off", why: say(off.name) };
    if (year.makeUp.includes(day)) return { className: "day-make-up", why: t("law.makeUp") };
    return weekday(day) % 6 === 0
      ? { className: "day-weekend", why: t("law.weekend") }
      : { className: "", why: t("law.workday") };
  };
  return (
    <table className="month">
      <caption className="number">{`${year.year}-${two(month)}`}</caption>
      <thead>
        <tr>
          {heads[language].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((n) => n > 0)}>
            {Array.from({ length: 7 }, (_, at) => {
              const n = week[at] ?? 0;
              if (n === 0) return <td key={`blank-${at}`} />;
              const day = dayOf(n);
              const { className, why } = kind(day);
              return (
                <td
                  key={day}
                  className={className}
                  title={`${day} ${why}`}
                  {...(day === today ? { "aria-current": "date" as const } : {})}
                >
                  {n}
                  {className !== "" && <span className="visually-hidden"> {why}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

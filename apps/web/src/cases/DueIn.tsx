import { dayNumber, parseIsoDate } from "#law";
import { Day } from "../ui/Day.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly due: string | null;
  readonly today: string | undefined;
}

/** A due day, and how far it is: red when past, amber when it comes within three days. */
export function DueIn({ due, today }: Props) {
  const { t } = useWords();
  const [last, day] = [parseIsoDate(due ?? ""), parseIsoDate(today ?? "")];
  if (last === undefined) return <span className="muted">—</span>;
  if (day === undefined) return <Day on={last} />;
  const left = dayNumber(last) - dayNumber(day);
  const tone = left < 0 ? "late" : left <= 3 ? "due" : "muted";
  return (
    <span className="due-in">
      <Day on={last} /> <span className={`${tone} number`}>{farness(left)}</span>
    </span>
  );

  function farness(days: number): string {
    if (days < 0) return t("ui.daysLate", { days: -days });
    return days === 0 ? t("ui.today") : t("ui.daysLeft", { days });
  }
}

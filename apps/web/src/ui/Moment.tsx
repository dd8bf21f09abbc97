import { legalDay, legalTime } from "#law";
import { useWords } from "../words/useWords.ts";
import { weekdayName } from "./weekdayName.ts";

/** A moment in legal time (Asia/Shanghai): the day, and the time where it matters. */
export function Moment({ at, day }: { readonly at: string | null | undefined; readonly day?: boolean }) {
  const { language } = useWords();
  const read = at ? readMoment(at) : undefined;
  if (read === undefined) return <span className="muted">—</span>;
  return (
    <time className="number" dateTime={at ?? ""} title={`${weekdayName(read.day, language)} ${read.time}`}>
      {day === true ? read.day : `${read.day} ${read.time}`}
    </time>
  );
}

function readMoment(at: string) {
  try {
    return { day: legalDay(at), time: legalTime(at) };
  } catch {
    return undefined;
  }
}

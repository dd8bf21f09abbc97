import { parseIsoDate } from "#law";
import { useWords } from "../words/useWords.ts";
import { weekdayName } from "./weekdayName.ts";

/** A legal day, `2026-11-22`; its weekday on hover and to a screen reader. */
export function Day({ on }: { readonly on: string | null | undefined }) {
  const { language } = useWords();
  const day = on ? parseIsoDate(on.slice(0, 10)) : undefined;
  if (day === undefined) return <span className="muted">—</span>;
  return (
    <time className="number" dateTime={day} title={weekdayName(day, language)}>
      {day}
    </time>
  );
}

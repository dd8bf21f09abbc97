import { type IsoDate, parseIsoDate } from "#law";
import { type RowProblem, rowProblem } from "./rowProblem.ts";

export type Place = { readonly row: number; readonly column: string };
export type Read<T> = { readonly ok: T } | { readonly problem: RowProblem };

/**
 * A text cell: trimmed, with a stated greatest length, and free of what no text may contain. Markup such as `<b>` is
 * text here and stays as given; whoever shows it must escape it.
 */
export function readText(value: string, place: Place, maxLength: number): Read<string> {
  if (value === "") return empty;
  // The length first: a field of 5 MB must not be searched before it is refused.
  if (value.length > maxLength) {
    const found = value.length.toLocaleString("en");
    return problem(
      place,
      "field-too-long",
      `该栏最多 ${maxLength} 个字符，实际为 ${found} 个`,
      `at most ${maxLength} characters here; found ${found}`,
      value,
    );
  }
  if (suspicious.test(value) && forbidden.test(value)) {
    return problem(
      place,
      "unreadable-characters",
      "含有控制字符或残缺的字符编码",
      "contains control characters or half of a character",
      value,
    );
  }
  return { ok: value.trim() };
}

const empty = { ok: "" } as const;

/** Quick to ask, and true of few texts: anything but printable characters, of which halves of characters are none. */
const suspicious = /[^ -~\u00a0-\ud7ff\ue000-\uffff]/;

/** C0 and C1 controls except tab and line breaks, and surrogates without their other half. */
const forbidden = /[^\P{Cc}\t\n\r\u0085]|\p{Cs}/u;

/**
 * A day in one of the spellings found in files: 2025-02-28, 2025/2/28, 2025.2.28, 20250228, 2025年2月28日, or an
 * instant that begins with a day. A day that the calendar does not have is refused, not moved to the next month.
 */
export function readDate(value: string, place: Place): Read<IsoDate | undefined> {
  const text = value.trim();
  if (text === "") return { ok: undefined };
  const plain = parseIsoDate(text);
  if (plain !== undefined) return { ok: plain };
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const date = parseIsoDate(
    found === null
      ? text
      : `${found[1] ?? ""}-${(found[2] ?? "").padStart(2, "0")}-${(found[3] ?? "").padStart(2, "0")}`,
  );
  if (date !== undefined) return { ok: date };
  return found === null
    ? problem(place, "not-a-date", "日期应写作 2025-02-28", "write the date as 2025-02-28", value)
    : problem(place, "no-such-day", "日历上没有这一天", "there is no such day in the calendar", value);
}

/** Parts of a list cell: `;` by rule, and the separators people use instead. */
export function readList(value: string): readonly string[] {
  return value
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export function problem(place: Place, code: string, zh: string, en: string, found: string): { problem: RowProblem } {
  return { problem: rowProblem(place, code, { zh, en }, found) };
}

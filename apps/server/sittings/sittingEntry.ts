import type { CalendarEntry } from "./icalendar.ts";
import type { Sitting } from "./sittingViews.ts";

/** A sitting as another calendar is told of it. Under one name for good, so that a file fetched later moves the entry. */
export function sittingEntry(sitting: Sitting, lang: "zh" | "en", origin: string): CalendarEntry {
  const { caseId, id, number, title, procedureName, name, state, start, end, place, link, sits, officeName } = sitting;
  const url = `${origin}/cases/${encodeURIComponent(caseId)}`;
  const people = sits.map((each) => (lang === "zh" ? `${each.as.zh}：${each.name}` : `${each.as.en}: ${each.name}`));
  return {
    uid: `${caseId}.${id}@yuheng`,
    sequence: sitting.version,
    start,
    end,
    cancelled: state === "cancelled",
    summary: `${name[lang]} ${number}`,
    location: link === null ? place : `${place} ${link}`.trim(),
    description: [title, `${procedureName[lang]} · ${officeName[lang]}`, ...people].join("\n"),
    url,
  };
}

import { describe, expect, it } from "vitest";
import { type CalendarEntry, icalendar } from "./icalendar.ts";

const entry: CalendarEntry = {
  uid: "c1.hearing@yuheng",
  sequence: 12,
  start: "2026-04-16T09:30:00+08:00",
  end: "2026-04-16T03:30:00.000Z",
  cancelled: false,
  summary: "口头审理 岚专裁〔2026〕7号",
  location: "第一审理室",
  description: "一案",
  url: "https://office.example/cases/c1",
};
const text = (more: Partial<CalendarEntry> = {}) =>
  icalendar([{ ...entry, ...more }], "2026-04-01T00:00:00.123Z").toString();
/** As a reader of the file puts its lines together again. */
const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");

describe("an iCalendar file", () => {
  it("says in UTC when, and under which name and number, in the lines that RFC 5545 asks for", () => {
    expect(unfolded(text())).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Yuheng//Hearings//ZH",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      "UID:c1.hearing@yuheng",
      "DTSTAMP:20260401T000000Z",
      "SEQUENCE:12",
      "DTSTART:20260416T013000Z",
      "DTEND:20260416T033000Z",
      "STATUS:CONFIRMED",
      "SUMMARY:口头审理 岚专裁〔2026〕7号",
      "LOCATION:第一审理室",
      "DESCRIPTION:一案",
      "URL:https://office.example/cases/c1",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
    expect(text({ cancelled: true })).toContain("STATUS:CANCELLED\r\n");
  });

  it("escapes what would end a text, and lets no line break or control character through", () => {
    const file = text({
      summary: "a;b,c\\d",
      description: "一\r\n二\n三\u0007四",
      url: "https://x.example/\r\nATTACH:y",
    });
    expect(unfolded(file)).toContain("SUMMARY:a\\;b\\,c\\\\d");
    expect(unfolded(file)).toContain("DESCRIPTION:一\\n二\\n三四");
    expect(file).not.toMatch(/^ATTACH/m);
  });

  it("folds at 75 octets and never within a character", () => {
    const long = `${"听证".repeat(60)}😀${"x".repeat(200)}`;
    const file = text({ description: long });
    for (const line of file.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\ufffd");
    }
    expect(unfolded(file)).toContain(`DESCRIPTION:${long}`);
  });

  it("may hold many entries, or none", () => {
    expect(
      icalendar([], "2026-04-01T00:00:00Z")
        .toString()
        .match(/BEGIN:VEVENT/g),
    ).toBeNull();
    const two = icalendar([entry, { ...entry, uid: "c2.T1@yuheng" }], "2026-04-01T00:00:00Z").toString();
    expect(two.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });
});

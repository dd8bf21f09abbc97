/** One entry of a calendar. Instants in any form of ISO-8601; texts as people wrote them. */
export interface CalendarEntry {
  readonly uid: string;
  /** Grows with every change: of two files of one entry the reader keeps the one with the greater. */
  readonly sequence: number;
  readonly start: string;
  readonly end: string;
  readonly cancelled: boolean;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly url: string;
}

/**
 * A calendar file (RFC 5545): lines end in CRLF and are folded at 75 octets, texts are escaped, times are given in UTC, so that no
 * table of time zones is needed. `now`: when it was made.
 */
export function icalendar(entries: readonly CalendarEntry[], now: string): Buffer {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Yuheng//Hearings//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...entries.flatMap((entry) => eventLines(entry, now)),
    "END:VCALENDAR",
  ];
  return Buffer.from(lines.map((line) => `${folded(line)}\r\n`).join(""));
}

function eventLines(entry: CalendarEntry, now: string): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${moment(now)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART:${moment(entry.start)}`,
    `DTEND:${moment(entry.end)}`,
    `STATUS:${entry.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${escaped(entry.summary)}`,
    `LOCATION:${escaped(entry.location)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    // An address is no text: nothing in it is escaped.
    `URL:${entry.url.replace(/[\r\n]/g, "")}`,
    "END:VEVENT",
  ];
}

/** "20260416T013000Z". */
function moment(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** Section 3.3.11: backslash, semicolon, comma and line break; other control characters have no place in a text. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** Section 3.1: at most 75 octets a line without its break; a further line begins with a space. No character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      [piece, octets] = ["", 0];
    }
    piece += character;
    octets += more;
  }
  return [...pieces, piece].join("\r\n ");
}

/**
 * Whether the beginning of a file is UTF-16: by its byte-order mark, or without one by what every table begins with, a
 * column's name or a brace: an ASCII character, whose other byte is zero. What cannot be read as text is not UTF-16.
 */
export function utf16Of(head: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  for (const [encoding, high] of [["utf-16le", 1] as const, ["utf-16be", 0] as const]) {
    if (isAsciiAt(head, 0, high) && isAsciiAt(head, 2, high) && isText(head, encoding)) return encoding;
  }
  return undefined;
}

function isAsciiAt(head: Buffer, at: number, high: 0 | 1): boolean {
  const low = head[at + 1 - high] ?? 0;
  return head[at + high] === 0 && (low === 0x09 || (low >= 0x20 && low < 0x7f));
}

/** Whole characters without a control character among them; the last one may be cut. */
function isText(head: Buffer, encoding: "utf-16le" | "utf-16be"): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return !/[^\P{Cc}\t\r\n]/u.test(text);
  } catch {
    return false;
  }
}

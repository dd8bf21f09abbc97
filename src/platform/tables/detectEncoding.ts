import type { Refusal } from "#law";
import { tableRefusals } from "./tableRefusals.ts";
import { utf16Of } from "./utf16.ts";

export type TextEncodingName = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** Bytes that the kind of a file is known by. */
const HEAD = 65_536;

/**
 * Reads all bytes once and says how they are to be decoded, or why they cannot be. Chinese spreadsheets still save CSV
 * as GB18030, which accepts nearly any bytes, so broken UTF-8 must be told apart from it: where most of the multi-byte
 * sequences are whole UTF-8, the rest is damage, not another encoding (`mostly`).
 */
export async function detectEncoding(
  chunks: AsyncIterable<Buffer>,
): Promise<{ readonly ok: TextEncodingName } | { readonly refusal: Refusal; readonly mostly?: "utf-8" }> {
  const scan = utf8Scan();
  const gb = new TextDecoder("gb18030", { fatal: true });
  let gbWhole = true;
  let first = true;
  for await (const chunk of chunks) {
    if (first) {
      const utf16 = utf16Of(chunk.subarray(0, HEAD));
      if (utf16 !== undefined) return { ok: utf16 };
      first = false;
    }
    scan.take(chunk);
    if (!gbWhole || !scan.sawHigh()) continue;
    try {
      gb.decode(chunk, { stream: true });
    } catch {
      gbWhole = false;
    }
  }
  const found = scan.end();
  if (found.invalid === 0) return { ok: "utf-8" };
  const broken = { refusal: tableRefusals.brokenEncoding(found.offset, found.row) };
  if (found.whole > found.invalid) return { ...broken, mostly: "utf-8" };
  // A trail byte of Chinese text is nearly always above ASCII; in Western single-byte text what follows is a letter.
  if (found.asciiTrails > found.highTrails) return broken;
  try {
    gb.decode();
  } catch {
    gbWhole = false;
  }
  return gbWhole ? { ok: "gb18030" } : broken;
}

/** Counts whole and broken UTF-8 sequences over chunks; a sequence may begin in one chunk and end in the next. */
function utf8Scan() {
  let need = 0;
  let low = 0x80;
  let high = 0xbf;
  let length = 0;
  let position = 0;
  let sequenceStart = 0;
  let row = 1;
  let trail = false;
  let saw = false;
  const found = { whole: 0, invalid: 0, offset: 0, row: 0, asciiTrails: 0, highTrails: 0 };
  const fail = (at: number): void => {
    if (found.invalid === 0) Object.assign(found, { offset: at, row });
    found.invalid += 1;
  };
  const begin = (byte: number): void => {
    sequenceStart = position;
    low = 0x80;
    high = 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf) need = 1;
    else if (byte >= 0xe0 && byte <= 0xef) {
      need = 2;
      if (byte === 0xe0) low = 0xa0;
      if (byte === 0xed) high = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      need = 3;
      if (byte === 0xf0) low = 0x90;
      if (byte === 0xf4) high = 0x8f;
    } else fail(position);
    length = need;
  };
  return {
    take(chunk: Buffer): void {
      for (const byte of chunk) {
        if (trail) {
          if (byte >= 0x80) found.highTrails += 1;
          else found.asciiTrails += 1;
          trail = false;
        } else trail = byte > 0x80;
        if (need > 0 && byte >= low && byte <= high) {
          need -= 1;
          low = 0x80;
          high = 0xbf;
          // Two-byte sequences arise by chance in GB18030; only longer ones are evidence of UTF-8.
          if (need === 0 && length > 1) found.whole += 1;
        } else {
          if (need > 0) {
            fail(sequenceStart);
            need = 0;
          }
          if (byte === 0x0a) row += 1;
          else if (byte >= 0x80) {
            saw = true;
            begin(byte);
          }
        }
        position += 1;
      }
    },
    sawHigh: () => saw,
    end() {
      if (need > 0) fail(sequenceStart);
      return found;
    },
  };
}

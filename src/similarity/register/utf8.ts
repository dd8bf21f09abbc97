/** UTF-8 written and read by hand: this room knows no TextEncoder. Unpaired surrogates survive the way there and back. */
export function writeUtf8(text: string, into: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      into[at++] = code;
      continue;
    }
    if (code < 0x800) {
      into[at++] = 0xc0 | (code >> 6);
      into[at++] = 0x80 | (code & 63);
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low < 0xe000) {
        i++;
        code = (code - 0xd800) * 0x400 + low - 0xdc00 + 0x10000;
        into[at++] = 0xf0 | (code >> 18);
        into[at++] = 0x80 | ((code >> 12) & 63);
        into[at++] = 0x80 | ((code >> 6) & 63);
        into[at++] = 0x80 | (code & 63);
        continue;
      }
    }
    into[at++] = 0xe0 | (code >> 12);
    into[at++] = 0x80 | ((code >> 6) & 63);
    into[at++] = 0x80 | (code & 63);
  }
  return at;
}

export function readUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; ) {
    const lead = bytes[at++] as number;
    let code = lead;
    if (lead >= 0xf0)
      code = ((lead & 7) << 18) | (tail(bytes, at++) << 12) | (tail(bytes, at++) << 6) | tail(bytes, at++);
    else if (lead >= 0xe0) code = ((lead & 15) << 12) | (tail(bytes, at++) << 6) | tail(bytes, at++);
    else if (lead >= 0xc0) code = ((lead & 31) << 6) | tail(bytes, at++);
    text += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
  }
  return text;
}

const tail = (bytes: Uint8Array, at: number): number => (bytes[at] as number) & 63;

/** No UTF-8 form is longer than this, in bytes. */
export const utf8Bound = (text: string): number => text.length * 3;

/** A picture without what cameras and editors write beside it: place, time, owner, comments. Bytes of no png or jpeg come back as they are. */
export function stripPicture(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return strippedPng(Buffer.from(bytes));
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? strippedJpeg(Buffer.from(bytes)) : bytes;
}

const texts = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

function strippedPng(bytes: Buffer): Uint8Array {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!texts.has(bytes.toString("latin1", at + 4, at + 8))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return new Uint8Array(Buffer.concat(kept));
}

/** Segments APP1 to APP15 and comments go; APP0 (the frame) and APP14 (how colours are meant) stay; from the scan on all stays. */
function strippedJpeg(bytes: Buffer): Uint8Array {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const said = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!said) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return new Uint8Array(Buffer.concat(kept));
}

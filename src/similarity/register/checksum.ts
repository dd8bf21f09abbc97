/**
 * A checksum over 32-bit words, about 2 GB a second: four lanes, each a bijection in every word, so that one damaged
 * byte never goes unseen. After the lanes of xxHash32 (public description); not the same values.
 */
export function checksum(buffer: ArrayBufferLike, byteOffset: number, byteLength: number): number {
  const whole = byteLength >>> 2;
  const words = new Uint32Array(buffer, byteOffset, whole);
  let a = 0x24234428;
  let b = 0x85ebca77 | 0;
  let c = 0;
  let d = 0x61c8864f;
  let i = 0;
  for (; i + 3 < whole; i += 4) {
    a = lane(a, words[i] as number);
    b = lane(b, words[i + 1] as number);
    c = lane(c, words[i + 2] as number);
    d = lane(d, words[i + 3] as number);
  }
  for (; i < whole; i++) a = lane(a, words[i] as number);
  const bytes = new Uint8Array(buffer, byteOffset + whole * 4, byteLength & 3);
  for (let k = 0; k < bytes.length; k++) b = lane(b, bytes[k] as number);
  return (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18) + byteLength) >>> 0;
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
const lane = (lane: number, word: number): number =>
  Math.imul(rotate((lane + Math.imul(word, 0x85ebca77)) | 0, 13), 0x9e3779b1);

/**
 * SHA-256 (FIPS 180-4) for rooms that own no hasher and must come to the same everywhere: in a browser, on the server, in a
 * replay. For files use the platform's.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.from(initial);
  const padded = pad(bytes);
  const words = new Uint32Array(64);
  for (let start = 0; start < padded.length; start += 64) {
    const view = new DataView(padded.buffer, start, 64);
    for (let t = 0; t < 16; t += 1) words[t] = view.getUint32(t * 4);
    for (let t = 16; t < 64; t += 1) {
      const [a, b] = [at(words, t - 15), at(words, t - 2)];
      const low = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
      const high = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
      words[t] = at(words, t - 16) + low + at(words, t - 7) + high;
    }
    compress(state, words);
  }
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  for (const [index, word] of state.entries()) out.setUint32(index * 4, word);
  return digest;
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const choose = (e & f) ^ (~e & g);
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choose + at(constants, t) + at(words, t)) >>> 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word;
}

/** A one bit, zeros, and the length in bits, to whole blocks of 64 bytes. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const end = new DataView(padded.buffer, padded.length - 8);
  end.setUint32(0, Math.floor(bytes.length / 0x2000_0000));
  end.setUint32(4, (bytes.length << 3) >>> 0);
  return padded;
}

const at = (words: Uint32Array, index: number): number => words[index] ?? 0;
const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the fractions of the roots of the first primes: cube roots of 64, square roots of 8. */
const primes = firstPrimes(64);
const constants = Uint32Array.from(primes, (prime) => fraction(prime, 3));
const initial = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(prime, 2));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** Whole-number root of prime · 2^(32 · degree), of which the low 32 bits are the fraction. */
function fraction(prime: number, degree: 2 | 3): number {
  const target = BigInt(prime) << BigInt(32 * degree);
  let [low, high] = [0n, 1n << 40n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(degree) <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffff_ffffn);
}

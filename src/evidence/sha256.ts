/**
 * SHA-256 (FIPS 180-4) for rooms that own no hasher and must come to the same everywhere: in a browser (also where the page came
 * over plain http and has no `crypto.subtle`), on the server, in a replay. On the server files are hashed by the platform's.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Sha256().add(bytes).digest();
}

/** The same over what comes in pieces: a file of any length in 64 bytes of memory. */
export class Sha256 {
  #state = Int32Array.from(initial);
  #tail = new Uint8Array(64);
  #bytes = 0;

  /** How many bytes have been added. */
  get bytes(): number {
    return this.#bytes;
  }

  add(bytes: Uint8Array): this {
    let at = 0;
    const held = this.#bytes % 64;
    this.#bytes += bytes.length;
    if (held > 0) {
      at = Math.min(64 - held, bytes.length);
      this.#tail.set(bytes.subarray(0, at), held);
      if (held + at < 64) return this;
      compress(this.#state, this.#tail, 0, 1);
    }
    const blocks = (bytes.length - at) >>> 6;
    compress(this.#state, bytes, at, blocks);
    this.#tail.set(bytes.subarray(at + blocks * 64));
    return this;
  }

  /** The hash of what was added so far; more may be added afterwards. */
  digest(): Uint8Array {
    const state = this.#state.slice();
    const held = this.#bytes % 64;
    // A one bit, zeros, and the length in bits, to whole blocks.
    const end = new Uint8Array(held < 56 ? 64 : 128);
    end.set(this.#tail.subarray(0, held));
    end[held] = 0x80;
    const length = new DataView(end.buffer, end.length - 8);
    length.setUint32(0, Math.floor(this.#bytes / 0x2000_0000));
    length.setUint32(4, (this.#bytes << 3) >>> 0);
    compress(state, end, 0, end.length / 64);
    const digest = new Uint8Array(32);
    const out = new DataView(digest.buffer);
    for (const [index, word] of state.entries()) out.setInt32(index * 4, word);
    return digest;
  }
}

const schedule = new Int32Array(64);

/** `blocks` blocks of 64 bytes from `from` on. Plain variables and whole numbers: a browser hashes gigabytes with it. */
function compress(state: Int32Array, bytes: Uint8Array, from: number, blocks: number): void {
  const words = schedule;
  const added = constants;
  let at = from;
  for (let block = 0; block < blocks; block += 1) {
    for (let t = 0; t < 16; t += 1, at += 4) {
      words[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    }
    for (let t = 16; t < 64; t += 1) {
      const low = words[t - 15]!;
      const high = words[t - 2]!;
      words[t] =
        (words[t - 16]! +
          (((low >>> 7) | (low << 25)) ^ ((low >>> 18) | (low << 14)) ^ (low >>> 3)) +
          words[t - 7]! +
          (((high >>> 17) | (high << 15)) ^ ((high >>> 19) | (high << 13)) ^ (high >>> 10))) |
        0;
    }
    let a = state[0]! | 0;
    let b = state[1]! | 0;
    let c = state[2]! | 0;
    let d = state[3]! | 0;
    let e = state[4]! | 0;
    let f = state[5]! | 0;
    let g = state[6]! | 0;
    let h = state[7]! | 0;
    for (let t = 0; t < 64; t += 1) {
      const turned = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const first = (h + turned + ((e & f) ^ (~e & g)) + added[t]! + words[t]!) | 0;
      const other = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const second = (other + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    state[0]! += a;
    state[1]! += b;
    state[2]! += c;
    state[3]! += d;
    state[4]! += e;
    state[5]! += f;
    state[6]! += g;
    state[7]! += h;
  }
}

/** The first 32 bits of the fractions of the roots of the first primes: cube roots of 64, square roots of 8. */
const primes = firstPrimes(64);
const constants = Int32Array.from(primes, (prime) => fraction(prime, 3));
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(prime, 2));

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

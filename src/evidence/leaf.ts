import { hex, utf8 } from "./bytes.ts";
import { canonicalJson } from "./canonicalJson.ts";

/** SHA-256, passed in: 32 bytes for any bytes. */
export type Hasher = (bytes: Uint8Array) => Uint8Array;

/** The leaf of a value as the log stores it: 64 hexadecimal digits over its canonical JSON. */
export function leafOf(hasher: Hasher, value: unknown): string {
  return hex(leafHash(hasher, utf8(canonicalJson(value))));
}

/** Leaf of a Merkle tree, RFC 6962 section 2.1: `H(0x00 || data)`. The prefix keeps a leaf from passing for a node. */
export function leafHash(hasher: Hasher, data: Uint8Array): Uint8Array {
  return hasher(joined(0x00, data));
}

/** Inner node, RFC 6962 section 2.1: `H(0x01 || left || right)`. */
export function nodeHash(hasher: Hasher, left: Uint8Array, right: Uint8Array): Uint8Array {
  return hasher(joined(0x01, left, right));
}

function joined(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(1 + parts.reduce((length, part) => length + part.length, 0));
  whole[0] = prefix;
  let at = 1;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

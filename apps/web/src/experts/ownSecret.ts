import { commitmentOf } from "#evidence";

/** The secret of a side for one frozen list, as this browser keeps it. It leaves it when its side opens it, and not before. */

const keyOf = (listHash: string, side: string) => `yuheng.draw.${side}.${listHash}`;

export function keptSecret(listHash: string, side: string): string | undefined {
  return localStorage.getItem(keyOf(listHash, side)) ?? undefined;
}

/** Makes a secret of 256 bits, keeps it, and gives what binds the side to it. */
export function makeCommitment(listHash: string, side: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const secret = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  localStorage.setItem(keyOf(listHash, side), secret);
  return commitmentOf(listHash, side, secret);
}

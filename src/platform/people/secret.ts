import { randomBytes } from "node:crypto";
import { sha256Hex } from "../files/sha256.ts";

/** A secret shown once: 256 random bits. The database keeps its hash alone, so a stolen copy opens nothing. */
export function newSecret(prefix = ""): { secret: string; hash: string } {
  const secret = prefix + randomBytes(32).toString("base64url");
  return { secret, hash: sha256Hex(secret) };
}

export const hashOf = (secret: string): string => sha256Hex(secret);

export function later(now: string, seconds: number): string {
  return new Date(Date.parse(now) + seconds * 1000).toISOString();
}

import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** Characters; a sentence is the best password. */
export const PASSWORD_LENGTH = 10;

/** argon2id, 19 MiB, two passes, one lane: OWASP's password storage recommendation. About 70 ms, off the main thread. */
const COST = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

let nobody: Promise<string> | undefined;

/** Without a stored hash it takes as long as with one, so that an answer's time does not tell which sign-in names exist. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await nobody), password.normalize("NFKC"));
  return fits && stored !== null && stored !== undefined;
}

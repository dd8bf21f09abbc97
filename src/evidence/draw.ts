import { hex, utf8 } from "./bytes.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { sha256 } from "./sha256.ts";

/**
 * A draw that anybody can recompute and no one side controls:
 *
 * 1. the list is frozen, and its hash written down;
 * 2. each contributor commits: it writes down the hash of a secret of its own, bound to that list;
 * 3. only when all have committed, each opens its secret;
 * 4. the seed is the hash of the list's hash and all secrets; each entry's place is the hash of seed and entry.
 *
 * Nobody knows the seed before the last secret is opened, and by then every secret is bound. Who opens last may see the result
 * and refuse to open: then there is no draw but another round, which says in its reason who refused.
 */
export interface DrawRound {
  /** From 1. A redraw is another round, with its reason. */
  readonly round: number;
  readonly purpose: string;
  readonly entries: readonly string[];
  readonly take: number;
  /** Why the round before was given up; of every round but the first. */
  readonly reason?: string | undefined;
  readonly listHash: string;
  /** The number of the docket entry, or any count that grows, at which the list was frozen. */
  readonly frozenAt: number;
  readonly commitments: readonly Commitment[];
  readonly openings: readonly Opening[];
  /** Absent while a secret is still closed, or where the round was given up. */
  readonly seed?: string | undefined;
  readonly drawn?: readonly string[] | undefined;
}

export interface Commitment {
  readonly by: string;
  readonly commitment: string;
  readonly at: number;
}

export interface Opening {
  readonly by: string;
  readonly secret: string;
  readonly at: number;
}

/** The hash of a frozen list: what is drawn for, from whom in which order, and how many. */
export function listHashOf(list: Pick<DrawRound, "round" | "purpose" | "entries" | "take">): string {
  const { round, purpose, entries, take } = list;
  return hashOf({ draw: "list", round, purpose, entries: [...entries], take });
}

/** What a contributor writes down before any secret is opened. */
export function commitmentOf(listHash: string, by: string, secret: string): string {
  return hashOf({ draw: "commitment", listHash, by, secret });
}

/** The seed of all secrets together, in whatever order they were opened. */
export function seedOf(listHash: string, openings: readonly Pick<Opening, "by" | "secret">[]): string {
  const secrets = openings.map(({ by, secret }) => ({ by, secret })).sort((a, b) => (a.by < b.by ? -1 : 1));
  return hashOf({ draw: "seed", listHash, secrets });
}

/** The entries in the order of the draw: the first `take` of them are drawn. */
export function drawnFrom(seed: string, entries: readonly string[], take: number): string[] {
  return entries
    .map((entry) => ({ entry, place: hashOf({ draw: "place", seed, entry }) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, take)
    .map(({ entry }) => entry);
}

function hashOf(value: unknown): string {
  return hex(sha256(utf8(canonicalJson(value))));
}

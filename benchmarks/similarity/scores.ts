import { percentile } from "../support/report.ts";
import type { PeerAnswer, PeerSummary } from "./peers/Peer.ts";
import type { Query } from "./queries.ts";

export type TypeScore = {
  readonly type: string;
  readonly queries: number;
  readonly recall1: number;
  readonly recall10: number;
  readonly recall50: number;
  /** Of the answers that hold a right mark in the first ten: its first reason is the true one. NaN without reasons. */
  readonly reason: number;
  /** Which first reasons were given instead, with how often. */
  readonly otherReasons: Readonly<Record<string, number>>;
  readonly p50: number;
};

export type EngineScore = {
  readonly summary: PeerSummary;
  readonly types: readonly TypeScore[];
  /** Means over the types, each type weighing the same. */
  readonly macro: {
    readonly recall1: number;
    readonly recall10: number;
    readonly recall50: number;
    readonly reason: number;
    /** Without translation, which is known or not known, and not found by likeness. */
    readonly recall10Untranslated: number;
  };
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly queriesPerSecond: number;
};

export function scoreOf(queries: readonly Query[], answers: readonly PeerAnswer[], summary: PeerSummary): EngineScore {
  const answerOf = new Map(answers.map((answer) => [answer.id, answer]));
  const byType = new Map<string, Query[]>();
  for (const query of queries) {
    const of = byType.get(query.type);
    if (of === undefined) byType.set(query.type, [query]);
    else of.push(query);
  }
  const types = [...byType]
    .map(([type, of]) => typeScore(type, of, answerOf))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
  const mean = (value: (score: TypeScore) => number, over = types) =>
    over.reduce((sum, one) => sum + value(one), 0) / over.length;
  const untranslated = types.filter(({ type }) => !type.startsWith("translation"));
  const times = answers.map(({ ms }) => ms);
  return {
    summary,
    types,
    macro: {
      recall1: mean((one) => one.recall1),
      recall10: mean((one) => one.recall10),
      recall50: mean((one) => one.recall50),
      // A type of which nothing was found has no reasons to judge.
      reason: mean(
        (one) => one.reason,
        types.filter(({ reason }) => !Number.isNaN(reason)),
      ),
      recall10Untranslated: mean((one) => one.recall10, untranslated),
    },
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    max: percentile(times, 100),
    queriesPerSecond: (times.length * 1000) / times.reduce((sum, ms) => sum + ms, 0),
  };
}

function typeScore(type: string, queries: readonly Query[], answerOf: ReadonlyMap<string, PeerAnswer>): TypeScore {
  let [first, ten, fifty, judged, right] = [0, 0, 0, 0, 0];
  const otherReasons: Record<string, number> = {};
  const times: number[] = [];
  for (const query of queries) {
    const answer = answerOf.get(query.id);
    if (answer === undefined) continue;
    times.push(answer.ms);
    const gold = new Set(query.gold);
    const rank = answer.ids.findIndex((id) => gold.has(id));
    if (rank < 0 || rank >= 50) continue;
    fifty++;
    if (rank < 10) ten++;
    if (rank === 0) first++;
    // The reason is judged on the very mark that the edit was made from: of others the true reason is not known.
    const made = answer.ids.indexOf(query.made);
    const kind = answer.kinds?.[made];
    if (made < 0 || made >= 10 || kind === undefined) continue;
    judged++;
    if (kind === query.kind || query.alsoTrue.includes(kind)) right++;
    else otherReasons[kind] = (otherReasons[kind] ?? 0) + 1;
  }
  const of = (count: number) => count / queries.length;
  return {
    type,
    queries: queries.length,
    recall1: of(first),
    recall10: of(ten),
    recall50: of(fifty),
    reason: judged === 0 ? Number.NaN : right / judged,
    otherReasons,
    p50: percentile(times, 50),
  };
}

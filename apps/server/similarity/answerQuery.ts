import type { Hit, Register, SearchQuery } from "#similarity";
import { type Explained, explainHit } from "./explainHit.ts";

export type ExplainedHit = Hit & Explained;

export type Answered = {
  /** Best first. */
  readonly hits: readonly ExplainedHit[];
  /** Marks of the register, and how many of them were compared in full. */
  readonly marks: number;
  readonly compared: number;
  /** Time of search and explanation, in milliseconds to three places. */
  readonly ms: number;
};

/** A question to a register, answered with reasons: the same for the command line and the server. */
export function answerQuery(register: Register, query: SearchQuery): Answered {
  const begun = performance.now();
  const { hits, verified } = register.search(query);
  const explained = hits.map((hit) => {
    const { score, reasons, against } = explainHit(query, hit);
    return { ...hit, reasons, against, score: Math.round(score * 10_000) / 10_000 };
  });
  explained.sort((a, b) => b.score - a.score);
  const ms = Math.round((performance.now() - begun) * 1000) / 1000;
  return { hits: explained, marks: register.size, compared: verified, ms };
}

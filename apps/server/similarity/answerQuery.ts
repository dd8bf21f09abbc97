import { type Explanation, explain, type Hit, type Register, type SearchQuery } from "#similarity";

export type ExplainedHit = Hit & Explanation;

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
  const rarity = register.wordRarity;
  const explained = hits.map((hit) => {
    const context = { rarity, queryClasses: query.classes, markClasses: hit.classes };
    const { score, reasons, against } = explain(query.text, hit.text, context);
    return { ...hit, reasons, against, score: Math.round(score * 10_000) / 10_000 };
  });
  explained.sort((a, b) => b.score - a.score);
  const ms = Math.round((performance.now() - begun) * 1000) / 1000;
  return { hits: explained, marks: register.size, compared: verified, ms };
}

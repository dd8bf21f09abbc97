import { type Explanation, explain, type Hit, type Reason, type Register, type SearchQuery } from "#similarity";

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

/** Below this a person would not call two signs alike; a program that ranks may still want to know. */
const FAINT = 0.3;

/**
 * A question to a register, answered with reasons: the same for the command line and the server. Faint hits are there
 * only when asked for; each still has its one reason.
 */
export function answerQuery(register: Register, query: SearchQuery, { faint = false } = {}): Answered {
  const begun = performance.now();
  const { hits, verified } = register.search(query);
  const rarity = register.wordRarity;
  const explained: ExplainedHit[] = [];
  for (const hit of hits) {
    const context = { rarity, queryClasses: query.forClasses ?? query.classes, markClasses: hit.classes };
    const { score, reasons, against } = explain(query.text, hit.text, context);
    if (!faint && (score < FAINT || reasons.length === 0)) continue;
    const given = reasons.length > 0 ? reasons : [faintReason(hit, query.text)];
    explained.push({ ...hit, reasons: given, against, score: rounded(score) });
  }
  const ms = Math.round((performance.now() - begun) * 1000) / 1000;
  return { hits: explained, marks: register.size, compared: verified, ms };
}

const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;

/** Too weak for words of its own: the kind that the register found, over the whole of both signs. */
function faintReason({ kind, score, text }: Hit, asked: string): Reason {
  return {
    kind,
    weight: rounded(score),
    sentence: { zh: `与“${text}”略有相近`, en: `faintly like “${text}”` },
    querySpan: [0, Array.from(asked).length],
    markSpan: [0, Array.from(text).length],
  };
}

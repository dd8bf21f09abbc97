import { pack, packedBound } from "../normalise/pack.ts";
import { TextStreams } from "../normalise/TextStreams.ts";
import type { Span } from "../normalise/normalise.ts";
import type { Reason } from "../reason.ts";
import { type KindName, kindNames } from "../score/kinds.ts";
import { prepareQuery } from "../score/PreparedQuery.ts";
import type { Rarity } from "../score/Rarity.ts";
import { score } from "../score/score.ts";
import { against } from "./against.ts";
import { goods } from "./goods.ts";
import { likenessKinds } from "./kinds.ts";
import { type Pair, type Range, View } from "./View.ts";

/** What else is known of the two marks; whatever is missing is not spoken of. */
export type ExplainContext = {
  readonly rarity?: Rarity | undefined;
  readonly queryClasses?: readonly number[] | undefined;
  readonly markClasses?: readonly number[] | undefined;
};

/** `score` as `score` gives it; `reasons` strongest first; spans in code points of the texts as given. */
export type Explanation = {
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly against: readonly Reason[];
};

/** Below this nothing is called a reason. */
const FAINT = 0.3;
/** Other reasons than the first: at most so many, and each nearly as strong. */
const OTHERS = 3;
const NEARLY = 0.75;

/** Why two marks are alike, and what speaks against it. The first reason is the kind that `score` names. */
export function explain(queryText: string, markText: string, context: ExplainContext = {}): Explanation {
  if (isGivenAlike(queryText, markText)) return sameAsGiven(queryText, markText, context);
  const query = prepareQuery(queryText, context.rarity);
  query.best.isListening = true;
  const streams = new TextStreams().read(markText);
  const packed = new Uint16Array(packedBound(streams) + 2);
  const likeness = score(query, packed, 0, pack(streams, packed, 0));
  const pair: Pair = { query: new View(queryText), mark: new View(markText) };
  const top = query.kindName;
  if (top === "none" || likeness < FAINT) return { score: likeness, reasons: [], against: [] };

  const first = ownKind(top, pair);
  const reasons = [reasonOf(first, likeness, pair)];
  const others = kindNames
    .flatMap((kind, code) => {
      const heard = query.best.heard[code] as number;
      return kind === "none" || kind === top || heard < NEARLY * likeness || heard < FAINT ? [] : [{ kind, heard }];
    })
    .sort((a, b) => b.heard - a.heard)
    .slice(0, OTHERS);
  for (const { kind, heard } of others) reasons.push(reasonOf(kind, heard, pair));
  const related = goods(context);
  if (related !== undefined) reasons.push(related);
  return { score: likeness, reasons, against: against({ pair, kind: first, score: likeness, context }) };
}

/**
 * The same text is the same sign, though it be of emoji or points only, of which nothing is left to compare, or of
 * letters of an alphabet that might as well be a disguise.
 */
const isGivenAlike = (query: string, mark: string): boolean => query.trim() === mark.trim() && query.trim() !== "";

function sameAsGiven(queryText: string, markText: string, context: ExplainContext): Explanation {
  const pair: Pair = { query: new View(queryText), mark: new View(markText) };
  const top = reasonOf("same-sign", 1, pair);
  const spans = { querySpan: trimmedSpan(queryText), markSpan: trimmedSpan(markText) };
  const related = goods(context);
  return {
    score: 1,
    reasons: related === undefined ? [{ ...top, ...spans }] : [{ ...top, ...spans }, related],
    against: against({ pair, kind: "same-sign", score: 1, context }),
  };
}

/** A text without the blanks around it, in code points. */
function trimmedSpan(text: string): Span {
  const start = Array.from(text).length - Array.from(text.trimStart()).length;
  return [start, start + Array.from(text.trim()).length];
}

/** A mark that itself uses such signs ("Ｍ☆Ｋ" in mathematical letters) is not disguised by using them. */
function ownKind(kind: KindName, { query, mark }: Pair): KindName {
  return kind === "disguised" && query.disguises.every((one) => mark.disguises.includes(one)) ? "same-sign" : kind;
}

function reasonOf(kind: KindName, weight: number, pair: Pair): Reason {
  const { query, mark, sentence } = likenessKinds[kind].show(pair);
  return {
    kind,
    weight: Math.round(weight * 10_000) / 10_000,
    sentence,
    ...(query === undefined ? {} : { querySpan: pair.query.span(within(query, pair.query)) }),
    ...(mark === undefined ? {} : { markSpan: pair.mark.span(within(mark, pair.mark)) }),
    queryValue: pair.query.given,
    markValue: pair.mark.given,
  };
}

/** A likeness always points at something. */
function within([from, to]: Range, view: View): Range {
  return from < to && to <= view.length ? [from, to] : view.whole;
}

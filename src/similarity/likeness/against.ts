import type { Bilingual } from "#law";
import type { Reason } from "../reason.ts";
import type { KindName } from "../score/kinds.ts";
import { syllableOf, toneOf } from "../writing/index.ts";
import type { ExplainContext } from "./explain.ts";
import { isUnrelated } from "./goods.ts";
import { type SharedWord, shared, sharedWords } from "./sharedWords.ts";
import type { Pair, Range, View } from "./View.ts";

/** What is known when one asks what speaks against a likeness. */
export type Found = {
  readonly pair: Pair;
  readonly kind: KindName;
  readonly score: number;
  readonly context: ExplainContext;
};

type Objection = {
  readonly weight: number;
  readonly sentence: Bilingual;
  readonly query?: Range;
  readonly mark?: Range;
};

/** What speaks against, by kind, and what an examiner would take off for it at most. */
const objections: Readonly<Record<string, (found: Found) => Objection | undefined>> = {
  "different-class": ({ context }) =>
    isUnrelated(context)
      ? {
          weight: -0.2,
          sentence: {
            zh: "商品或服务的类别不同，也无关联",
            en: "goods or services of other classes that are not related",
          },
        }
      : undefined,
  // 361 and OVP may be chance; two Chinese characters may be cut from two words.
  "short-sign": ({ pair: { query, mark }, score }) => {
    const shorter = query.length < mark.length ? query : mark;
    const isShort = isHan(shorter.symbols[0]) ? shorter.length <= 2 : shorter.length <= 3;
    return isShort && score < 1
      ? {
          weight: -0.1,
          sentence: {
            zh: `“${shorter.given}”很短，相像可能是巧合`,
            en: `“${shorter.given}” is so short that the likeness may be chance`,
          },
        }
      : undefined;
  },
  // 幸福家具, Best Buy: words anybody may use.
  "weak-word": ({ pair }) => {
    // One word that tells firms apart is enough; of several that do not, the one that does most.
    const strongest = sharedWords(pair).reduce<SharedWord | undefined>(
      (best, word) => (best === undefined || word.weight > best.weight ? word : best),
      undefined,
    );
    if (strongest === undefined) return undefined;
    const { query, mark, weight } = strongest;
    const text = pair.mark.text(mark);
    return weight < 0.5
      ? {
          weight: -0.3 * (1 - weight),
          sentence: { zh: `相同的“${text}”是常用词`, en: `“${text}”, which both have, is an everyday word` },
          query,
          mark,
        }
      : undefined;
  },
  // 耐可 (kě) and 耐克 (kè) are told apart by ear.
  "different-tone": ({ pair: { query, mark } }) => {
    if (query.length !== mark.length) return undefined;
    for (let i = 0; i < query.length; i++) {
      const a = query.symbols[i] as number;
      const b = mark.symbols[i] as number;
      if (a === b || syllableOf(a) === 0 || syllableOf(a) !== syllableOf(b) || toneOf(a) === toneOf(b)) continue;
      const [here, there]: [Range, Range] = [
        [i, i + 1],
        [i, i + 1],
      ];
      return {
        weight: -0.03,
        sentence: {
          zh: `“${query.text(here)}”与“${mark.text(there)}”声调不同`,
          en: `“${query.text(here)}” and “${mark.text(there)}” differ in tone`,
        },
        query: here,
        mark: there,
      };
    }
    return undefined;
  },
  // Buyers keep the beginning in mind: Nike and Mike.
  "different-beginning": ({ pair: { query, mark }, kind }) =>
    query.symbols[0] !== mark.symbols[0] && !saysNothingOfBeginnings.has(kind)
      ? {
          weight: -0.1,
          sentence: { zh: "开头不同", en: "the beginnings differ" },
          query: [0, 1],
          mark: [0, 1],
        }
      : undefined,
  "different-length": ({ pair: { query, mark }, kind }) => {
    const [shorter, longer] = [Math.min(query.length, mark.length), Math.max(query.length, mark.length)];
    return longer >= shorter * 1.5 && longer - shorter >= 2 && !saysNothingOfBeginnings.has(kind)
      ? {
          weight: -0.1,
          sentence: {
            zh: `长度相差较大（${query.length}与${mark.length}）`,
            en: `their lengths differ much (${query.length} and ${mark.length})`,
          },
        }
      : undefined;
  },
  "common-in-register": ({ pair, context }) => {
    const { query, mark } = shared(pair);
    if (context.rarity === undefined || mark[1] - mark[0] < 2) return undefined;
    // What two words happen to share (ONE in FONE and PHONE) is nobody's mark.
    if (!isNameOf(pair.query, query) && !isNameOf(pair.mark, mark)) return undefined;
    const rarity = context.rarity.weightOf(Uint16Array.from(pair.mark.symbols), mark[0], mark[1]);
    const text = pair.mark.text(mark);
    return rarity < 0.5
      ? {
          weight: -0.2 * (1 - rarity),
          sentence: { zh: `注册簿中许多商标都有“${text}”`, en: `many marks in the register have “${text}”` },
          query,
          mark,
        }
      : undefined;
  },
};

/** The two sides are written in other scripts, or by rule in another order or length. */
const saysNothingOfBeginnings: ReadonlySet<KindName> = new Set([
  "same-sign",
  "typed-pinyin",
  "translation",
  "transliteration",
  "other-order",
  "abbreviation",
  "mixed-script",
  "split-character",
  "repeated",
  "leet",
] as const);

/** Is a range one or several whole words of a name, or characters of it? */
const isNameOf = ({ words, symbols }: View, [from, to]: Range): boolean =>
  isHan(symbols[from]) || (words.some(([start]) => start === from) && words.some(([, end]) => end === to));

const isHan = (symbol: number | undefined): boolean => symbol !== undefined && symbol >= 0x3040;

/** Names of all objections, for the page that lists them. */
export const objectionKinds: readonly string[] = Object.keys(objections);

/** What speaks against the likeness found, heaviest first. */
export function against(found: Found): readonly Reason[] {
  const { query, mark } = found.pair;
  return Object.entries(objections)
    .flatMap(([kind, objection]): Reason[] => {
      const held = objection(found);
      if (held === undefined) return [];
      return [
        {
          kind,
          weight: Math.round(held.weight * 1000) / 1000,
          sentence: held.sentence,
          ...(held.query === undefined ? {} : { querySpan: query.span(held.query) }),
          ...(held.mark === undefined ? {} : { markSpan: mark.span(held.mark) }),
          queryValue: query.given,
          markValue: mark.given,
        },
      ];
    })
    .sort((a, b) => a.weight - b.weight);
}

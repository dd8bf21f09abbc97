import { Gap, Kind, nearSyllableOf, otherSyllableOf, readPinyin, syllableOf } from "#similarity";
import { Like } from "../likenessKind.ts";
import { LONGEST_HAN } from "../tables/formKeys.ts";
import { append, keyOf, Salt } from "../tables/keys.ts";
import { eachForm, mayHold } from "../tables/keyTable.ts";
import { FormKind, type ScreeningTables } from "../tables/screeningTables.ts";
import type { Hits } from "./Hits.ts";
import type { PlainText } from "./PlainText.ts";

const LONGEST_SYLLABLE = 6;

/** "木he川上": one character of a name typed as its syllable, tight between the others. */
export function findPartPinyin(tables: ScreeningTables, part: number, text: PlainText, hits: Hits): void {
  const { tokens, tokenCount, kinds, gaps, symbols } = text;
  for (let token = 0; token < tokenCount; token++) {
    const begin = tokens[token] as number;
    const end = tokens[token + 1] as number;
    if (kinds[begin] !== Kind.letter || end - begin > LONGEST_SYLLABLE) continue;
    const isTightBefore = begin > 0 && kinds[begin - 1] === Kind.han && gaps[begin] === Gap.none;
    const isTightAfter = end < text.length && kinds[end] === Kind.han && gaps[end] === Gap.none;
    if (!isTightBefore && !isTightAfter) continue;
    if (readPinyin(symbols, begin, end, read) !== 1) continue;
    findAround(tables, part, text, begin, end, read[0] as number, hits);
  }
}

const read = new Uint16Array(LONGEST_SYLLABLE + 2);

function findAround(
  { sound, forms }: ScreeningTables,
  part: number,
  text: PlainText,
  begin: number,
  end: number,
  syllable: number,
  hits: Hits,
): void {
  const { symbols, syllables } = text;
  const typed = nearSyllableOf(syllable);
  const first = runBefore(text, begin);
  const last = runAfter(text, end);
  for (let from = first; from <= begin; from++) {
    let hash = 0;
    for (let i = from; i < begin; i++) hash = append(hash, syllables[i] as number);
    hash = append(hash, typed);
    for (let to = end; to <= last; to++) {
      if (to > end) hash = append(hash, syllables[to - 1] as number);
      const length = begin - from + 1 + to - end;
      if (length > LONGEST_HAN) break;
      const key = keyOf(hash, length, Salt.sound);
      if (length < 3 || !mayHold(sound, key)) continue;
      eachForm(sound, key, (form) => {
        hits.touched++;
        const start = forms.starts[form] as number;
        if (forms.kinds[form] === FormKind.core || (forms.starts[form + 1] as number) - start !== length) return;
        for (let i = 0; i < length; i++) {
          const own = forms.symbols[start + i] as number;
          const place = begin - from;
          if (i === place) {
            if (syllableOf(own) !== syllable && otherSyllableOf(own) !== syllable) return;
          } else if (own !== symbols[i < place ? from + i : end + i - place - 1]) return;
        }
        hits.add(part, form, from, to, Like.typedPinyin, 80, begin - from);
      });
    }
  }
}

/** Where the run of Han characters begins that stands tight before a place, a name's length back at most. */
function runBefore({ kinds, gaps, masks }: PlainText, at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_HAN - 1 && kinds[from - 1] === Kind.han) {
    if (gaps[from] !== Gap.none || masks[from] !== 0) break;
    from--;
  }
  return from;
}

function runAfter({ kinds, gaps, masks, length }: PlainText, at: number): number {
  let to = at;
  while (to < length && to - at < LONGEST_HAN - 1 && kinds[to] === Kind.han && gaps[to] === Gap.none && masks[to] === 0)
    to++;
  return to;
}

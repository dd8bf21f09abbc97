import { disguises, soundKey, wordFlags, WordFlag } from "#similarity";
import { Like } from "../likenessKind.ts";
import { stretch, withoutVowels } from "../tables/formKeys.ts";
import { append, keyOf, LONGEST_WINDOW, Salt } from "../tables/keys.ts";
import { eachForm, mayHold } from "../tables/keyTable.ts";
import { isVowel } from "../tables/letters.ts";
import { Degree, FormKind, type Forms, type ScreeningTables } from "../tables/screeningTables.ts";
import type { Hits } from "./Hits.ts";
import type { PlainText } from "./PlainText.ts";
import { breaksOf } from "./verify.ts";

/** Words of the goods or the trade have at least three letters where they are written onto a name. */
const SHORTEST_ADDED = 3;

/** "nordvikshoes": a name, and a word of the goods or the trade written onto it. */
export function findGlued(
  tables: ScreeningTables,
  part: number,
  text: PlainText,
  from: number,
  to: number,
  hits: Hits,
) {
  const { symbols, hashes } = text;
  const { exact, forms } = tables;
  for (let end = from + 5; end <= to - SHORTEST_ADDED; end++) {
    const key = keyOf(stretch(hashes, from, end), end - from, Salt.exact);
    if (!mayHold(exact, key) || !isTradeWord(symbols, end, to)) continue;
    eachForm(exact, key, (form) => {
      hits.touched++;
      if (forms.kinds[form] !== FormKind.whole && forms.kinds[form] !== FormKind.part) return;
      if (forms.degrees[form] === Degree.distinctive && isSame(forms, form, symbols, from, end))
        hits.add(part, form, from, end, Like.genericAdded, 70, 0);
    });
  }
}

function isTradeWord(symbols: Uint16Array, from: number, to: number): boolean {
  const flags = wordFlags(symbols, from, to);
  return (flags & WordFlag.rank) === 3 || (flags & (WordFlag.goods | WordFlag.form | WordFlag.modifier)) !== 0;
}

/** "nrdvk": words without a vowel but the first letter, where a name has more. */
export function findBare(tables: ScreeningTables, part: number, text: PlainText, from: number, to: number, hits: Hits) {
  const { symbols, gaps, hashes } = text;
  for (let i = from + 1; i < to; i++) if (isVowel(symbols[i] as number) && gaps[i] === 0) return;
  const { exact, forms } = tables;
  const length = to - from;
  const key = keyOf(stretch(hashes, from, to), length, Salt.consonants);
  if (length < 4 || !mayHold(exact, key)) return;
  eachForm(exact, key, (form) => {
    hits.touched++;
    const own = forms.symbols.subarray(forms.starts[form], forms.starts[form + 1]);
    const bare = withoutVowels(own, forms.breaks[form] as number);
    if (bare.length !== length) return;
    for (let i = 0; i < length; i++) if (bare[i] !== symbols[from + i]) return;
    hits.add(part, form, from, to, Like.abbreviation, length >= 6 ? 62 : length === 5 ? 55 : 45, 0);
  });
}

/** "lynukswerks" for "lynuxworks": another spelling that is said alike. */
export function findSpoken(
  tables: ScreeningTables,
  part: number,
  text: PlainText,
  from: number,
  to: number,
  hits: Hits,
) {
  const { symbols } = text;
  const { exact, forms } = tables;
  const length = to - from;
  if (length < 5) return;
  const sounds = soundKey(symbols, from, to, said);
  if (sounds < 5) return;
  let hash = 0;
  for (let i = 0; i < sounds; i++) hash = append(hash, said[i] as number);
  const key = keyOf(hash, sounds, Salt.spoken);
  if (!mayHold(exact, key)) return;
  eachForm(exact, key, (form) => {
    hits.touched++;
    const start = forms.starts[form] as number;
    const end = forms.starts[form + 1] as number;
    if (soundKey(forms.symbols, start, end, other) !== sounds) return;
    for (let i = 0; i < sounds; i++) if (other[i] !== said[i]) return;
    if (isSame(forms, form, symbols, from, to)) return;
    if ((breaksOf(text, from, to) !== 0) !== ((forms.breaks[form] as number) !== 0)) return;
    hits.add(part, form, from, to, Like.sameSound, sounds >= 7 ? 60 : sounds === 6 ? 55 : 46, 0);
  });
}

const STYLED = disguises.indexOf("styled");
/** A head as the tables know it, and the fewest letters that are a name. */
const HEAD = 4;

/** "𝗡𝗼𝗿𝗱𝘃𝗶": letters of another alphabet throughout, and the name breaks off. Nobody writes an ordinary word so. */
export function findStyledHead(
  tables: ScreeningTables,
  part: number,
  text: PlainText,
  from: number,
  to: number,
  hits: Hits,
) {
  const { disguised, hashes, symbols } = text;
  const length = to - from;
  if (length < HEAD) return;
  for (let i = from; i < to; i++) if (disguised[i] !== STYLED) return;
  const { forms, heads } = tables;
  const key = keyOf(stretch(hashes, from, from + HEAD), HEAD, Salt.head);
  if (!mayHold(heads, key)) return;
  eachForm(heads, key, (form) => {
    hits.touched++;
    const start = forms.starts[form] as number;
    const own = (forms.starts[form + 1] as number) - start;
    if (own <= length || length * 2 < own || forms.kinds[form] === FormKind.core) return;
    for (let i = 0; i < length; i++) if (symbols[from + i] !== forms.symbols[start + i]) return;
    hits.add(part, form, from, to, Like.cutOff, own - length <= 2 ? 70 : 56, length);
  });
}

const said = new Uint16Array(LONGEST_WINDOW * 2 + 2);
const other = new Uint16Array(LONGEST_WINDOW * 2 + 2);

function isSame(forms: Forms, form: number, symbols: Uint16Array, from: number, to: number): boolean {
  const start = forms.starts[form] as number;
  if ((forms.starts[form + 1] as number) - start !== to - from) return false;
  for (let i = from; i < to; i++) if (symbols[i] !== forms.symbols[start + i - from]) return false;
  return true;
}

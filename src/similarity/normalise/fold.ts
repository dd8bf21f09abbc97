/**
 * Folds one code point to what a reader takes it for: full width, ligatures, mathematical alphabets, circled and
 * squared letters, capitals, accents and look-alike letters all become the plain letter. Both marks and market text go
 * through the same table, so a fold that is linguistically wrong (Cyrillic "р" is not "p") still never makes two
 * honest names differ; it only lets an imitation be found.
 */
export type Folded = {
  /** What the code point becomes; empty for what nobody sees (zero width, combining marks). */
  readonly text: string;
  readonly kind: "word" | "han" | "separator" | "nothing";
  /** Why the fold changed something a reader would not notice; undefined for case, or no change at all. */
  readonly disguise?: Disguise;
};

export type Disguise = "invisible" | "combining" | "width" | "styled" | "look-alike";

export function fold(codePoint: number): Folded {
  const known = cache[codePoint];
  if (known !== undefined) return known;
  const folded = compute(codePoint);
  // Text uses few of the 1.1 million code points; beyond the first three planes nothing is worth keeping.
  if (codePoint < 0x3_00_00) cache[codePoint] = folded;
  return folded;
}

const cache: (Folded | undefined)[] = [];

function compute(codePoint: number): Folded {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return separator;
  const char = String.fromCodePoint(codePoint);
  if (char === "\t" || char === "\n" || char === "\r") return separator;
  if (/\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cc}/u.test(char))
    return { text: "", kind: "nothing", disguise: "invisible" };
  if (combining.test(char)) return { text: "", kind: "nothing", disguise: "combining" };
  const letter = letterOfEmoji(codePoint);
  if (letter !== undefined) return { text: letter, kind: "word", disguise: "styled" };

  const compatible = char.normalize("NFKC");
  // Kana with a voicing mark are other letters, Hangul is built of parts: only these keep what composition gives.
  const bare = keepsMarks.test(compatible)
    ? compatible
    : compatible.normalize("NFKD").replace(combiningAll, "").normalize("NFC");
  let text = "";
  let lookAlike = false;
  for (const part of bare.toLowerCase().replace(combiningAll, "")) {
    const plain = lookAlikes.get(part);
    if (plain !== undefined) lookAlike = true;
    text += plain ?? (wordOrHan.test(part) ? part : "");
  }
  if (text === "") return separator;
  const kind = unsegmented.test(text) ? "han" : "word";
  if (lookAlike) return { text, kind, disguise: "look-alike" };
  if (compatible !== char)
    return { text, kind, disguise: codePoint >= 0xff00 && codePoint <= 0xffef ? "width" : "styled" };
  return { text, kind };
}

const separator: Folded = { text: " ", kind: "separator" };
/** Marks that sit on any letter (accents, overlays, keycaps). Vowel signs of Thai or Hindi belong to their word and stay. */
const combining = /^(?=\p{M})\p{Script=Inherited}$/u;
const combiningAll = /(?=\p{M})\p{Script=Inherited}/gu;
const keepsMarks = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const wordOrHan = /[\p{L}\p{N}\p{M}]/u;
/** Scripts written without spaces: every character is a token of its own. */
export const unsegmented = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Flags, and the squared and circled white letters that Unicode gives no decomposition. */
function letterOfEmoji(codePoint: number): string | undefined {
  for (const start of [0x1f1e6, 0x1f150, 0x1f170]) {
    const index = codePoint - start;
    if (index >= 0 && index < 26) return String.fromCharCode(97 + index);
  }
  return undefined;
}

/** Letters of other scripts that most fonts draw like a Latin letter. Our own list, after folding of case. */
const lookAlikes = new Map<string, string>(
  Object.entries({
    // Cyrillic
    а: "a",
    в: "b",
    с: "c",
    е: "e",
    н: "h",
    і: "i",
    ј: "j",
    к: "k",
    м: "m",
    о: "o",
    р: "p",
    ѕ: "s",
    т: "t",
    у: "y",
    х: "x",
    ԁ: "d",
    ԛ: "q",
    ԝ: "w",
    һ: "h",
    ӏ: "l",
    ь: "b",
    ү: "y",
    // Greek
    α: "a",
    β: "b",
    ε: "e",
    ζ: "z",
    η: "n",
    ι: "i",
    κ: "k",
    μ: "u",
    ν: "v",
    ο: "o",
    ρ: "p",
    σ: "o",
    ς: "c",
    τ: "t",
    υ: "u",
    χ: "x",
    ω: "w",
    γ: "y",
    // Latin letters with strokes and other letters without a decomposition
    ø: "o",
    đ: "d",
    ð: "d",
    ħ: "h",
    ł: "l",
    ŧ: "t",
    ı: "i",
    ɑ: "a",
    ɡ: "g",
    ɩ: "i",
    ƙ: "k",
    ƒ: "f",
    ɓ: "b",
    ɗ: "d",
    ʟ: "l",
    ɴ: "n",
    ʀ: "r",
    ꞵ: "b",
    þ: "p",
    ƶ: "z",
    ɛ: "e",
    ɔ: "o",
    ʏ: "y",
    ɪ: "i",
    ʙ: "b",
    ɢ: "g",
    ʜ: "h",
    ᴀ: "a",
    ᴄ: "c",
    ᴅ: "d",
    ᴇ: "e",
    ᴊ: "j",
    ᴋ: "k",
    ᴍ: "m",
    ᴏ: "o",
    ᴘ: "p",
    ᴛ: "t",
    ᴜ: "u",
    ᴠ: "v",
    ᴡ: "w",
    ᴢ: "z",
    ꜱ: "s",
    æ: "ae",
    œ: "oe",
    ß: "ss",
    // Armenian, Cherokee and others met in marketplace titles
    օ: "o",
    ս: "u",
    ո: "n",
    հ: "h",
    զ: "q",
  }),
);

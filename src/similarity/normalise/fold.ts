import { simplifiedPairs } from "../tables/simplified.ts";
import { lookAlikeGroups } from "../tables/skeleton.ts";

/**
 * Folds one code point to what a reader takes it for: full width, ligatures, mathematical alphabets, circled and
 * squared letters, capitals, accents, look-alike letters (UTS #39 and our own list) and traditional characters all
 * become the plain letter or the simplified character. Both marks and market text go through the same table, so a fold
 * that is linguistically wrong (Cyrillic "р" is not "p") still lets equal names be equal and imitations be found. Its
 * price: a few Greek capitals look like other letters than their small forms (Η h, η n), so a Greek name in capitals
 * and in small letters folds to two texts.
 */
export type Folded = {
  /** What the code point becomes; empty for what nobody sees (zero width, combining marks). */
  readonly text: string;
  readonly kind: "word" | "han" | "separator" | "nothing";
  /** Why the fold changed something a reader would not notice; undefined for case, accents, or no change at all. */
  readonly disguise?: Disguise;
};

export type Disguise = "invisible" | "combining" | "width" | "styled" | "look-alike" | "sign";

export function fold(codePoint: number): Folded {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return separator;
  const char = String.fromCodePoint(codePoint);
  if (char === "\t" || char === "\n" || char === "\r") return separator;
  if (/\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cc}/u.test(char)) return invisible;
  if (combining.test(char)) return accents.test(char) ? accent : combined;
  // "Nike™" is Nike: NFKC would make it Niketm.
  if (/[™℠©®℗🄫🅪🅫🅬]/u.test(char)) return separator;
  const letter = letterOfEmoji(codePoint);
  if (letter !== undefined) return { text: letter, kind: "word", disguise: "styled" };

  const compatible = char.normalize("NFKC");
  // Kana with a voicing mark are other letters, Hangul is built of parts: only these keep what composition gives.
  const bare = keepsMarks.test(compatible)
    ? compatible
    : compatible.normalize("NFKD").replace(combiningAll, "").normalize("NFC");
  if (bare === tatweel) return accent;
  let text = "";
  let lookAlike = false;
  for (const part of bare) {
    const plain = lookAlikes().get(part) ?? lookAlikes().get(part.toLowerCase());
    if (plain !== undefined) {
      // A traditional character or a letter of Latin itself (ø, æ) is honest; another alphabet is not.
      if (!/[\p{Script=Han}ßæœøđħłı]/iu.test(part)) lookAlike = true;
      text += plain;
    } else if (part !== "ʼ" && part !== tatweel && wordOrHan.test(part))
      text += part.toLowerCase().replace(combiningAll, "");
  }
  if (text === "") return separator;
  const kind = unsegmented.test(text) ? "han" : "word";
  if (lookAlike) return { text, kind, disguise: "look-alike" };
  if (compatible !== char && !/\p{Script=Han}/u.test(char))
    return { text, kind, disguise: codePoint >= 0xff00 && codePoint <= 0xffef ? "width" : "styled" };
  return { text, kind };
}

const separator: Folded = { text: " ", kind: "separator" };
const invisible: Folded = { text: "", kind: "nothing", disguise: "invisible" };
const combined: Folded = { text: "", kind: "nothing", disguise: "combining" };
const accent: Folded = { text: "", kind: "nothing" };
/** Marks that sit on any letter (accents, overlays, keycaps). Vowel signs of Thai or Hindi belong to their word and stay. */
const combining = /^(?=\p{M})\p{Script=Inherited}$/u;
const combiningAll = /(?=\p{M})\p{Script=Inherited}/gu;
/** Accents of honest spelling, as a keyboard may give them apart from their letter; a stroke through letters is none. */
const accents = /[\u0300-\u0304\u0306-\u030c\u031b\u0323\u0327\u0328\u3099\u309a]/u;
/** Draws an Arabic word out; it is no letter. */
const tatweel = "\u0640";
const keepsMarks = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const wordOrHan = /[\p{L}\p{N}\p{M}]/u;
/** Scripts written without spaces: every character is a token of its own. */
const unsegmented = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Flags, and the squared and circled white letters that Unicode gives no decomposition. */
function letterOfEmoji(codePoint: number): string | undefined {
  for (const start of [0x1f1e6, 0x1f150, 0x1f170]) {
    const index = codePoint - start;
    if (index >= 0 && index < 26) return String.fromCharCode(97 + index);
  }
  return undefined;
}

let known: ReadonlyMap<string, string> | undefined;

/** Look-alike letters and simplified characters, decoded when the first text is read. */
function lookAlikes(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const map = new Map<string, string>();
  for (const group of lookAlikeGroups.split("\n")) {
    const [plain = "", sources = ""] = group.split(" ");
    for (const source of sources) map.set(source, plain);
  }
  for (let at = 0; at < simplifiedPairs.length; at += 2)
    map.set(simplifiedPairs.charAt(at), simplifiedPairs.charAt(at + 1));
  known = map;
  return map;
}

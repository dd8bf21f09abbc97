/** Texts such as nobody should write, and such as sellers do: the same for the same seed, on every machine. */

export interface Chance {
  /** 0 to 1, 1 excluded. */
  next(): number;
  /** A whole number from 0 to `below`, excluded. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** A small generator of chance (xorshift, 32 bits) that needs nothing of the platform. */
export function chanceFrom(seed: number): Chance {
  let state = (Math.imul(seed + 1, 0x9e3779b9) ^ 0x5bd1e995) | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  for (let i = 0; i < 8; i++) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}

const openings = ["n", "v", "sk", "tr", "qu", "br", "l", "m", "d", "k", "z", "fl", "h", "p", "s", "ch", "th", "gr"];
const vowels = ["a", "e", "i", "o", "u", "ia", "ei", "ou", "ae"];
const closings = ["", "n", "r", "x", "l", "s", "k", "nd", "st", "m", "v", "lt"];
const wordsOfTrade = ["shop", "group", "shoes", "home", "baby", "sport", "tea", "studio"];
const characters = Array.from(
  "木禾川岚智栎蓝云岫岭澜屿晴岸朗钧铎瑾瑜璟珩琪玥珞珂霖霏雯雪霜露霁青松柏桐楠梓榆桦枫椿橡杉竹菊兰芷蘅薇葵蓉莲荷苇芦艾葛蔓藤谷麦稻黍豆瓜果梨桃杏李梅枣橘柚橙柠檬龙凤麟鹤鹰雁鹭鸥燕雀鹏马鹿狮虎豹熊狼狐兔象鲸鲨鱼虾",
);
const wordsOfGoods = ["食品", "科技", "家居", "服饰", "茶业", "大药房"];

/** Names as registers hold them, none of them anybody's: words of made-up syllables, characters drawn together, both. */
export function inventedName(chance: Chance): string {
  const syllable = () => chance.pick(openings) + chance.pick(vowels) + chance.pick(closings);
  const word = () => Array.from({ length: 1 + chance.below(3) }, syllable).join("");
  const proper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const han = () => Array.from({ length: 2 + chance.below(4) }, () => chance.pick(characters)).join("");
  switch (chance.below(10)) {
    case 0:
      return `${proper(word())} ${chance.pick(wordsOfTrade)}`;
    case 1:
      return `${proper(word())} ${proper(word())}`;
    case 2:
      return `${han()}${proper(word())}`;
    case 3:
      return han() + chance.pick(wordsOfGoods);
    case 4:
      return word().slice(0, 3).toUpperCase();
    case 5:
      return `${word()}${chance.below(1000)}`;
    case 6:
    case 7:
      return proper(word());
    default:
      return han();
  }
}

const range = (from: number, to: number) => (chance: Chance) => String.fromCodePoint(from + chance.below(to - from));
const anyPoint = (chance: Chance): string => {
  const point = chance.below(0x10f800);
  return String.fromCodePoint(point < 0xd800 ? point : point + 0x800);
};
const surrogate = (chance: Chance): string => String.fromCharCode(0xd800 + chance.below(0x800));
const combining = range(0x300, 0x370);
const hiddenSigns = [
  "\u200b",
  "\u200c",
  "\u200d",
  "\u2060",
  "\ufeff",
  "\u00ad",
  "\u202e",
  "\u202c",
  "\u2066",
  "\u2069",
];
const masks = ["*", "＊", "×", "※", "○", "●", "□", "■", "#", "～", "_", "〇", "◯"];
const spaces = [" ", "\u3000", "\u00a0", ".", "·", "-", "/", "|", "\t", "\n", "！", "，"];
const families = ["👩‍👩‍👧‍👦", "🏳️‍🌈", "👨🏽‍🚀", "🇨🇳", "1️⃣", "🅰️", "❤️‍🔥", "🧑🏿‍🤝‍🧑🏻", "#️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"];
const wideSigns = ["ﷺ", "㍿", "㈱", "㎏", "½", "™", "®", "ﬃ", "Ǆ", "ß", "İ", "ŉ", "𝟘", "Ⅷ", "ⅷ", "㏂", "🄯", "㋿"];

const each = (text: string, change: (char: string) => string): string => Array.from(text, change).join("");
const shifted = (from: number) => (text: string) =>
  each(text.toLowerCase(), (char) =>
    /[a-z]/.test(char) ? String.fromCodePoint(from + char.charCodeAt(0) - 97) : char,
  );

/** What sellers do to a name; here it need not fold away again. */
const disguises: readonly ((text: string, chance: Chance) => string)[] = [
  (text) => each(text, (char) => (/[!-~]/.test(char) ? String.fromCodePoint(char.charCodeAt(0) + 0xfee0) : char)),
  shifted(0x1d41a),
  shifted(0x1d552),
  shifted(0x24d0),
  shifted(0x1f170),
  shifted(0x1f1e6),
  (text, chance) => each(text, (char) => char + combining(chance)),
  (text, chance) => each(text, (char) => char + chance.pick(hiddenSigns)),
  (text, chance) => Array.from(text).join(chance.pick(spaces)),
  (text, chance) => each(text, (char) => (chance.below(3) === 0 ? chance.pick(masks) : char)),
  (text) => each(text, (char) => ({ o: "0", i: "1", e: "3", a: "4", s: "$" })[char] ?? char),
  (text) => each(text, (char) => ({ a: "а", e: "е", o: "о", p: "р", c: "с", x: "х", i: "і" })[char] ?? char),
  (text, chance) => each(text, (char) => (chance.below(6) === 0 ? "" : char)),
  (text, chance) => each(text, (char) => (chance.below(6) === 0 ? char + char : char)),
  (text) => Array.from(text).reverse().join(""),
  (text) => text.toUpperCase(),
];

/** Units of 16 bits that a text has: mostly a title's, now and then a page's. */
function lengthOf(chance: Chance): number {
  const draw = chance.next();
  if (draw < 0.0002) return 50_000;
  if (draw < 0.01) return 200 + chance.below(1_800);
  if (draw < 0.1) return 60 + chance.below(140);
  return chance.below(60);
}

/**
 * Random texts: code points of all planes, halves of surrogate pairs, piles of combining signs, writing from right to
 * left, emoji joined to families, long repeats, single letters, masks, Han, kana, and the names given under every
 * disguise, several of these in one text. Up to 2,000 units, one in five thousand has 50,000.
 */
export function randomText(chance: Chance, names: readonly string[]): string {
  const size = lengthOf(chance);
  const isMixed = chance.below(3) === 0;
  let piece = pieces[chance.below(pieces.length)] as Piece;
  const parts: string[] = [];
  for (let length = 0; length < size; ) {
    if (isMixed) piece = pieces[chance.below(pieces.length)] as Piece;
    const part = piece(chance, names, size - length);
    parts.push(part);
    length += Math.max(1, part.length);
  }
  const text = parts.join("");
  // Cut without regard for pairs: half a character at the end is one more thing that happens.
  return text.length > size ? text.slice(0, size) : text;
}

type Piece = (chance: Chance, names: readonly string[], room: number) => string;

const pieces: readonly Piece[] = [
  anyPoint,
  range(0x20, 0x7f),
  range(0xa0, 0x250),
  surrogate,
  (chance) => chance.pick(characters) + Array.from({ length: chance.below(40) }, () => combining(chance)).join(""),
  (chance) => String.fromCharCode(0x61 + chance.below(26)) + each("x".repeat(chance.below(9)), () => combining(chance)),
  range(0x5d0, 0x5eb),
  range(0x620, 0x64b),
  (chance) => `\u202e${inventedName(chance)}\u202c`,
  (chance) => chance.pick(families),
  range(0x1f300, 0x1fb00),
  (chance, _, room) => String.fromCodePoint(0x21 + chance.below(0x3000)).repeat(1 + chance.below(Math.max(1, room))),
  (chance) => chance.pick(characters).repeat(1 + chance.below(30)),
  (chance) => `${String.fromCharCode(0x61 + chance.below(26))}${chance.pick(spaces)}`,
  (chance) => chance.pick(masks),
  (chance) => chance.pick(characters) + chance.pick(masks),
  range(0x4e00, 0x9fff),
  range(0x20000, 0x323b0),
  (chance) => chance.pick(characters),
  range(0x3041, 0x30ff),
  range(0xac00, 0xd7a4),
  range(0x900, 0xe80),
  range(0x1d400, 0x1d800),
  (chance) => chance.pick(wideSigns),
  (chance) => chance.pick(hiddenSigns),
  (chance) => chance.pick(spaces),
  (chance) => String(chance.below(100_000)),
  (chance, names) => chance.pick(names),
  (chance, names) => chance.pick(disguises)(chance.pick(names), chance),
  (chance, names) => chance.pick(disguises)(chance.pick(disguises)(chance.pick(names), chance), chance),
  (chance, names) => `${chance.pick(disguises)(chance.pick(names), chance)}${chance.pick(spaces)}`,
  (chance) => `${inventedName(chance)} `,
];

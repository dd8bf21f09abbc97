import { syllables } from "./readings.ts";

/**
 * How near two syllables sound, 0 to 1, by what Chinese speakers confuse: flat and curled tongue (zh/z), n/l, f/h, front
 * and back nasal (an/ang), aspirated and not (b/p). The nearness of the initials times the nearness of the finals.
 */
export function soundNearness(idA: number, idB: number): number {
  if (idA === 0 || idB === 0) return 0;
  if (idA === idB) return 1;
  if (nearness.length === 0) load();
  return (nearness[idA * count + idB] as number) / 255;
}

/** The class of a syllable after what dialects merge is merged: zh/z, ch/c, sh/s, n/l/r, an/ang, en/eng, in/ing, f/hu. */
export function nearSyllableOf(id: number): number {
  if (nearness.length === 0) load();
  return classes[id] as number;
}

let nearness = new Uint8Array(0);
let classes = new Uint16Array(0);
let count = 0;

function load(): void {
  const all = syllables();
  count = all.length;
  classes = classesOf(all);
  const parts = all.map(partsOf);
  const table = new Uint8Array(count * count);
  // Some 22 initials and 37 finals make 400 syllables: compare those, then multiply.
  const initials = distinct(parts, ({ initial }) => initial);
  const finals = distinct(parts, ({ medial, vowel, coda }) => `${medial} ${vowel} ${coda}`);
  const ofInitials = initials.all.map((x) => initials.all.map((y) => initialNearness(x.initial, y.initial)));
  const ofFinals = finals.all.map((x) => finals.all.map((y) => finalNearness(x, y)));
  for (let a = 1; a < count; a++) {
    const fromInitial = ofInitials[initials.places[a] as number] as number[];
    const fromFinal = ofFinals[finals.places[a] as number] as number[];
    for (let b = 1; b < count; b++) {
      const near =
        (fromInitial[initials.places[b] as number] as number) * (fromFinal[finals.places[b] as number] as number);
      // What a dialect makes one is never far: 飞 and 灰.
      table[a * count + b] = Math.round((classes[a] === classes[b] ? Math.max(near, 0.65) : near) * 255);
    }
  }
  nearness = table;
}

/** The parts that differ by a key, and which of them each syllable has. */
function distinct(parts: readonly Parts[], keyOf: (one: Parts) => string): { all: Parts[]; places: Uint8Array } {
  const places = new Map<string, number>();
  const all: Parts[] = [];
  const found = Uint8Array.from(parts, (one) => {
    const key = keyOf(one);
    const place = places.get(key) ?? all.push(one) - 1;
    places.set(key, place);
    return place;
  });
  return { all, places: found };
}

function classesOf(all: readonly string[]): Uint16Array<ArrayBuffer> {
  const ids = new Map<string, number>();
  return Uint16Array.from(all, (name, id) => {
    if (id === 0) return 0;
    const key = merged(name);
    const known = ids.get(key);
    if (known === undefined) ids.set(key, ids.size + 1);
    return known ?? ids.size;
  });
}

type Parts = { readonly initial: string; readonly medial: string; readonly vowel: string; readonly coda: string };

/** "zhuang": zh u a ng. The letters y and w only stand for a medial: "yan" is ian, "wu" is u. */
function partsOf(syllable: string): Parts {
  const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])?/.exec(syllable)?.[0] ?? "";
  let rest = syllable.slice(initial.length);
  if (initial === "" && rest.startsWith("yu")) rest = `v${rest.slice(2)}`;
  else if (initial === "")
    rest = rest
      .replace(/^yi?(?=$|n|[aeou])/, "i")
      .replace(/^yi/, "i")
      .replace(/^wu?/, "u");
  if ("jqx".includes(initial) && initial !== "" && rest.startsWith("u")) rest = `v${rest.slice(1)}`;
  if (rest === "ong") return { initial, medial: "u", vowel: "o", coda: "ng" };
  if (rest === "iu") rest = "iou";
  if (rest === "ui") rest = "uei";
  if (rest === "un") rest = "uen";
  // The vowel of "zhi" and "zi" is another one than that of "ji".
  if (rest === "i" && /^(?:[zcs]h?|r)$/.test(initial)) return { initial, medial: "", vowel: "y", coda: "" };
  const found = /^([iuv])?([aeo])?(ng|n|r|i|u|o)?$/.exec(rest);
  const [, medial = "", vowel = "", coda = ""] = found ?? [];
  if (vowel === "") return { initial, medial: "", vowel: medial, coda };
  return { initial, medial, vowel, coda: coda === "o" ? "u" : coda };
}

const initialPairs: Readonly<Record<string, number>> = {
  "z zh": 0.85,
  "c ch": 0.85,
  "s sh": 0.85,
  "l n": 0.85,
  "l r": 0.65,
  "f h": 0.65,
  "n r": 0.45,
  "b p": 0.7,
  "d t": 0.7,
  "g k": 0.7,
  "j q": 0.65,
  "ch zh": 0.65,
  "c z": 0.65,
  "q x": 0.5,
  "j x": 0.45,
  "j zh": 0.5,
  "j z": 0.5,
  "ch q": 0.5,
  "c q": 0.5,
  "sh x": 0.55,
  "s x": 0.55,
  "c zh": 0.5,
  "ch z": 0.5,
  "s z": 0.5,
  "c s": 0.5,
  "ch sh": 0.5,
  "sh zh": 0.5,
  "m n": 0.5,
  "b m": 0.35,
  "g h": 0.4,
  "h k": 0.45,
  "b f": 0.35,
  "f p": 0.4,
  "d l": 0.35,
  "r zh": 0.4,
  "r sh": 0.35,
  " h": 0.4,
  " g": 0.3,
  " n": 0.3,
  " r": 0.3,
};
const vowelPairs: Readonly<Record<string, number>> = {
  "a e": 0.5,
  "a o": 0.5,
  "e o": 0.7,
  "i v": 0.65,
  "u v": 0.55,
  "e i": 0.45,
  "e y": 0.5,
  "i y": 0.6,
  "o u": 0.6,
  "e u": 0.3,
};
const medialPairs: Readonly<Record<string, number>> = {
  " i": 0.55,
  " u": 0.6,
  " v": 0.4,
  "i v": 0.6,
  "u v": 0.55,
  "i u": 0.35,
};
const codaPairs: Readonly<Record<string, number>> = {
  "n ng": 0.85,
  " n": 0.45,
  " ng": 0.4,
  " i": 0.5,
  " u": 0.5,
  "i n": 0.45,
  "ng u": 0.4,
  " r": 0.7,
};

const pair = (a: string, b: string, pairs: Readonly<Record<string, number>>, other: number): number =>
  a === b ? 1 : (pairs[a < b ? `${a} ${b}` : `${b} ${a}`] ?? other);

const initialNearness = (a: string, b: string): number => pair(a, b, initialPairs, 0.2);

function finalNearness(a: Parts, b: Parts): number {
  // "bo" is said "buo": o and uo are one final in two spellings.
  if (a.vowel === "o" && b.vowel === "o" && a.coda === b.coda && a.medial !== "i" && b.medial !== "i") return 1;
  return (
    pair(a.medial, b.medial, medialPairs, 0.25) *
    pair(a.vowel, b.vowel, vowelPairs, 0.2) *
    pair(a.coda, b.coda, codaPairs, 0.25)
  );
}

function merged(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^[nr]/, "l")
    .replace(/^hu(?=[aeio]|$)/, "f")
    .replace(/^hui$|^fi$/, "fei")
    .replace(/^hun$/, "fen")
    .replace(/^f$/, "fu")
    .replace(/ng$/, "n");
}

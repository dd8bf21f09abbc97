/**
 * Planted marks: a disguised mark put in at a word boundary of a real title. Half of the titles offer goods that the
 * mark is registered for, half clearly other goods; one in ten more is sold by a seller whom the holder authorised.
 */
import { existsSync, readFileSync } from "node:fs";
import type { AuthorisedSeller, Trademark } from "#rights";
import type { Listing } from "#screening";
import { forOtherGoods } from "./categories.ts";
import { type Disguise, disguises } from "./disguises.ts";
import type { EvaluationData } from "./evaluationData.ts";
import { isHan, isLatin, plainForm } from "./plainForm.ts";
import { type Random, randomFrom } from "./random.ts";
import type { Title } from "./titles.ts";
import type { WritingTables } from "./writingTables.ts";

export type PlantedCase = {
  readonly listing: Listing;
  readonly markId: string;
  readonly mark: string;
  readonly written: string;
  readonly disguise: string;
  readonly script: "latin" | "han";
  readonly announced: boolean;
  readonly goods: "agree" | "other";
  readonly isAuthorised: boolean;
  /** Fewer than five letters or three Han characters: reported apart. */
  readonly isShort: boolean;
};

export type PlantedSet = { readonly cases: readonly PlantedCase[]; readonly sellers: readonly AuthorisedSeller[] };

/** Marks are planted from the first part of the register, which is the same at every size. */
export const PLANTED_FROM = 30_000;

export function plant(
  marks: readonly Trademark[],
  titles: readonly Title[],
  tables: WritingTables,
  data: EvaluationData,
  each: number,
  seed = 0,
): PlantedSet {
  const random = randomFrom(4_021 + seed);
  const everyday = everydayForms(titles, data);
  const titleTexts = titles.map((title) => title.text).join("\n");
  const usable = marks.slice(0, PLANTED_FROM).filter(({ markText }) => isHan(markText) || isLatin(markText));
  const known = usable.filter((mark) => !isEveryday(mark.markText, everyday, titleTexts));
  const long = known.filter((mark) => !isShort(mark.markText));
  const short = known.filter((mark) => isShort(mark.markText) && plainForm(mark.markText).length >= 2);
  const hosts = titles.filter((title) => title.goods !== undefined && title.text.length <= 200);
  const cases: PlantedCase[] = [];
  const sellers: AuthorisedSeller[] = [];
  for (const disguise of disguises) {
    for (const script of disguise.script === "either" ? (["latin", "han"] as const) : [disguise.script]) {
      const fits = (mark: Trademark): boolean => (script === "han" ? isHan(mark.markText) : isLatin(mark.markText));
      const zh = hosts.filter((title) => title.language === "zh");
      for (const [pool, count] of [
        [long.filter(fits), each],
        [short.filter(fits), Math.ceil(each / 5)],
      ] as const) {
        // Han names stand in Chinese titles; Latin names in both.
        const places = script === "han" ? zh : hosts;
        for (let at = 0; at < count; at++) {
          const goods = at % 2 === 0 ? "agree" : "other";
          const isAuthorised = at % 10 === 0;
          const made = make(disguise, goods, pool, places, random, tables);
          if (made === undefined) continue;
          const { mark, title, written } = made;
          const id = `planted-${cases.length}`;
          const seller = isAuthorised ? `authorised seller ${id}` : `seller ${id}`;
          if (isAuthorised) sellers.push({ organisationId: "ip", markId: mark.id, seller });
          cases.push({
            listing: {
              id,
              platform: title.source,
              title: insert(title, written, script, random),
              category: title.goods?.category ?? "",
              seller,
            },
            markId: mark.id,
            mark: mark.markText,
            written,
            disguise: disguise.name,
            script,
            announced: disguise.announced,
            goods,
            isAuthorised,
            isShort: isShort(mark.markText),
          });
        }
      }
    }
  }
  return { cases, sellers };
}

/** Draws title and mark until the disguise applies; few marks have two words or four characters. */
function make(
  disguise: Disguise,
  goods: "agree" | "other",
  marks: readonly Trademark[],
  titles: readonly Title[],
  random: Random,
  tables: WritingTables,
): { mark: Trademark; title: Title; written: string } | undefined {
  for (let attempt = 0; attempt < 5_000; attempt++) {
    const mark = random.pick(marks);
    const title = random.pick(titles);
    if (title.goods === undefined) continue;
    const agrees = title.goods.classNumbers.some((one) => mark.classNumbers.includes(one));
    if (goods === "agree" ? !agrees : !forOtherGoods(mark.classNumbers, title.goods)) continue;
    const written = disguise.apply(mark.markText, random, tables);
    if (written !== undefined && written !== "") return { mark, title, written };
  }
  return undefined;
}

/** Between two words: with blanks in English, mostly without in Chinese, as sellers write. */
export function insert(title: Title, written: string, script: "latin" | "han", random: Random): string {
  const at = random.pick(title.boundaries);
  const before = title.text.slice(0, at).trimEnd();
  const after = title.text.slice(at).trimStart();
  const isTight = title.language === "zh" && (script === "han" ? random.next() < 0.6 : random.next() < 0.3);
  // A Latin name tight against other letters would be another word.
  const tightBefore = isTight && !/[A-Za-z0-9]$/.test(before);
  const tightAfter = isTight && !/^[A-Za-z0-9]/.test(after);
  return `${before}${tightBefore || before === "" ? "" : " "}${written}${tightAfter || after === "" ? "" : " "}${after}`;
}

const isShort = (mark: string): boolean => plainForm(mark).length < (isHan(mark) ? 3 : 5);

/** Words that a reader would not take for a brand: a dictionary's, the tariff's, and those of several titles. */
function everydayForms(titles: readonly Title[], data: EvaluationData): ReadonlySet<string> {
  const words = new Set<string>();
  const titlesWith = new Map<string, number>();
  for (const title of titles)
    for (const word of new Set(title.text.toLowerCase().split(/[^\p{L}\p{N}]+/u)))
      titlesWith.set(word, (titlesWith.get(word) ?? 0) + 1);
  for (const [word, count] of titlesWith) if (count >= 2) words.add(word);
  for (const line of data.lines("hs", "harmonized-system.csv"))
    for (const word of line.toLowerCase().split(/[^\p{L}]+/u)) words.add(word);
  for (const file of data.files("thuocl", /\.txt$/))
    for (const line of data.lines("thuocl", file)) words.add(line.split("\t")[0]?.trim() ?? "");
  // Debian's wamerican, where it is installed; the result says how many marks were usable.
  const dictionary = "/usr/share/dict/words";
  if (existsSync(dictionary))
    for (const word of readFileSync(dictionary, "utf8").split("\n")) words.add(word.toLowerCase());
  return words;
}

function isEveryday(mark: string, everyday: ReadonlySet<string>, titleTexts: string): boolean {
  if (isHan(mark)) return everyday.has(mark) || titleTexts.includes(mark);
  // One word of its own is enough to be known by: "Bath & Kaldewei".
  return mark
    .toLowerCase()
    .split(" ")
    .every((word) => word.length < 4 || everyday.has(word));
}

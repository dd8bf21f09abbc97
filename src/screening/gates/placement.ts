import { isCommonWord } from "#similarity";
import type { ListingField } from "../listing.ts";
import type { Occurrence } from "../occurrence.ts";
import { Degree, degrees } from "../tables/screeningTables.ts";
import { wordCut } from "./cutsWord.ts";
import type { Gate } from "./gate.ts";

/** A short or everyday name written as a name: with its own signs (H&M), in capitals, at the head of the title, or set off. */
export const placement: Gate = ({ field, characters, occurrence }) => {
  const { form, given, isHan, span } = occurrence;
  if (form.degree === "distinctive") return undefined;
  const [start, end] = span;
  if (given.toLowerCase() === form.given.toLowerCase() && /[^\p{L}\p{N}\s]/u.test(given)) {
    const exact = {
      zh: `写法与“${form.given}”完全一致，包括符号`,
      en: `written exactly as “${form.given}”, signs included`,
    };
    return {
      kind: "written-as-a-name",
      weight: 0.25,
      field,
      querySpan: span,
      queryValue: given,
      sentence: exact,
    };
  }
  // Capitals say nothing about an everyday word: "Z270M-PLUS" is a model, "SALE" a shout.
  const capitals = form.degree === "short" ? writtenAsName(given, characters) : undefined;
  const evidence = capitals ?? atHead(occurrence, field, characters) ?? setOff(characters, start, end, isHan);
  if (evidence === undefined)
    return isHan && form.degree === "short" && isBetweenWords(characters, start, end)
      ? {
          kind: "between-words",
          weight: 0.02,
          field,
          querySpan: span,
          queryValue: given,
          sentence: { zh: "前后都是词的边界", en: "words end before it and begin after it" },
        }
      : undefined;
  return {
    kind: "written-as-a-name",
    weight: placed(degrees.indexOf(form.degree), isHan) / 100,
    field,
    querySpan: span,
    queryValue: given,
    sentence: evidence,
  };
};

/** In hundredths: how much the place says. What is a word of the language stands at the head of titles as a word, too. */
export const placed = (degree: number, isHan: boolean): number =>
  isHan ? (degree === Degree.short ? 16 : 10) : degree === Degree.known ? 16 : 10;

function writtenAsName(given: string, characters: readonly string[]): { zh: string; en: string } | undefined {
  const isCapital = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(given);
  if (!isCapital || !hasSmallLetters(characters)) return undefined;
  return { zh: `“${given}”以大写书写，像是名称`, en: `“${given}” stands in capitals, as a name does` };
}

/** Found out once for a text: a long one may hold thousands of short names. */
function hasSmallLetters(characters: readonly string[]): boolean {
  if (characters !== lastText) {
    lastText = characters;
    lastHasSmallLetters = /\p{Ll}{3}/u.test(characters.join(""));
  }
  return lastHasSmallLetters;
}

let lastText: readonly string[] | undefined;
let lastHasSmallLetters = false;

/** Sellers put the name they sell under first: "Apple phone case". */
function atHead(
  { form, isFirst, isHan, span }: Occurrence,
  field: ListingField,
  characters: readonly string[],
): { zh: string; en: string } | undefined {
  if (field !== "title" || !isFirst) return undefined;
  // 白色连衣裙: a title may also begin with an everyday word, or with a longer one that is cut.
  if (isHan && (form.degree !== "short" || wordCut(characters, span[0], span[1]) !== undefined)) return undefined;
  return { zh: "位于标题开头，通常是品牌的位置", en: "stands at the head of the title, where sellers put the brand" };
}

/** 【海尔】…, "海尔/Haier …", "海尔旗舰店": signs around the name, or a shop word after it. */
function setOff(
  characters: readonly string[],
  start: number,
  end: number,
  isHan: boolean,
): { zh: string; en: string } | undefined {
  if (!isHan) return undefined;
  const isIntroduced = start >= 2 && shopWords.has(`${characters[start - 2] ?? ""}${characters[start - 1] ?? ""}`);
  const opens = start === 0 || isIntroduced || !/\p{Script=Han}/u.test(characters[start - 1] ?? "");
  const after = characters.slice(end, end + 3).join("");
  const closes =
    end === characters.length ||
    !/^\p{Script=Han}/u.test(after) ||
    /^(?:旗舰|专柜|官方|正品|牌)/.test(after) ||
    (isIntroduced && isCommonWord(after.slice(0, 2)));
  return opens && closes
    ? { zh: "独立成词，不与前后文字相连", en: "it stands by itself, not joined to the text around it" }
    : undefined;
}

/** 正品|蓝栎|外套: no character of it belongs to a word beside it, and both neighbours are words. */
function isBetweenWords(characters: readonly string[], start: number, end: number): boolean {
  if (wordCut(characters, start, end) !== undefined) return false;
  const isWord = (from: number, to: number): boolean =>
    from >= 0 && to <= characters.length && isCommonWord(characters.slice(from, to).join(""));
  const isHan = (at: number): boolean => /^\p{Script=Han}$/u.test(characters[at] ?? "");
  return (
    (!isHan(start - 1) || isWord(start - 2, start) || isWord(start - 3, start)) &&
    (!isHan(end) || isWord(end, end + 2) || isWord(end, end + 3))
  );
}

/** Words that sellers put directly before the name they sell under: 正品蓝栎外套. */
const shopWords: ReadonlySet<string> = new Set(["正品", "专柜", "官方", "代购", "品牌", "正宗", "原装"]);

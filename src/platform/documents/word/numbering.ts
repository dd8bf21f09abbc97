import type { Element } from "@xmldom/xmldom";
import { type ParagraphProps, paragraphProps } from "./props.ts";
import { attribute, childOf, elementsOf, type WordFile } from "./WordFile.ts";

/** Counts the numbered paragraphs of a document in the order in which they are asked for. */
export interface Numbering {
  /** What stands before the paragraph ("第一条", "1.2", "•") and how its level indents it; undefined where the list is unknown. */
  next(list: {
    readonly number: string;
    readonly level: number;
  }): { readonly label: string; readonly paragraph: ParagraphProps } | undefined;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly paragraph: ParagraphProps;
}

export function numbering(word: WordFile): Numbering {
  const root = word.root("word/numbering.xml");
  const abstracts = new Map<string, readonly Level[]>();
  const lists = new Map<string, string>();
  // A list that says where it starts begins there, whatever others of its abstract list have counted: once, at its first paragraph.
  const restarts = new Map<string, Map<number, number>>();
  for (const each of root === undefined ? [] : elementsOf(root)) {
    if (each.localName === "abstractNum") abstracts.set(attribute(each, "abstractNumId") ?? "", levelsOf(each));
    if (each.localName !== "num") continue;
    lists.set(attribute(each, "numId") ?? "", attribute(childOf(each, "abstractNumId"), "val") ?? "");
    restarts.set(attribute(each, "numId") ?? "", startsOf(each));
  }
  const counts = new Map<string, number[]>();
  return {
    next({ number, level }) {
      const abstract = lists.get(number) ?? "";
      const levels = abstracts.get(abstract);
      const own = levels?.[level];
      if (levels === undefined || own === undefined) return undefined;
      // Two lists of one abstract list count together, as Word has it.
      const count = counts.get(abstract) ?? [];
      const restart = restarts.get(number)?.get(level);
      restarts.get(number)?.delete(level);
      count[level] = restart ?? (count[level] ?? own.start - 1) + 1;
      count.length = level + 1;
      counts.set(abstract, count);
      const label = own.text.replace(/%([1-9])/g, (_all, at: string) => {
        const of = levels[Number(at) - 1];
        return of === undefined ? "" : written(count[Number(at) - 1] ?? of.start, of.format);
      });
      return { label: own.format === "bullet" ? bullet(label) : label, paragraph: own.paragraph };
    },
  };
}

function startsOf(list: Element): Map<number, number> {
  const starts = new Map<number, number>();
  for (const each of elementsOf(list)) {
    const start = each.localName === "lvlOverride" ? attribute(childOf(each, "startOverride"), "val") : undefined;
    if (start !== undefined && start !== null) starts.set(Number(attribute(each, "ilvl") ?? 0), Number(start));
  }
  return starts;
}

function levelsOf(abstract: Element): Level[] {
  const levels: Level[] = [];
  for (const each of elementsOf(abstract)) {
    if (each.localName !== "lvl") continue;
    levels[Number(attribute(each, "ilvl") ?? 0)] = {
      format: attribute(childOf(each, "numFmt"), "val") ?? "decimal",
      text: attribute(childOf(each, "lvlText"), "val") ?? "",
      start: Number(attribute(childOf(each, "start"), "val") ?? 1),
      paragraph: paragraphProps(childOf(each, "pPr")),
    };
  }
  return levels;
}

/** Word's bullets stand in a private part of its symbol fonts, which no other font has. */
function bullet(label: string): string {
  return /^[\uE000-\uF8FF]/.test(label) ? "•" : label;
}

/** A number as a list writes it: 3, "decimal" → "3"; "chineseCounting" → "三"; "lowerLetter" → "c". */
export function written(value: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "ideographDigital":
    case "taiwaneseCountingThousand":
      return chinese(value);
    case "chineseLegalSimplified":
      return chinese(value, "零壹贰叁肆伍陆柒捌玖", "拾佰仟");
    case "lowerLetter":
      return letter(value);
    case "upperLetter":
      return letter(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : `(${value})`;
    case "none":
      return "";
    default:
      return String(value);
  }
}

function chinese(value: number, digits = "〇一二三四五六七八九", tens = "十百千"): string {
  if (value > 9999 || value < 1) return String(value);
  let out = "";
  let skipped = false;
  for (let place = String(value).length - 1; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) skipped = out !== "";
    else {
      out += `${skipped ? "零" : ""}${digits[digit] ?? ""}${place === 0 ? "" : (tens[place - 1] ?? "")}`;
      skipped = false;
    }
  }
  // 十二, not 一十二.
  return value >= 10 && value < 20 && tens.startsWith("十") ? out.slice(1) : out;
}

function letter(value: number): string {
  const at = (value - 1) % 26;
  return String.fromCodePoint(97 + at).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  let rest = value;
  let out = "";
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      out += sign;
      rest -= worth;
    }
  }
  return out;
}
const romans: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

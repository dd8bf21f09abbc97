import { digits } from "./digits.ts";
import { ownShapes } from "./ownShapes.ts";
import { hanzi, npmFile, opencc, unihan, unihanProperty } from "./sources.ts";
import { foldedCharacters } from "./simplified.ts";
import type { Table } from "./table.ts";

/**
 * Layout, two parts, four-corner code and strokes of each character. A part that Unicode has no character for in the
 * first plane gets a Hangul syllable as its name, which no Han character can be.
 */
export const hanShapes: Table = {
  name: "hanShapes",
  says: "What Han characters are made of, and what their corners are.",
  sources: [hanzi, unihan, opencc],
  make: () => {
    const decompositions = cjkDecomp();
    const corners = unihanProperty("DictionaryLikeData", "kFourCornerCode");
    const strokeCounts = unihanProperty("IRGSources", "kTotalStrokes");
    const folded = foldedCharacters();
    const names = new Map<string, string>();
    const nameOf = (key: string): string => {
      if (/^[\u2e80-\u2fdf\u31c0-\u31ef\u3400-\u9fff]$/.test(key)) return key;
      const known = names.get(key) ?? String.fromCharCode(0xac00 + names.size);
      names.set(key, known);
      return known;
    };
    const strokes = new Map<string, number>();
    const strokesOf = (key: string, depth = 0): number => {
      const known = strokes.get(key);
      if (known !== undefined) return known;
      const counted = Number.parseInt(strokeCounts.get(key.codePointAt(0) ?? 0) ?? "", 10);
      const own = decompositions.get(key);
      const count =
        /^\d/.test(key) || Number.isNaN(counted)
          ? own === undefined || depth > 12
            ? 1
            : own.parts.reduce((sum, part) => sum + strokesOf(part, depth + 1), 0)
          : counted;
      strokes.set(key, Math.min(count, 60));
      return strokes.get(key) ?? 1;
    };
    const rowOf = (key: string): string => {
      const { layout, parts } = decompositions.get(key) ?? { layout: "M", parts: [] };
      const corner = (corners.get(key.codePointAt(0) ?? 0) ?? "").split(" ")[0]?.replace(".", "") ?? "";
      const code = /^\d{5}$/.test(corner) && !/^\d/.test(key) ? Number(corner) + 1 : 0;
      const [one = " ", two = " "] = parts.map(nameOf);
      const shape = nameOf(key) + (parts.length === 0 ? "-" : layout) + one + two;
      return shape + digits(code, 3) + digits(strokesOf(key), 1);
    };
    const isKnown = (char: string): boolean => decompositions.has(char) || corners.has(char.codePointAt(0) ?? 0);
    const taught = taughtCharacters().filter(isKnown);
    const keys = new Set(taught);
    for (let point = 0x4e00; point <= 0x9fff; point++) {
      const char = String.fromCodePoint(point);
      if (!folded.has(char) && isKnown(char)) keys.add(char);
    }
    // A set may grow while it is walked: the parts come after the characters that are made of them.
    for (const key of keys) for (const part of decompositions.get(key)?.parts ?? []) keys.add(part);
    const rows = [...keys].map(rowOf);
    rows.splice(taught.length, 0, " ".repeat(8));
    return [
      {
        name: "shapeRows",
        says: "Rows of eight: character, layout (L beside, T above, S around or across, M another form of), two parts, four-corner code + 1 in three digits, strokes. The characters of the list of common ones first, the most common before; then a row of blanks; then the others.",
        text: rows.join(""),
      },
      { name: "alikeGroups", says: "Characters mistaken for one another, our own list.", text: ownShapes },
    ];
  },
};

/** The 8,105 characters of the national list, level by level; within one in the order of their codes. */
export function taughtCharacters(): string[] {
  const level = (index: number): number => (index <= 3500 ? 1 : index <= 6500 ? 2 : 3);
  return [...unihanProperty("OtherMappings", "kTGH")]
    .map(([point, value]) => ({ point, level: level(Number(value.split(":")[1])) }))
    .filter(({ point }) => point >= 0x4e00 && point <= 0x9fff)
    .toSorted((a, b) => a.level - b.level || a.point - b.point)
    .map(({ point }) => String.fromCodePoint(point));
}

type Decomposition = { readonly layout: string; readonly parts: readonly string[] };

/** "智:d(知,日)"; three parts and more become two, the second of them made up here. */
function cjkDecomp(): Map<string, Decomposition> {
  const found = new Map<string, Decomposition>();
  for (const line of npmFile(hanzi, "lib/data/cjk-decomp.txt.js").split("\n")) {
    const [, key = "", kind = "", list = ""] = /^(?:module\.exports = `)?(.+?):([a-z0-9/]+)\((.*?)\)/.exec(line) ?? [];
    const parts = list.split(",").filter((part) => part !== "" && part !== key);
    const [first] = parts;
    if (key === "" || first === undefined || found.has(key)) continue;
    const layout = layoutOf(kind);
    if (parts.length === 2) found.set(key, { layout, parts });
    else if (parts.length > 2) {
      // A made-up rest is known by its own parts, so that two characters that share it share its name.
      const rest = `0${layout}${parts.slice(1).join("")}`;
      found.set(key, { layout, parts: [first, rest] });
      const [second = "", ...others] = parts.slice(1);
      found.set(rest, { layout, parts: others.length === 1 ? [second, others[0] ?? ""] : [second, others.join("")] });
    } else if (/^r[ad]/.test(kind)) found.set(key, { layout, parts: [first, first] });
    else if (/^r[34]/.test(kind)) {
      const pair = `0L${first}${first}`;
      found.set(pair, { layout: "L", parts: [first, first] });
      found.set(key, { layout: "T", parts: [kind.startsWith("r3") ? first : pair, pair] });
    } else found.set(key, { layout: "M", parts: [first] });
  }
  return found;
}

function layoutOf(kind: string): string {
  if (/^(?:a|ra|r3a)/.test(kind)) return "L";
  if (/^(?:d|rd|r3d)/.test(kind)) return "T";
  return /^(?:s|w|b|lock|r3)/.test(kind) ? "S" : "M";
}

import type { Fonts } from "./Fonts.ts";
import type { ListPart } from "./ListPart.ts";
import { listSource } from "./listSource.ts";
import type { Press } from "./Press.ts";
import type { Typeset } from "./typesetPaper.ts";

/**
 * The PDF of one part of a list. A character that no font here has is drawn as □ and counted on the first page: of a hundred thousand
 * rows from a marketplace some hold what nobody can draw, and the others are to be read.
 */
export function typesetList(part: ListPart, fonts: Fonts, press: Press): Typeset {
  const { families, lacking } = fonts.beyond(JSON.stringify(part));
  const unknown = new Set(lacking);
  let drawn = 0;
  const clean = (text: string): string => {
    // A cell is a line or some; breaks and tabs of the source would tear the table.
    const plain = text.replace(/\p{Cc}+/gu, " ");
    if (unknown.size === 0) return plain;
    return Array.from(plain, (character) => {
      if (!unknown.has(character)) return character;
      drawn += 1;
      return "□";
    }).join("");
  };
  const blocks = part.blocks.map((block) => ({ ...block, rows: block.rows.map((row) => row.map(clean)) }));
  const columns = part.columns.map(({ title, width }) => ({ title: clean(title), width }));
  const note = (): (readonly [string, string])[] =>
    drawn === 0 ? [] : [["□", part.words.lacking.replace("{n}", String(drawn))]];
  const set = {
    ...part,
    title: clean(part.title),
    columns,
    blocks,
    lines: [...part.lines.map(([name, value]) => [name, clean(value)] as const), ...note()],
    fonts: [...fonts.familiesFor(""), ...families],
  };
  return { kind: "made", ...press.set(listSource, new Map([["list.json", Buffer.from(JSON.stringify(set))]])) };
}

import type { Block, Cell, Look, Margin, PaperTree, Run } from "../word/PaperTree.ts";
import type { Fonts } from "./Fonts.ts";

/** A paper as the typesetter's source reads it: plain JSON. */
export interface DrawnPaper {
  readonly title: string;
  readonly fonts: readonly (readonly string[])[];
  readonly sections: readonly unknown[];
}

/** The paper as data for its source. `prefix` names its pictures apart from those of other papers. */
export function drawnPaper(paper: PaperTree, fonts: Fonts, beyond: readonly string[], prefix: string): DrawnPaper {
  const lists = new Map<string, number>();
  const families: string[][] = [];
  const fontOf = ({ latin, east }: Look): number => {
    const key = JSON.stringify([latin, east]);
    const known = lists.get(key);
    if (known !== undefined) return known;
    families.push([...new Set([...fonts.familiesFor(east), ...beyond])]);
    lists.set(key, families.length - 1);
    return families.length - 1;
  };
  const run = (one: Run): unknown => {
    if (one.kind === "picture") return { ...one, name: `${prefix}${one.name}` };
    if (one.kind === "line" || one.kind === "tab") return one;
    return {
      ...one,
      ...(one.kind === "text" ? { text: breakable(one.text) } : {}),
      font: fontOf(one),
      bold: one.bold || isHeavy(one.east),
      colour: one.colour ?? null,
      raised: one.raised ?? null,
    };
  };
  const blocks = (all: readonly Block[]): unknown[] => all.map(block);
  const block = (one: Block): unknown => {
    if (one.kind === "break") return one;
    if (one.kind === "table") return { ...one, rows: one.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) };
    return { ...one, size: sizeOf(one.runs), keeps: one.keepsNext, runs: one.runs.map(run) };
  };
  const cell = ({ border, blocks: inside, ...one }: Cell) => ({ ...one, ...border, blocks: blocks(inside) });
  const margin = ({ usual, first }: Margin) => ({ usual: blocks(usual), first: blocks(first) });
  const sections = paper.sections.map((each) => ({
    page: each.page,
    title: each.titlePage,
    header: margin(each.header),
    footer: margin(each.footer),
    blocks: blocks(each.blocks),
  }));
  return { title: paper.title, fonts: families, sections };
}

/** Word breaks a word that is longer than a line anywhere (a hash, an address); Typst only where it is shown that it may. */
function breakable(text: string): string {
  return text.replace(/[!-~]{30,}/g, (word) => word.replace(/.{8}(?=.)/g, "$&\u200B"));
}

/** Titles and headings of official papers are told by their fonts, which are heavier; where they are missing, by bold. */
function isHeavy(font: string): boolean {
  return /小标宋|黑体|SimHei/.test(font);
}

function sizeOf(runs: readonly Run[]): number {
  return Math.max(1, ...runs.flatMap((run) => ("size" in run ? [run.size] : [])));
}

/** Every text of a paper, to be asked of the fonts. */
export function textOf(paper: PaperTree): string {
  const texts: string[] = [];
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === "paragraph") for (const run of block.runs) if (run.kind === "text") texts.push(run.text);
      if (block.kind === "table") for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
    }
  };
  for (const { blocks, header, footer } of paper.sections) {
    for (const each of [blocks, header.usual, header.first, footer.usual, footer.first]) walk(each);
  }
  return texts.join("");
}

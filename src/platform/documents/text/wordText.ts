import type { Block, Paragraph, Row, Table } from "../word/PaperTree.ts";
import { readPaper } from "../word/readPaper.ts";
import { readZip, ZipFault } from "../word/readZip.ts";
import { mainPart, openWord } from "../word/WordFile.ts";
import { wordRefusals } from "../word/wordRefusals.ts";
import type { TextRead } from "./readText.ts";
import { textRefusals } from "./textRefusals.ts";

/**
 * The text of a Word document: a paragraph a line, with the number that Word counts before it (（一）), a row of a table as | cells |. A cell
 * merged over several rows says the same in each. Text deleted in a tracked change is gone, text inserted is there.
 */
export async function wordText(bytes: Uint8Array): Promise<TextRead> {
  try {
    const parts = await readZip(bytes);
    if (!parts.has(mainPart)) return { refusal: textRefusals.wrongKind(kindOfZip(parts)) };
  } catch (error) {
    if (error instanceof ZipFault) return { refusal: wordRefusals.notWord(error.message) };
    throw error;
  }
  const opened = await openWord(bytes);
  if ("refusal" in opened) return opened;
  const lines = readPaper(opened.word).sections.flatMap(({ blocks }) => blocks.flatMap(linesOf));
  const text = lines.map((line) => `${line}\n`).join("");
  return text.trim() === "" ? { refusal: textRefusals.empty() } : { ok: { kind: "docx", text } };
}

function kindOfZip(parts: ReadonlyMap<string, unknown>): { readonly zh: string; readonly en: string } {
  if (parts.has("xl/workbook.xml")) return { zh: "电子表格（.xlsx）", en: "a spreadsheet (.xlsx)" };
  if (parts.has("ppt/presentation.xml")) return { zh: "演示文稿（.pptx）", en: "a presentation (.pptx)" };
  return { zh: "压缩包（.zip）", en: "an archive (.zip)" };
}

function linesOf(block: Block): string[] {
  if (block.kind === "break") return [];
  return block.kind === "table" ? rowsOf(block) : [wordsOf(block)];
}

function wordsOf({ runs }: Paragraph): string {
  const words = runs
    .map((run) => (run.kind === "text" ? run.text : run.kind === "tab" ? "\t" : run.kind === "line" ? "\n" : ""))
    .join("");
  // The tab behind a number is layout; between "1." and "2 offices" it keeps the two apart.
  return words.replace(/^([^\t\n]{1,12})\t(?=(.?))/u, (all, head: string, next: string) =>
    /^[\s\p{Script=Han}\dIVXivx（）().、．①-⑳•·]+$/u.test(head)
      ? `${head}${/[.\d•·]$/u.test(head) && /[\dA-Za-z]/u.test(next) ? " " : ""}`
      : all,
  );
}

function rowsOf({ rows }: Table): string[] {
  const grid: string[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) fill(grid, at, row);
  return grid.map((cells) => `| ${Array.from(cells, (cell) => cell ?? "").join(" | ")} |`);
}

function fill(grid: readonly string[][], at: number, { cells }: Row): void {
  for (const cell of cells) {
    const words = cell.blocks.flatMap(linesOf).join(" ").replaceAll(/\s+/gu, " ").replaceAll("|", "／").trim();
    for (let row = at; row < at + Math.max(1, cell.rows); row++) {
      const line = grid[row];
      if (line !== undefined) line[cell.column] = words;
    }
  }
}

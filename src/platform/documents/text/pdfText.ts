import { getDocumentProxy } from "unpdf";
import { type PageLine, paragraphsOf } from "./paragraphsOf.ts";
import { textRefusals } from "./textRefusals.ts";
import type { TextRead } from "./readText.ts";

/** Fewer letters to a page than this, and the document is a scan with a stamp or a page number on it. */
const LETTERS_PER_PAGE = 8;

/** The text of a PDF, page by page, its lines joined to paragraphs again. */
export async function pdfText(bytes: Uint8Array): Promise<TextRead> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    pdf = await getDocumentProxy(Uint8Array.from(bytes));
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return { refusal: locked ? textRefusals.lockedPdf() : textRefusals.brokenPdf() };
  }
  try {
    const pages: PageLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items));
      page.cleanup();
    }
    const letters = pages
      .flatMap((page) => page.map(({ text }) => text))
      .join("")
      .replaceAll(/\s/gu, "").length;
    if (letters < LETTERS_PER_PAGE * pages.length) return { refusal: textRefusals.scanned(pages.length) };
    return { ok: { kind: "pdf", text: paragraphsOf(pages) } };
  } catch {
    return { refusal: textRefusals.brokenPdf() };
  } finally {
    await pdf.destroy();
  }
}

type Item = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>["getTextContent"]>
>["items"][number];

/** The lines of a page, with where each begins and ends across the page. */
function linesOf(items: readonly Item[]): PageLine[] {
  const lines: PageLine[] = [];
  let line: { text: string; x: number; end: number; size: number } | undefined;
  for (const item of items) {
    if (!("str" in item)) continue;
    const x: unknown = item.transform[4];
    const left = typeof x === "number" ? x : 0;
    if (item.str.trim() !== "") {
      const size = item.height || 10;
      line ??= { text: "", x: left, end: left, size };
      line = { ...line, end: Math.max(line.end, left + item.width), size: Math.max(line.size, size) };
    }
    if (line !== undefined) line.text += item.str;
    if (!item.hasEOL || line === undefined) continue;
    lines.push({ ...line, text: line.text.trimEnd() });
    line = undefined;
  }
  if (line !== undefined) lines.push(line);
  return lines.filter(({ text }) => text.trim() !== "");
}

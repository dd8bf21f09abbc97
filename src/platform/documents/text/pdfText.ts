import { getDocumentProxy } from "unpdf";
import { paragraphsOf } from "./paragraphsOf.ts";
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
    const pages: string[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items));
      page.cleanup();
    }
    const letters = pages.flat().join("").replaceAll(/\s/gu, "").length;
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

function linesOf(items: readonly Item[]): string[] {
  const lines: string[] = [];
  let line = "";
  for (const item of items) {
    if (!("str" in item)) continue;
    line += item.str;
    if (!item.hasEOL) continue;
    lines.push(line);
    line = "";
  }
  if (line !== "") lines.push(line);
  return lines.map((one) => one.trimEnd()).filter((one) => one.trim() !== "");
}

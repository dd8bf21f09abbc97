import type { Refusal } from "#law";
import { readPaper } from "../word/readPaper.ts";
import { openWord } from "../word/WordFile.ts";
import { drawnPaper, textOf } from "./drawnPaper.ts";
import type { Fonts } from "./Fonts.ts";
import { onePaperSource } from "./paperSource.ts";
import { pdfRefusals } from "./pdfRefusals.ts";
import type { Press } from "./Press.ts";

export type Typeset =
  | { readonly kind: "made"; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** The PDF of one Word document. */
export async function typesetPaper(docx: Uint8Array, fonts: Fonts, press: Press): Promise<Typeset> {
  const opened = await openWord(docx);
  if ("refusal" in opened) return { kind: "refused", refusal: opened.refusal };
  const paper = readPaper(opened.word);
  if (paper.uncarried.length > 0) return { kind: "refused", refusal: pdfRefusals.uncarried(paper.uncarried) };
  const { families, lacking } = fonts.beyond(textOf(paper));
  if (lacking.length > 0) return { kind: "refused", refusal: pdfRefusals.noGlyph(lacking) };
  const data = Buffer.from(JSON.stringify(drawnPaper(paper, fonts, families, "")));
  return { kind: "made", ...press.set(onePaperSource, new Map([["paper.json", data], ...paper.pictures])) };
}

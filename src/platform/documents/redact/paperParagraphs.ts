import type { Element } from "@xmldom/xmldom";
import type { Refusal } from "#law";
import { elementsOf, openWord, parse } from "../word/WordFile.ts";
import { keptParts } from "./keptParts.ts";
import { paragraphText } from "./redactText.ts";

/** A paragraph as redaction reads it, and the part of the document it stands in: "word/document.xml". */
export interface PaperParagraph {
  readonly part: string;
  readonly text: string;
}

/** Every paragraph of a paper (.docx bytes) that has words: the body first, then headers, footers and notes. */
export async function paperParagraphs(
  docx: Uint8Array,
): Promise<{ readonly paragraphs: readonly PaperParagraph[] } | { readonly refusal: Refusal }> {
  const opened = await openWord(docx);
  if ("refusal" in opened) return opened;
  const paragraphs: PaperParagraph[] = [];
  for (const [part, bytes] of keptParts(opened.word)) {
    if (!/^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(part)) continue;
    const walk = (element: Element): void => {
      if (element.localName === "p") {
        const text = paragraphText(element);
        if (/[\p{L}\p{N}]/u.test(text)) paragraphs.push({ part, text });
      }
      for (const each of elementsOf(element)) walk(each);
    };
    const root = parse(bytes.toString("utf8")).documentElement;
    if (root !== null) walk(root);
  }
  return { paragraphs };
}

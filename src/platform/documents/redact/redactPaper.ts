import type { Refusal } from "#law";
import { type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import PizZip from "pizzip";
import { readPaper } from "../word/readPaper.ts";
import { elementsOf, openWord, parse } from "../word/WordFile.ts";
import { keptParts } from "./keptParts.ts";
import { findTerms } from "#casework";
import { maskedForms, type RedactedTerm } from "./maskedForms.ts";
import { redactRefusals } from "./redactRefusals.ts";
import { redactText } from "./redactText.ts";
import { stripPicture } from "./stripPicture.ts";

/** One replacement: which term, by what, and in which paragraph of which part of the document (counted from 1). */
export interface Redaction {
  readonly text: string;
  readonly mask: string;
  readonly part: string;
  readonly paragraph: number;
}

export type Redacted =
  | {
      readonly kind: "redacted";
      readonly docx: Buffer;
      readonly redactions: readonly Redaction[];
      /** Pictures in it (seals, scans): what they show is not looked at, and somebody must. */
      readonly pictures: number;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * A copy of a paper (.docx bytes) for publication, in which every term is replaced by its masked form, also where it is split over
 * runs, spaced out or in full-width figures. Of the file only what is printed is kept: no properties, comments, authors,
 * settings, hidden data, nor what cameras write into pictures. Refused: tracked changes and embedded objects, which hide text, and a
 * term that still stands somewhere in the copy. The same document and terms give the same bytes.
 */
export async function redactPaper(docx: Uint8Array, terms: readonly RedactedTerm[]): Promise<Redacted> {
  const opened = await openWord(docx);
  if ("refusal" in opened) return { kind: "refused", refusal: opened.refusal };
  // What is kept beside the text, in parts that cannot be looked into.
  const inParts = ["trackedChange", "embedded", "picture", "drawing"];
  const hidden = readPaper(opened.word).uncarried.filter((what) => inParts.includes(what));
  if (hidden.length > 0) return { kind: "refused", refusal: redactRefusals.hidden(hidden.includes("trackedChange")) };
  const masks = maskedForms(terms);
  const texts = terms.map(({ text }) => text);
  const parts = keptParts(opened.word);
  const redactions: Redaction[] = [];
  const copy = new Map<string, Buffer>();
  let pictures = 0;
  for (const [path, bytes] of parts) {
    if (!/\.(xml|rels)$/.test(path)) {
      pictures += 1;
      copy.set(path, Buffer.from(stripPicture(bytes)));
      continue;
    }
    const document = parse(bytes.toString("utf8"));
    for (const { term, paragraph } of redactText(document, texts, masks)) {
      redactions.push({ text: texts[term] ?? "", mask: masks[term] ?? "", part: path, paragraph });
    }
    copy.set(path, Buffer.from(new XMLSerializer().serializeToString(document)));
  }
  const left = stillThere(copy, texts, masks);
  if (left !== undefined) return { kind: "refused", refusal: redactRefusals.left(left.text, left.part) };
  return { kind: "redacted", docx: zipped(copy), redactions, pictures };
}

/** The first term that the copy still holds, in its texts, its attributes or the bytes of a picture. */
function stillThere(
  copy: ReadonlyMap<string, Buffer>,
  texts: readonly string[],
  masks: readonly string[],
): { readonly text: string; readonly part: string } | undefined {
  // A mask may hold a term (某公司 as a name): what it says there is not the party's.
  const hiding = texts.filter((text) => !masks.some((mask) => findTerms(mask, [text]).length > 0));
  for (const [part, bytes] of copy) {
    const isText = /\.(xml|rels)$/.test(part);
    const said = isText ? whatIsSaid(parse(bytes.toString("utf8"))) : [];
    for (const text of hiding) {
      const raw = !isText && [Buffer.from(text), Buffer.from(text, "utf16le")].some((each) => bytes.includes(each));
      if (raw || said.some((each) => findTerms(each, [text]).length > 0)) return { text, part };
    }
  }
  return undefined;
}

/** Every attribute, and the text of every paragraph (or of the part, where it has none). */
function whatIsSaid(document: Document): string[] {
  const said: string[] = [];
  const walk = (element: Element): void => {
    for (let at = 0; at < element.attributes.length; at += 1) said.push(element.attributes.item(at)?.value ?? "");
    if (element.localName === "p") said.push(element.textContent ?? "");
    for (const each of elementsOf(element)) walk(each);
  };
  const root = document.documentElement;
  if (root === null) return [];
  walk(root);
  return said.length === 0 ? [root.textContent ?? ""] : said;
}

function zipped(parts: ReadonlyMap<string, Buffer>): Buffer {
  const zip = new PizZip();
  for (const [path, bytes] of parts) zip.file(path, bytes, { date: new Date(1980, 0, 1), createFolders: false });
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

import type { Document, Element } from "@xmldom/xmldom";
import { elementsOf } from "../word/WordFile.ts";
import { findTerms } from "#casework";

/** A term that was replaced, and the paragraph (counted from 1) in which it stood; 0 for an attribute outside of any. */
interface Replaced {
  readonly term: number;
  readonly paragraph: number;
}

/** Replaces the terms in the paragraphs and the attributes of one part, in place. */
export function redactText(document: Document, texts: readonly string[], masks: readonly string[]): Replaced[] {
  const replaced: Replaced[] = [];
  let paragraph = 0;
  const walk = (element: Element): void => {
    if (element.localName === "p") {
      paragraph += 1;
      for (const term of inParagraph(element, texts, masks)) replaced.push({ term, paragraph });
    }
    for (const term of inAttributes(element, texts, masks)) replaced.push({ term, paragraph });
    for (const each of elementsOf(element)) walk(each);
  };
  if (document.documentElement !== null) walk(document.documentElement);
  return replaced;
}

/** The new text takes the look of the run in which the old one began. */
function inParagraph(paragraph: Element, texts: readonly string[], masks: readonly string[]): number[] {
  const runs = textsOf(paragraph);
  const whole = runs.map(({ text }) => text).join("");
  const found = findTerms(whole, texts);
  if (found.length === 0) return [];
  let start = 0;
  for (const { element, text } of runs) {
    const begin = start;
    start += text.length;
    if (element === undefined) continue;
    let out = "";
    for (let index = 0; index < text.length; index += 1) {
      const at = begin + index;
      const hit = found.find(({ from, to }) => at >= from && at < to);
      if (hit === undefined) out += text[index];
      else if (hit.from === at) out += masks[hit.term] ?? "";
    }
    if (out === text) continue;
    element.textContent = out;
    if (element.localName === "t") element.setAttribute("xml:space", "preserve");
  }
  return found.map(({ term }) => term);
}

/** The words of a paragraph as they are looked at; of fields that count pages nothing. */
export function paragraphText(paragraph: Element): string {
  return textsOf(paragraph)
    .filter(
      ({ element, text }) => element?.localName !== "instrText" || !/^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(text),
    )
    .map(({ text }) => text)
    .join("");
}

interface Piece {
  /** Absent for a break or tab between two texts. */
  readonly element: Element | undefined;
  readonly text: string;
}

/** The texts of a paragraph and the instructions of its fields, without those of paragraphs within it (text boxes). */
function textsOf(element: Element): Piece[] {
  return elementsOf(element).flatMap((each): Piece[] => {
    if (each.localName === "p") return [];
    if (each.localName === "t" || each.localName === "instrText")
      return [{ element: each, text: each.textContent ?? "" }];
    if (each.localName === "br" || each.localName === "tab" || each.localName === "cr") {
      // A tab of the paragraph's own settings is none in its text.
      return each.parentNode !== null && (each.parentNode as Element).localName === "r"
        ? [{ element: undefined, text: " " }]
        : [];
    }
    return textsOf(each);
  });
}

function inAttributes(element: Element, texts: readonly string[], masks: readonly string[]): number[] {
  const terms: number[] = [];
  for (let at = 0; at < element.attributes.length; at += 1) {
    const attribute = element.attributes.item(at);
    if (attribute === null || attribute.name.startsWith("xmlns")) continue;
    const found = findTerms(attribute.value, texts);
    if (found.length === 0) continue;
    let out = attribute.value;
    for (const { from, to, term } of found.toReversed())
      out = `${out.slice(0, from)}${masks[term] ?? ""}${out.slice(to)}`;
    attribute.value = out;
    terms.push(...found.map(({ term }) => term));
  }
  return terms;
}

import type { Refusal } from "#law";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { readZip } from "./readZip.ts";
import { wordRefusals } from "./wordRefusals.ts";

/** A Word document opened: its parts by name, and those that are XML as elements. */
export interface WordFile {
  readonly parts: ReadonlyMap<string, Buffer>;
  /** The root element of a part, or undefined where there is no such part. Read once. */
  root(path: string): Element | undefined;
  /** What the main document refers to, by relation id: a path within the zip, or undefined where it leads outside. */
  relations(ofPart: string): ReadonlyMap<string, string | undefined>;
}

/** The name of the part that holds the text. */
export const mainPart = "word/document.xml";

/**
 * Opens .docx bytes. Refused: what is no Word document (an old .doc and an encrypted one are told apart), what unpacks to more
 * than a document can be, what carries macros, and what declares a document type of its own.
 */
export async function openWord(
  bytes: Uint8Array,
): Promise<{ readonly word: WordFile } | { readonly refusal: Refusal }> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { refusal: wordRefusals.oldOrEncrypted() };
  let parts: Map<string, Buffer>;
  try {
    parts = await readZip(bytes);
  } catch (error) {
    return { refusal: wordRefusals.notWord(error instanceof Error ? error.message : String(error)) };
  }
  if (!parts.has(mainPart) || !parts.has("[Content_Types].xml")) return { refusal: wordRefusals.notWord(mainPart) };
  if (hasMacros(parts)) return { refusal: wordRefusals.macros() };
  const declared = [...parts].find(([path, part]) => /\.(xml|rels)$/i.test(path) && declaresType(part));
  if (declared !== undefined) return { refusal: wordRefusals.notWord(`<!DOCTYPE in ${declared[0]}`) };
  try {
    const word = wordFile(parts);
    if (word.root(mainPart)?.localName !== "document") return { refusal: wordRefusals.notWord(mainPart) };
    return { word };
  } catch (error) {
    return { refusal: wordRefusals.notWord(error instanceof Error ? error.message : String(error)) };
  }
}

function wordFile(parts: ReadonlyMap<string, Buffer>): WordFile {
  const roots = new Map<string, Document>();
  const root = (path: string): Element | undefined => {
    const part = parts.get(path);
    if (part === undefined) return undefined;
    const document = roots.get(path) ?? parse(part.toString("utf8"));
    roots.set(path, document);
    return document.documentElement ?? undefined;
  };
  return { parts, root, relations: (ofPart) => relationsOf(root, ofPart) };
}

function relationsOf(
  root: (path: string) => Element | undefined,
  ofPart: string,
): ReadonlyMap<string, string | undefined> {
  const slash = ofPart.lastIndexOf("/") + 1;
  const folder = ofPart.slice(0, slash);
  const found = root(`${folder}_rels/${ofPart.slice(slash)}.rels`);
  const relations = new Map<string, string | undefined>();
  for (const each of found === undefined ? [] : elementsOf(found)) {
    const target = each.getAttribute("Target") ?? "";
    const outside = each.getAttribute("TargetMode") === "External";
    relations.set(each.getAttribute("Id") ?? "", outside ? undefined : pathFrom(folder, target));
  }
  return relations;
}

function pathFrom(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Throws on XML that is not well-formed. */
export function parse(xml: string): Document {
  const fail = (_level: string, message: string) => {
    throw new RangeError(message);
  };
  return new DOMParser({ onError: fail, locator: false }).parseFromString(xml.replace(/^\uFEFF/, ""), "text/xml");
}

/** The element children of an element. */
export function elementsOf(parent: Element): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as Element);
  }
  return found;
}

export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return parent === undefined ? undefined : elementsOf(parent).find(({ localName }) => localName === name);
}

/** `w:val` and its like: an attribute by its local name, whatever prefix the file chose. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (let at = 0; at < element.attributes.length; at += 1) {
    const each = element.attributes.item(at);
    if (each !== null && (each.localName ?? each.name) === name) return each.value;
  }
  return undefined;
}

function hasMacros(parts: ReadonlyMap<string, Buffer>): boolean {
  if ([...parts.keys()].some((path) => /vba(project|data)/i.test(path))) return true;
  return /macroEnabled|vbaProject/i.test(parts.get("[Content_Types].xml")?.toString("utf8") ?? "");
}

function declaresType(part: Buffer): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(part.toString("latin1"));
}

function startsWith(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, at) => bytes[at] === byte);
}

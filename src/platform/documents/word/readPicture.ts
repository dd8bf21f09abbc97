import type { Element } from "@xmldom/xmldom";
import type { Run } from "./PaperTree.ts";
import type { Reading } from "./Reading.ts";
import { attribute, childOf, elementsOf } from "./WordFile.ts";

/** English Metric Units in a point. */
const EMU = 12_700;

/** A picture in the text, as png or jpeg. Text boxes, charts and shapes are named as not carried. */
export function readPicture(element: Element, reading: Reading): Run[] {
  if (find(element, "txbxContent") !== undefined) {
    reading.uncarried.add("textBox");
    return [];
  }
  const drawing = element.localName === "drawing" ? element : find(element, "drawing");
  const blip = drawing === undefined ? undefined : find(drawing, "blip");
  const extent = drawing === undefined ? undefined : find(drawing, "extent");
  if (blip === undefined || extent === undefined) {
    // An empty AlternateContent or pict says nothing; one with a shape does.
    if (elementsOf(element).length > 0) reading.uncarried.add("drawing");
    return [];
  }
  const path = reading.word.relations(reading.part).get(attribute(blip, "embed") ?? "");
  const bytes = path === undefined ? undefined : reading.word.parts.get(path);
  const ending = bytes === undefined ? undefined : pictureKind(bytes);
  if (path === undefined || bytes === undefined || ending === undefined) {
    reading.uncarried.add("picture");
    return [];
  }
  const name = `${path.replaceAll(/[^A-Za-z0-9]/g, "-")}.${ending}`;
  reading.pictures.set(name, bytes);
  const width = Number(attribute(extent, "cx")) / EMU;
  const height = Number(attribute(extent, "cy")) / EMU;
  return width > 0 && height > 0 ? [{ kind: "picture", name, width, height }] : [];
}

/** "png" or "jpg" by the first bytes, never by a name. */
export function pictureKind(bytes: Uint8Array): "png" | "jpg" | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return "png";
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? "jpg" : undefined;
}

function find(element: Element, name: string): Element | undefined {
  const own = childOf(element, name);
  if (own !== undefined) return own;
  for (const each of elementsOf(element)) {
    const found = find(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

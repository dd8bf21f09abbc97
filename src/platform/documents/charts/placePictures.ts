import PizZip from "pizzip";
import type { Picture } from "./chart.ts";

/** The style of the paragraphs of a template in which a picture may stand; what a person typed is never of this style. */
const PICTURE_PARAGRAPH = /<w:p(?: [^>]*)?><w:pPr><w:pStyle w:val="picture"\/>[\s\S]*?<\/w:p>/g;
/** English Metric Units in a pixel of 1/96 inch, and in the width between the margins of an official paper. */
const EMU = 9525;
const TEXT_WIDTH = 8844 * 635;

/**
 * A filled Word document with its pictures: each paragraph of the style "picture" holds the name of one, and becomes it. A
 * name that no picture has is an error. The same document and pictures give the same bytes.
 */
export function placePictures(document: Uint8Array, pictures: ReadonlyMap<string, Picture>): Buffer {
  const zip = new PizZip(document);
  const body = textOf(zip, "word/document.xml");
  const placed: { readonly id: string; readonly path: string; readonly picture: Picture }[] = [];
  const xml = body.replace(PICTURE_PARAGRAPH, (paragraph) => {
    const name = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
    const picture = pictures.get(name);
    if (picture === undefined) throw new RangeError(`the document asks for a picture "${name}" that was not made`);
    const number = placed.length + 1;
    const id = `rIdPicture${number}`;
    placed.push({ id, path: `media/picture${number}.png`, picture });
    return drawing(id, number, picture);
  });
  const options = { date: new Date(1980, 0, 1), createFolders: false };
  zip.file("word/document.xml", xml, options);
  for (const { path, picture } of placed) zip.file(`word/${path}`, picture.png, { ...options, binary: true });
  const relations = placed.map(
    ({ id, path }) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${path}"/>`,
  );
  const relationsPath = "word/_rels/document.xml.rels";
  zip.file(
    relationsPath,
    textOf(zip, relationsPath).replace("</Relationships>", `${relations.join("")}</Relationships>`),
    options,
  );
  zip.file("[Content_Types].xml", withPng(textOf(zip, "[Content_Types].xml")), options);
  for (const entry of Object.values(zip.files)) entry.date = options.date;
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

/** The picture in the line, as wide as the text at most, with its words for those who do not see it. */
function drawing(id: string, number: number, { width, height, alt }: Picture): string {
  const shrink = Math.min(1, TEXT_WIDTH / (width * EMU));
  const extent = `cx="${Math.round(width * EMU * shrink)}" cy="${Math.round(height * EMU * shrink)}"`;
  const about = `id="${number}" name="picture${number}" descr="${attribute(alt)}"`;
  const a = "http://schemas.openxmlformats.org/drawingml/2006/main";
  const pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  const wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  return [
    '<w:p><w:pPr><w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>',
    `<wp:inline xmlns:wp="${wp}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr ${about}/>`,
    `<a:graphic xmlns:a="${a}"><a:graphicData uri="${pic}"><pic:pic xmlns:pic="${pic}"><pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>`,
    "</w:drawing></w:r></w:p>",
  ].join("");
}

function withPng(types: string): string {
  if (types.includes('Extension="png"')) return types;
  return types.replace(/<Default /, '<Default Extension="png" ContentType="image/png"/><Default ');
}

function textOf(zip: PizZip, path: string): string {
  const part = zip.file(path);
  if (part === null) throw new RangeError(`the file is no Word document: it lacks ${path}`);
  return part.asText();
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

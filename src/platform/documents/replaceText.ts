import PizZip from "pizzip";

/**
 * A Word document (.docx bytes) in which every occurrence of a text in its paragraphs is replaced, also one that Word has
 * split over several runs: the new text takes the look of the run in which the old one began. Answers how many there were.
 * The same document gives the same bytes.
 */
export function replaceText(
  document: Uint8Array,
  from: string,
  to: string,
): { readonly bytes: Buffer; readonly count: number } {
  const zip = new PizZip(document);
  const part = zip.file("word/document.xml");
  if (part === null) throw new RangeError("the file is no Word document");
  let count = 0;
  const xml = part.asText().replace(/<w:p[ >][\s\S]*?<\/w:p>/g, (paragraph) => {
    const replaced = inParagraph(paragraph, from, to);
    count += replaced.count;
    return replaced.xml;
  });
  zip.file("word/document.xml", xml, { date: new Date(1980, 0, 1), createFolders: false });
  for (const entry of Object.values(zip.files)) entry.date = new Date(1980, 0, 1);
  return { bytes: zip.generate({ type: "nodebuffer", compression: "DEFLATE" }), count };
}

const RUN_TEXT = /(<w:t(?: [^>]*)?>)([^<]*)(<\/w:t>)/g;

function inParagraph(paragraph: string, from: string, to: string): { xml: string; count: number } {
  const texts = [...paragraph.matchAll(RUN_TEXT)].map(([, , text = ""]) => unescaped(text));
  const whole = texts.join("");
  const places: number[] = [];
  for (let at = whole.indexOf(from); at >= 0; at = whole.indexOf(from, at + from.length)) places.push(at);
  if (places.length === 0) return { xml: paragraph, count: 0 };
  let start = 0;
  const runs = texts.map((text) => {
    const begin = start;
    start += text.length;
    let out = "";
    for (let index = 0; index < text.length; index += 1) {
      const at = begin + index;
      const place = places.find((each) => at >= each && at < each + from.length);
      if (place === undefined) out += text[index];
      else if (place === at) out += to;
    }
    return out;
  });
  let run = 0;
  const xml = paragraph.replace(RUN_TEXT, (_all, open: string, _text, close: string) => {
    const text = runs[run] ?? "";
    run += 1;
    const kept = open.includes("xml:space") ? open : open.replace("<w:t", '<w:t xml:space="preserve"');
    return `${kept}${escaped(text)}${close}`;
  });
  return { xml, count: places.length };
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

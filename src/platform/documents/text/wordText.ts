import mammoth from "mammoth";
import { readZip, ZipFault } from "../word/readZip.ts";
import { wordRefusals } from "../word/wordRefusals.ts";
import { textRefusals } from "./textRefusals.ts";
import type { TextRead } from "./readText.ts";

/** A paragraph a line, a row of a table as | cells |, headings as they stand. Numbers that Word counts itself come as "1.". */
export async function wordText(bytes: Uint8Array): Promise<TextRead> {
  try {
    const parts = await readZip(bytes);
    if (!parts.has("word/document.xml")) return { refusal: textRefusals.wrongKind(kindOfZip(parts)) };
  } catch (error) {
    if (error instanceof ZipFault) return { refusal: wordRefusals.notWord(error.message) };
    throw error;
  }
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    ));
  } catch (error) {
    return { refusal: wordRefusals.notWord(error instanceof Error ? error.message : String(error)) };
  }
  const text = textOfHtml(html);
  return text.trim() === "" ? { refusal: textRefusals.empty() } : { ok: { kind: "docx", text } };
}

function kindOfZip(parts: ReadonlyMap<string, unknown>): { readonly zh: string; readonly en: string } {
  if (parts.has("xl/workbook.xml")) return { zh: "电子表格（.xlsx）", en: "a spreadsheet (.xlsx)" };
  if (parts.has("ppt/presentation.xml")) return { zh: "演示文稿（.pptx）", en: "a presentation (.pptx)" };
  return { zh: "压缩包（.zip）", en: "an archive (.zip)" };
}

/** mammoth escapes the text, so that every `<…>` is a tag of its own. */
export function textOfHtml(html: string): string {
  const out: string[] = [];
  const lists: { ordered: boolean; at: number }[] = [];
  let tables = 0;
  let cell = "";
  for (const token of html.match(/<[^<>]*>|[^<]+/gu) ?? []) {
    const [, slash, name = ""] = /^<(\/?)([a-z0-9]+)/iu.exec(token) ?? [];
    const opens = slash === "";
    if (!token.startsWith("<")) push(unescaped(token));
    else if (name === "table") tables += opens ? 1 : -1;
    else if (tables > 0) {
      if (name === "td" || name === "th") {
        if (opens) cell = "";
        else out.push(` ${cell.trim().replaceAll("|", "／")} |`);
      } else if (name === "tr") out.push(opens ? "|" : "\n");
      else if ((name === "p" && !opens) || name === "br") cell += " ";
    } else if (name === "ol" || name === "ul") {
      if (opens) lists.push({ ordered: name === "ol", at: 0 });
      else lists.pop();
    } else if (name === "li" && opens) {
      const list = lists.at(-1);
      if (list === undefined) continue;
      list.at++;
      if (out.length > 0 && !(out.at(-1) ?? "").endsWith("\n")) out.push("\n");
      out.push(list.ordered ? `${list.at}. ` : "");
    } else if (/^(?:p|h[1-6]|li)$/u.test(name) && !opens) {
      if (!(out.at(-1) ?? "\n").endsWith("\n")) out.push("\n");
    } else if (name === "br") out.push("\n");
  }
  return out.join("");

  function push(text: string): void {
    if (tables > 0) cell += text.replaceAll(/\s+/gu, " ");
    else out.push(text);
  }
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

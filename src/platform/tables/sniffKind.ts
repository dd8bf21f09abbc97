import type { Refusal } from "#law";
import { tableRefusals } from "./tableRefusals.ts";
import { utf16Of } from "./utf16.ts";

export type TableKind = "csv" | "xlsx" | "jsonl";

/** What a file is, by its first bytes and never by its name. At least the first 4 KB are needed. */
export function sniffKind(head: Buffer): { readonly ok: TableKind } | { readonly refusal: Refusal } {
  if (head.length === 0) return { refusal: tableRefusals.empty() };
  for (const [magic, zh, en] of magics) {
    if (head.subarray(0, magic.length).equals(Buffer.from(magic, "latin1")))
      return { refusal: tableRefusals.wrongKind(zh, en) };
  }
  if (head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"))) return { ok: "xlsx" };
  const utf16 = utf16Of(head);
  if (utf16 === undefined && head.includes(0))
    return { refusal: tableRefusals.wrongKind("二进制文件", "a binary file") };
  const text =
    utf16 === undefined
      ? head
          .toString("latin1")
          .replace(/^\u00EF\u00BB\u00BF/, "")
          .trimStart()
      : new TextDecoder(utf16).decode(head).trimStart();
  if (/^<(?:!doctype|html|\?xml)/i.test(text))
    return { refusal: tableRefusals.wrongKind("网页或 XML 文件", "a web page or XML") };
  if (text.startsWith("{")) return { ok: "jsonl" };
  if (/^\[\s*[{[]/.test(text))
    return {
      refusal: tableRefusals.wrongKind(
        "一个 JSON 数组（每行应为一个对象）",
        "one JSON array (there must be one object a line)",
      ),
    };
  return { ok: "csv" };
}

const magics: readonly (readonly [magic: string, zh: string, en: string])[] = [
  ["\u00D0\u00CF\u0011\u00E0", "旧版 Excel（.xls）或加密的工作簿", "an old Excel file (.xls) or an encrypted workbook"],
  ["%PDF", "PDF 文件", "a PDF file"],
  ["\u0089PNG", "图片", "a picture"],
  ["\u00FF\u00D8\u00FF", "图片", "a picture"],
  ["GIF8", "图片", "a picture"],
  ["\u001F\u008B", "压缩文件（gzip）", "a compressed file (gzip)"],
  ["Rar!", "压缩文件（rar）", "a compressed file (rar)"],
  ["7z\u00BC\u00AF", "压缩文件（7z）", "a compressed file (7z)"],
  ["PK\u0005\u0006", "空的压缩文件", "an empty zip file"],
  ["\u007FELF", "程序文件", "a program"],
  ["MZ\u0090", "程序文件", "a program"],
  ["{\\rtf", "RTF 文档", "an RTF document"],
];

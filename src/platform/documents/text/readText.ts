import type { Refusal } from "#law";
import { detectEncoding } from "../../tables/detectEncoding.ts";
import { pdfText } from "./pdfText.ts";
import { textRefusals } from "./textRefusals.ts";
import { wordText } from "./wordText.ts";

/** The extracted text; every place in it that somebody names counts from its beginning. */
export type TextRead =
  | { readonly ok: { readonly kind: "docx" | "pdf" | "text"; readonly text: string } }
  | { readonly refusal: Refusal };

const MAX_MEGABYTES = 50;

/** Kinds that are met by mistake, by their first bytes. */
const others: readonly (readonly [magic: readonly number[], zh: string, en: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "旧格式的 Office 文件（如 .doc、.xls）或加密文件",
    "an old Office file (such as .doc or .xls) or an encrypted one",
  ],
  [[0x89, 0x50, 0x4e, 0x47], "图片（PNG）", "a picture (PNG)"],
  [[0xff, 0xd8, 0xff], "图片（JPEG）", "a picture (JPEG)"],
  [[0x47, 0x49, 0x46, 0x38], "图片（GIF）", "a picture (GIF)"],
  [[0x49, 0x49, 0x2a, 0x00], "图片（TIFF）", "a picture (TIFF)"],
  [[0x52, 0x61, 0x72, 0x21], "压缩包（RAR）", "an archive (RAR)"],
  [[0x37, 0x7a, 0xbc, 0xaf], "压缩包（7z）", "an archive (7z)"],
  [[0x1f, 0x8b], "压缩包（gzip）", "an archive (gzip)"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "RTF 文件", "an RTF file"],
];

/**
 * The text of a document: .docx, .pdf with text, or plain text (UTF-8, GB18030 or UTF-16; .md is plain text). What it is says the
 * content and not the name. Tables come as lines of | cells |.
 */
export async function readText(bytes: Uint8Array): Promise<TextRead> {
  if (bytes.length > MAX_MEGABYTES * 1_000_000) return { refusal: textRefusals.tooBig(MAX_MEGABYTES) };
  if (bytes.length === 0) return { refusal: textRefusals.empty() };
  const other = others.find(([magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (other !== undefined) return { refusal: textRefusals.wrongKind({ zh: other[1], en: other[2] }) };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return pdfText(bytes);
  if (head.startsWith("PK\u0003\u0004")) return wordText(bytes);
  return plainText(bytes);
}

async function plainText(bytes: Uint8Array): Promise<TextRead> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const encoding = await detectEncoding(once(buffer));
  if ("refusal" in encoding) return encoding;
  const text = new TextDecoder(encoding.ok).decode(buffer);
  if (text.includes("\u0000")) return { refusal: textRefusals.wrongKind({ zh: "二进制文件", en: "a binary file" }) };
  return text.trim() === "" ? { refusal: textRefusals.empty() } : { ok: { kind: "text", text } };
}

async function* once(buffer: Buffer): AsyncIterable<Buffer> {
  yield buffer;
}

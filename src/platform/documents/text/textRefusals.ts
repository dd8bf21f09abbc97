import type { Refusal } from "#law";

/** Why a document gives no text. Codes are stable. */
export const textRefusals = {
  empty: (): Refusal => ({
    code: "empty-document",
    sentence: { zh: "文件是空的，没有可读取的文字。", en: "The file is empty: there is no text in it." },
    remedy: { zh: "请检查是否选错了文件。", en: "Check that this is the right file." },
  }),
  scanned: (pages: number): Refusal => ({
    code: "scanned-pdf",
    sentence: {
      zh: `这份 PDF 有${pages}页，但没有文字，只有图像（扫描件）。`,
      en: `This PDF has ${pages} pages but no text, only pictures (a scan).`,
    },
    remedy: {
      zh: "请使用原始的 .docx 或带文字的 PDF，或先做文字识别并校对，再导入 .txt。",
      en: "Use the original .docx or a PDF with text, or have the text recognised and checked first and import that as .txt.",
    },
  }),
  lockedPdf: (): Refusal => ({
    code: "locked-pdf",
    sentence: { zh: "这份 PDF 设置了打开密码。", en: "This PDF is protected by a password." },
    remedy: { zh: "请去除密码后再导入。", en: "Remove the password and import it again." },
  }),
  brokenPdf: (): Refusal => ({
    code: "broken-pdf",
    sentence: { zh: "这份 PDF 已损坏，无法读取。", en: "This PDF is damaged and cannot be read." },
    remedy: { zh: "请重新获取文件后再导入。", en: "Get the file again and import it once more." },
  }),
  wrongKind: (found: { zh: string; en: string }): Refusal => ({
    code: "wrong-kind-of-document",
    sentence: {
      zh: `这不是可以读取的文件，而是${found.zh}。`,
      en: `This is not a document that can be read but ${found.en}.`,
    },
    remedy: {
      zh: "请使用 .docx、.txt、.md 或带文字的 .pdf。",
      en: "Use .docx, .txt, .md, or .pdf with text.",
    },
  }),
  tooBig: (megabytes: number): Refusal => ({
    code: "document-too-big",
    sentence: { zh: `文件超过${megabytes}兆字节的上限。`, en: `The file is larger than the limit of ${megabytes} MB.` },
    remedy: { zh: "请去除图片，或拆分后分别导入。", en: "Leave out the pictures, or split it and import the parts." },
  }),
} as const;

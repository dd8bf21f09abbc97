import type { Refusal } from "#law";

/** Why a file is not taken as a Word document. */
export const wordRefusals = {
  notWord: (detail: string): Refusal => ({
    code: "not-a-word-document",
    sentence: {
      zh: `该文件不是可以读取的 Word 文档（.docx）：${detail}。`,
      en: `The file is not a Word document (.docx) that can be read: ${detail}.`,
    },
    remedy: { zh: "请在 Word 或 WPS 中打开，另存为 .docx 后再试。", en: "Open it in Word and save it as .docx." },
  }),
  oldOrEncrypted: (): Refusal => ({
    code: "old-or-encrypted-word",
    sentence: {
      zh: "该文件是旧格式的 Word 文档（.doc），或者设置了打开密码。",
      en: "The file is an old Word document (.doc), or it is protected by a password.",
    },
    remedy: { zh: "请去除密码，另存为 .docx 后再试。", en: "Remove the password and save it as .docx." },
  }),
  macros: (): Refusal => ({
    code: "word-macros",
    sentence: { zh: "该文件含有宏，不能使用。", en: "The file carries macros and is not taken." },
    remedy: { zh: "请另存为不含宏的 .docx。", en: "Save it as .docx, without macros." },
  }),
};

import type { Refusal } from "#law";
import type { Uncarried } from "../word/PaperTree.ts";

/** Why a document is not made into PDF. Its .docx is always there. */
export const pdfRefusals = {
  noFont: (): Refusal => ({
    code: "pdf-no-chinese-font",
    sentence: {
      zh: "本机没有可用于制作 PDF 的中文字体：随产品安装的字体不见了，系统中也没有。",
      en: "This machine has no Chinese font for a PDF: the one that comes with the product is gone, and the system has none.",
    },
    remedy: {
      zh: "请在程序目录重新运行 npm ci；或安装字体（Debian：apt install fonts-noto-cjk）；或将环境变量 YUHENG_FONTS 设为字体文件所在的文件夹，然后重新启动。",
      en: "Run npm ci again in the product's folder; or install a font (Debian: apt install fonts-noto-cjk); or set the variable YUHENG_FONTS to a folder of font files. Then restart.",
    },
  }),
  noGlyph: (lacking: readonly string[]): Refusal => {
    const shown = lacking.slice(0, 20).map((each) => `${each}（U+${hex(each)}）`);
    const named = lacking.slice(0, 20).map((each) => `${each} (U+${hex(each)})`);
    return {
      code: "pdf-no-glyph",
      sentence: {
        zh: `本机的字体中没有这些字符，PDF 会缺字：${shown.join("、")}。`,
        en: `No font on this machine has these characters, which the PDF would lack: ${named.join(", ")}.`,
      },
      remedy: {
        zh: "请安装含有这些字符的字体（Debian：apt install fonts-noto-cjk），或放入环境变量 YUHENG_FONTS 所指的文件夹，然后重新启动。.docx 不受影响。",
        en: "Install a font that has them (Debian: apt install fonts-noto-cjk), or lay one into the folder that the variable YUHENG_FONTS names, and restart. The .docx is not affected.",
      },
    };
  },
  uncarried: (what: readonly Uncarried[]): Refusal => ({
    code: "pdf-cannot-carry",
    sentence: {
      zh: `该文档含有 PDF 不能照原样呈现的内容：${what.map((each) => names[each].zh).join("、")}。`,
      en: `The document holds what a PDF of it could not show as it is: ${what.map((each) => names[each].en).join(", ")}.`,
    },
    remedy: {
      zh: "请在 Word 中改为普通段落、表格或图片（修订请先接受或拒绝）后重新上传，或使用 .docx。",
      en: "Turn it into plain paragraphs, tables or pictures in Word (accept or reject tracked changes first) and upload it again, or use the .docx.",
    },
  }),
  brokenPicture: (): Refusal => ({
    code: "pdf-broken-picture",
    sentence: { zh: "图片已损坏或格式无法识别。", en: "The picture is broken or of a kind that cannot be read." },
    remedy: { zh: "请用 PNG 或 JPEG 重新保存后再添加。", en: "Save it again as PNG or JPEG and add that." },
  }),
  tooLong: (): Refusal => ({
    code: "pdf-too-long",
    sentence: { zh: "制作 PDF 用时过长，已停止。", en: "Making the PDF took too long and was stopped." },
    remedy: { zh: "请稍后再试，或使用 .docx。", en: "Try again later, or use the .docx." },
  }),
};

const names: Readonly<Record<Uncarried, { readonly zh: string; readonly en: string }>> = {
  textBox: { zh: "文本框", en: "a text box" },
  equation: { zh: "公式", en: "an equation" },
  drawing: { zh: "图形或图表", en: "a shape or chart" },
  trackedChange: { zh: "未处理的修订", en: "tracked changes" },
  footnote: { zh: "脚注或尾注", en: "a footnote or endnote" },
  embedded: { zh: "嵌入的对象", en: "an embedded object" },
  picture: { zh: "PNG、JPEG 以外的图片", en: "a picture that is neither PNG nor JPEG" },
};

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

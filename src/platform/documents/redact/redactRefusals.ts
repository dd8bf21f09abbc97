import type { Refusal } from "#law";

export const redactRefusals = {
  hidden: (tracked: boolean): Refusal => ({
    code: "redact-hidden-text",
    sentence: tracked
      ? {
          zh: "文书中有未处理的修订，删去的文字仍在文件里，不能制作公开版。",
          en: "The paper holds tracked changes, whose deleted words are still in the file; no copy for publication is made of it.",
        }
      : {
          zh: "文书中嵌有其他文件、图形或者 PNG、JPEG 以外的图片，其内容无法遮盖，不能制作公开版。",
          en: "The paper embeds another file, a shape or a picture that is neither PNG nor JPEG, which cannot be redacted; no copy for publication is made of it.",
        },
    remedy: tracked
      ? {
          zh: "请在 Word 中接受或拒绝全部修订后重新上传。",
          en: "Accept or reject all changes in Word and upload it again.",
        }
      : { zh: "请在 Word 中去除这些内容。", en: "Remove it in Word." },
  }),
  left: (text: string, part: string): Refusal => ({
    code: "redact-not-clean",
    sentence: {
      zh: `“${text}”在文件的 ${part} 中无法遮盖，没有制作公开版。`,
      en: `"${text}" could not be hidden in ${part} of the file; no copy for publication was made.`,
    },
    remedy: {
      zh: "请在 Word 中将该处改写为普通文字后重新上传。",
      en: "Write that place as plain text in Word and upload it again.",
    },
  }),
};

import type { Bilingual } from "#law";
import type { TemplateNote } from "./checkTemplate.ts";

/** What is said of a template that cannot be used, or only with care. */
export const templateSentences = {
  unknown: (tag: string, near: string | undefined): TemplateNote => ({
    tag,
    sentence: {
      zh: `字段 {${tag}} 不存在${near === undefined ? "" : `，是否为 {${near}}`}。`,
      en: `There is no field {${tag}}${near === undefined ? "" : `; did you mean {${near}}`}.`,
    },
  }),
  listAsText: (tag: string, entries: readonly string[]): TemplateNote => {
    const form = `{#${tag}}${entries.map((each) => `{${each}}`).join("")}{/${tag}}`;
    return {
      tag,
      sentence: {
        zh: `{${tag}} 是列表，应写作 ${form}。`,
        en: `{${tag}} is a list, to be written ${form}.`,
      },
    };
  },
  noNumber: (tag: string): TemplateNote => ({
    tag,
    sentence: {
      zh: `缺少文号字段 {${tag}}：签发时无处填写文号。`,
      en: `The field {${tag}} is missing: an approval could not fill in the number.`,
    },
  }),
  numberTwice: (tag: string): TemplateNote => ({
    tag,
    sentence: {
      zh: `文号字段 {${tag}} 出现了不止一次，只能出现一次。`,
      en: `The field {${tag}} stands there more than once; it may only once.`,
    },
  }),
  trackedChanges: (): TemplateNote => ({
    tag: "",
    sentence: {
      zh: "模板中有未处理的修订，请先接受或拒绝全部修订。",
      en: "The template holds tracked changes; accept or reject all of them first.",
    },
  }),
  leftOut: (tag: string, name: Bilingual): TemplateNote => ({
    tag,
    sentence: {
      zh: `没有使用字段 {${tag}}（${name.zh}），文书中将不出现。`,
      en: `The field {${tag}} (${name.en}) is left out; the paper will not say it.`,
    },
  }),
  notInPdf: (): TemplateNote => ({
    tag: "",
    sentence: {
      zh: "模板含有文本框、图形、脚注等内容，据此制作的文书不能转为 PDF。",
      en: "The template holds text boxes, shapes or footnotes; papers made from it cannot become PDF.",
    },
  }),
};

/** docxtemplater's faults of tags, in our words. */
export function tagSentence(id: string, tag: string): Bilingual {
  switch (id) {
    case "unclosed_loop":
      return { zh: `{#${tag}} 没有对应的 {/${tag}}。`, en: `{#${tag}} has no {/${tag}}.` };
    case "unopened_loop":
      return { zh: `{/${tag}} 没有对应的 {#${tag}}。`, en: `{/${tag}} has no {#${tag}}.` };
    case "closing_tag_does_not_match_opening_tag":
      return { zh: `{#${tag}} 与其后的结束标记不一致。`, en: `{#${tag}} is closed by the end of another.` };
    case "unclosed_tag":
    case "unopened_tag":
    case "multi_unclosed_tag":
      return { zh: `“${tag}”处的花括号不成对。`, en: `A brace at "${tag}" has no partner.` };
    case "duplicate_open_tag":
    case "duplicate_close_tag":
      return { zh: `“${tag}”处的花括号重复。`, en: `A brace at "${tag}" is doubled.` };
    case "no_xml_tag_found_left":
    case "no_xml_tag_found_right":
    case "raw_tag_outerxml_invalid":
    case "raw_xml_tag_should_be_only_text_in_paragraph":
      return { zh: `{${tag}} 的写法不能使用。`, en: `{${tag}} is written in a way that is not taken.` };
    default:
      return { zh: `“${tag}”处有错误（${id}）。`, en: `There is a fault at "${tag}" (${id}).` };
  }
}

import type { Language } from "../words/i18n.ts";

/**
 * An article as it is read aloud: "60" → 第60条; "62.3" → 第62条第3款; "24(1)" → 第24条第1项. What is no article number
 * (an annex, "whole") stands as it was written.
 */
export function articleText(source: string, article: string, language: Language): string {
  if (language === "en") return /^\d/.test(article) ? `${source}, Art. ${article}` : `${source}, ${article}`;
  const parts = article.split(/,\s*/).map(one);
  return `《${source.replace(/^《|》$/g, "")}》${parts.join("、")}`;
}

function one(article: string): string {
  const parts = /^(\d+)(?:-(\d+))?(?:\.(\d+))?(?:\((\d+)\))?$/.exec(article);
  if (parts === null) return article;
  const [, first, last, paragraph, item] = parts;
  const range = last === undefined ? `第${first}条` : `第${first}条至第${last}条`;
  return range + (paragraph === undefined ? "" : `第${paragraph}款`) + (item === undefined ? "" : `第${item}项`);
}

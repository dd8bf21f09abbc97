import type { Citation, Refusal } from "#law";
import { cite } from "#statutes";
import { line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { articleText } from "../articleText.ts";
import type { Ground } from "./Ground.ts";

/** A refusal carries its reason, its article and what would change it: whoever came reads them as they stand. */
export const refusalFields = (reason: string, wouldChange: string) => ({
  article: line("依据（情形为“其他”时必填）", "article, needed for another ground").optional(),
  reason: text(reason, "reason"),
  wouldChange: text(wouldChange, "what would change it", {
    hint: {
      zh: "投诉人、举报人会原样看到",
      en: "the complainant or informer reads it as it stands",
    },
  }),
});

export function articleMissing(ground: string, article: string | undefined): Refusal | undefined {
  if (ground !== "other" || article !== undefined) return undefined;
  return refuse(
    "article-missing",
    ["情形为“其他”的，须写明依据的条款。", "Another ground needs the article that it rests on."],
    ["请填写依据。", "Give the article."],
    cite("house", "1"),
  );
}

/** The article of a ground in words: its own, else what the officer wrote. */
export function articleOf(ground: Ground, written: string | undefined): string | undefined {
  const own: Citation | undefined = ground.article;
  return own === undefined ? written : articleText(own);
}

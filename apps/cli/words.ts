import { type Citation, citationText, Confidence, confidenceNames, legalDay, legalTime } from "#law";
import { sources } from "#statutes";
import type { Lang } from "./cli.ts";

/** "2026-11-23 09:12", the legal time: what an officer's watch showed. */
export function when(instant: string): string {
  return `${legalDay(instant)} ${legalTime(instant)}`;
}

/** How sure a rule is, in words; a word we do not know is shown as it is. */
export function sureness(confidence: string, lang: Lang): string {
  const known = Confidence.safeParse(confidence);
  return known.success ? confidenceNames[known.data][lang] : confidence;
}

/** The names of a procedure's stages: a code alone says little. */
export async function stageNames(lang: Lang): Promise<(procedure: string, stage: string) => string> {
  const { procedureOf } = await import("#procedures");
  return (procedure, stage) => procedureOf(procedure)?.stages[stage]?.name[lang] ?? stage;
}

/** "Trademark Law …, art. 60"; a source of a newer server than this command line keeps its id. */
export function articleText(article: Citation, lang: Lang): string {
  return article.source in sources ? citationText(sources, article)[lang] : `${article.source} ${article.article}`;
}

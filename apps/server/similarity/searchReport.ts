import type { SimilarAnswer, SimilarQuery } from "#contract";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { legalDay, legalTime } from "#law";
import { packageRoot, renderDocument } from "#platform";
import { findMarkStatus, markStatusNames } from "#rights";

type Lang = "zh" | "en";

/** The answer to a search as a Word document: what was asked, of which register, when, by which matcher, and each hit with its reasons. */
export async function searchReport(
  query: SimilarQuery,
  answer: SimilarAnswer,
  about: { readonly lang: Lang; readonly now: string; readonly office: string },
): Promise<Buffer> {
  const { lang, now, office } = about;
  const template = await readFile(join(packageRoot(), "apps", "server", "similarity", `searchReport.${lang}.docx`));
  return renderDocument(template, {
    office,
    text: query.text,
    filters: filtersText(query, lang),
    madeAt: `${legalDay(now)} ${legalTime(now)}`,
    matcherVersion: answer.matcherVersion,
    marks: String(answer.considered.marks),
    compared: String(answer.considered.compared),
    count: String(answer.hits.length),
    none: answer.hits.length === 0,
    some: answer.hits.length > 0,
    hits: answer.hits.map(({ mark, score, reasons, against }, index) => ({
      rank: String(index + 1),
      markText: mark.markText,
      about: [
        mark.registrationNumber,
        mark.holderName,
        mark.classNumbers.length === 0 ? "" : words.classes[lang](mark.classNumbers.join(lang === "zh" ? "、" : ", ")),
        statusText(mark.status, lang),
      ]
        .filter((part) => part !== "")
        .join("\n"),
      score: score.toFixed(2),
      why: [
        ...reasons.map(({ sentence }) => `＋ ${sentence[lang]}`),
        ...against.map(({ sentence }) => `－ ${sentence[lang]}`),
      ].join("\n"),
    })),
  });
}

function filtersText({ classes, statuses, owner, filedFrom, filedTo }: SimilarQuery, lang: Lang): string {
  const comma = lang === "zh" ? "、" : ", ";
  const parts = [
    classes === undefined || classes.length === 0 ? "" : words.classes[lang](classes.join(comma)),
    statuses === undefined || statuses.length === 0
      ? ""
      : words.status[lang](statuses.map((status) => markStatusNames[status][lang]).join(comma)),
    owner === undefined || owner === "" ? "" : words.owner[lang](owner),
    filedFrom === undefined ? "" : words.from[lang](filedFrom),
    filedTo === undefined ? "" : words.to[lang](filedTo),
  ].filter((part) => part !== "");
  return parts.length === 0 ? words.none[lang] : parts.join(lang === "zh" ? "；" : "; ");
}

function statusText(status: string, lang: Lang): string {
  const known = findMarkStatus(status);
  return known === undefined ? status : markStatusNames[known][lang];
}

const words = {
  none: { zh: "无", en: "none" },
  classes: { zh: (list: string) => `类别：${list}`, en: (list: string) => `classes ${list}` },
  status: { zh: (list: string) => `状态：${list}`, en: (list: string) => `status ${list}` },
  owner: { zh: (name: string) => `权利人含“${name}”`, en: (name: string) => `holder with “${name}” in the name` },
  from: { zh: (day: string) => `${day}起申请`, en: (day: string) => `filed from ${day}` },
  to: { zh: (day: string) => `${day}前（含当日）申请`, en: (day: string) => `filed up to ${day}` },
};

import type { Ranking } from "#contract";
import { type Chart, chartPicture, writeXlsx } from "#platform";

type Language = "zh" | "en";

/** The ranking as a workbook: the table with its chart, the values and where they are from, the formula, and who would move. */
export async function rankingWorkbook(ranking: Ranking, lang: Language): Promise<Buffer> {
  const { card, rows } = ranking;
  const say = words[lang];
  const titles = card.indicators.map(({ name, unit }) => `${name[lang]} (${unit[lang]})`);
  const names = new Map(rows.map(({ id, name }) => [id, name[lang]]));
  const titleOf = new Map(card.indicators.map(({ key, name }) => [key, name[lang]]));
  return writeXlsx([
    {
      name: say.ranking,
      header: [say.place, say.name, say.score, ...titles],
      widths: [8, 36, 10, ...titles.map(() => 22)],
      rows: rows.map((row) => [
        row.place ?? "—",
        row.name[lang],
        row.score ?? "—",
        ...row.parts.map(({ value }) => value ?? say.missing),
      ]),
      pictures: [await chartPicture(rankingChart(ranking, lang))],
    },
    {
      name: say.sources,
      header: [say.name, say.indicator, say.value, say.points, say.share, say.adds, say.from, say.hash],
      widths: [36, 30, 14, 12, 12, 12, 60, 66],
      rows: rows.flatMap((row) =>
        row.parts.map((part) => [
          row.name[lang],
          titleOf.get(part.key) ?? part.key,
          part.value ?? say.missing,
          part.points,
          `${Math.round(part.share * 1000) / 10}%`,
          part.adds,
          part.records === null ? say.typed(ranking) : say.counted(ranking, part.records),
          part.sha256,
        ]),
      ),
    },
    {
      name: say.formula,
      header: [`${card.name[lang]} · ${say.version(card.version)}`],
      widths: [140],
      rows: ranking.formula.map((sentence) => [sentence[lang]]),
    },
    {
      name: say.sensitivity,
      header: [say.indicator, say.share, say.shifted, say.name, say.was, say.is, say.moved],
      widths: [30, 12, 14, 36, 10, 10, 12],
      rows: ranking.sensitivity.flatMap(({ key, share, shifted, moves }): (string | number | null)[][] => {
        const about = [titleOf.get(key) ?? key, percent(share), percent(shifted)];
        if (moves.length === 0) return [[...about, say.nobody, null, null, null]];
        return moves.map(({ id, from, to, places }) => [...about, names.get(id) ?? id, from, to, places]);
      }),
    },
  ]);
}

/** The best thirty as bars; the table has all. */
function rankingChart({ title, rows }: Ranking, lang: Language): Chart {
  const shown = rows.filter(({ score }) => score !== null).slice(0, 30);
  return {
    kind: "bars",
    title,
    unit: words[lang].points,
    categories: shown.map(({ place, name }) => `${place} ${name[lang]}`),
    series: [{ name: words[lang].score, values: shown.map(({ score }) => score) }],
  };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

type Said = Pick<Ranking, "madeBy" | "madeAt" | "from" | "to" | "file">;
const words = {
  zh: {
    ranking: "排名",
    sources: "数值与来源",
    formula: "公式",
    sensitivity: "敏感性",
    place: "名次",
    name: "对象",
    score: "得分",
    missing: "缺",
    indicator: "指标",
    value: "数值",
    points: "分",
    share: "权重",
    shifted: "变动后权重",
    adds: "计入得分",
    from: "来源",
    hash: "记录集合哈希值 SHA-256",
    was: "原名次",
    is: "新名次",
    moved: "升降（正为升）",
    nobody: "名次不变",
    version: (version: number) => `第${version}版`,
    typed: ({ madeBy, madeAt, file }: Said) =>
      `${madeBy}填报，${madeAt.slice(0, 10)}${file === null ? "" : `，文件${file.name}（SHA-256 ${file.sha256}）`}`,
    counted: ({ from, to }: Said, records: number) => `案件记录${records}条，${from}至${to}`,
  },
  en: {
    ranking: "Ranking",
    sources: "Values and sources",
    formula: "Formula",
    sensitivity: "Sensitivity",
    place: "Place",
    name: "Entity",
    score: "Score",
    missing: "missing",
    indicator: "Indicator",
    value: "Value",
    points: "points",
    share: "Weight",
    shifted: "Weight shifted",
    adds: "Adds to the score",
    from: "Source",
    hash: "SHA-256 of the record set",
    was: "Place",
    is: "Place then",
    moved: "Moves (up if above 0)",
    nobody: "Nobody moves",
    version: (version: number) => `version ${version}`,
    typed: ({ madeBy, madeAt, file }: Said) =>
      `Typed in by ${madeBy}, ${madeAt.slice(0, 10)}${file === null ? "" : `, file ${file.name} (SHA-256 ${file.sha256})`}`,
    counted: ({ from, to }: Said, records: number) => `${records} records of cases, ${from} to ${to}`,
  },
};

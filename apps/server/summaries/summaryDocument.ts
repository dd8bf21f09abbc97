import type { Summary, SummaryBlock } from "#contract";
import { type Bilingual, legalDay, legalTime } from "#law";
import { chartKey, figureOf, figuresIn, type FigureSpec, piecesOf, shownFigure } from "#planning";
import {
  type Chart,
  chartPicture,
  type DocumentData,
  packageRoot,
  type Picture,
  placePictures,
  renderDocument,
} from "#platform";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The summary as a Word document: words with their figures, charts as pictures, all figures, and what stands behind each. */
export async function summaryDocument(summary: Summary): Promise<Buffer> {
  const { language } = summary;
  const path = join(packageRoot(), "apps", "server", "summaries", `summary.${language}.docx`);
  const pictures = new Map<string, Picture>();
  const blocks: DocumentData[] = [];
  for (const [at, block] of summary.blocks.entries()) {
    const chart = chartOf(summary, block);
    if (chart !== undefined) pictures.set(`chart${at}`, await chartPicture(chart));
    blocks.push(...blockData(summary, block, chart === undefined ? undefined : `chart${at}`));
  }
  const taken = summary.versions.find(({ version }) => version === takenIn(summary));
  const document = renderDocument(await readFile(path), {
    title: summary.title,
    office: summary.officeName[language],
    period: words[language].period(summary.from, summary.to),
    takenAt: taken === undefined ? "" : `${legalDay(taken.at)} ${legalTime(taken.at)}`,
    blocks,
    figures: figureRows(summary),
    sources: sourceRows(summary),
    returns: summary.returns.map(({ form, stage, sealSha256 }) => ({
      form: form[language],
      stage: stages[stage][language],
      seal: sealSha256 === null ? "" : words[language].sealed(sealSha256),
    })),
  });
  return placePictures(document, pictures);
}

/** The version in which the figures shown were last taken as a whole. */
function takenIn({ shown, versions }: Summary): number {
  return Math.max(...versions.filter((one) => one.version <= shown && one.cause !== "words").map((one) => one.version));
}

function blockData(summary: Summary, block: SummaryBlock, picture: string | undefined): DocumentData[] {
  const one = (kind: "isHeading" | "isText" | "isPicture", text: string): DocumentData[] => [
    { isHeading: false, isText: false, isPicture: false, [kind]: true, text },
  ];
  if (block.kind === "chart") return picture === undefined ? [] : one("isPicture", picture);
  const text = filled(summary, block.text);
  if (block.kind === "heading") return one("isHeading", text);
  // Each line of a text is a paragraph, so that each is indented.
  return text.split(/\r?\n/).flatMap((line) => (line.trim() === "" ? [] : one("isText", line)));
}

function filled({ language, taken }: Summary, text: string): string {
  return piecesOf(text)
    .map((piece) => {
      if (piece.kind === "words") return piece.text;
      const [spec, figure] = [figureOf(piece.figure), taken.figures[piece.figure]];
      return spec === undefined || figure === undefined ? "" : shownFigure(spec, figure, piece.which, language);
    })
    .join("");
}

/** What a chart block draws, or undefined where the block is none. */
export function chartOf({ language, taken, from, to }: Summary, block: SummaryBlock): Chart | undefined {
  if (block.kind !== "chart") return undefined;
  const [spec, values] = [figureOf(block.figure), taken.charts[chartKey(block)]];
  if (spec === undefined || values === undefined) return undefined;
  const say = words[language];
  const money = spec.kind === "money";
  // Fen are drawn as yuan.
  const drawn = (numbers: readonly (number | null)[]) =>
    numbers.map((value) => (value === null || !money ? value : value / 100));
  return {
    kind: block.shape,
    title: say.chart[block.by](spec.name[language], from, to),
    unit: money ? say.yuan : spec.unit[language],
    categories: values.keys.map((key) => key[language]),
    series: [
      { name: say.now, values: drawn(values.now) },
      { name: say.before, values: drawn(values.before) },
    ],
  };
}

function figureRows(summary: Summary): DocumentData[] {
  const { language } = summary;
  return specsOf(summary).map(([spec, figure]) => ({
    name: spec.name[language],
    now: shownFigure(spec, figure, "now", language),
    before: shownFigure(spec, figure, "before", language),
    change: shownFigure(spec, figure, "change", language),
  }));
}

function sourceRows(summary: Summary): DocumentData[] {
  const { language, from, to, before, officeName } = summary;
  return specsOf(summary).flatMap(([spec, figure]) =>
    (["now", "before"] as const).map((which) => {
      const period = which === "now" ? { from, to } : before;
      return {
        name: spec.name[language],
        period: words[language].period(period.from, period.to),
        office: words[language].andBelow(officeName[language]),
        records: String(figure[which].records),
        sha256: figure[which].sha256,
      };
    }),
  );
}

/** The figures in the order of their first place in the text. */
function specsOf({ blocks, taken }: Summary): readonly (readonly [FigureSpec, Summary["taken"]["figures"][string]])[] {
  return figuresIn(blocks).flatMap((id) => {
    const [spec, figure] = [figureOf(id), taken.figures[id]];
    return spec === undefined || figure === undefined ? [] : [[spec, figure] as const];
  });
}

const stages: Readonly<Record<Summary["returns"][number]["stage"], Bilingual>> = {
  draft: { zh: "草稿", en: "a draft" },
  submitted: { zh: "已报送", en: "submitted" },
  returned: { zh: "已退回", en: "sent back" },
  approved: { zh: "已批准", en: "approved" },
  excused: { zh: "免报", en: "excused" },
};

const words = {
  zh: {
    period: (from: string, to: string) => `${from}至${to}`,
    andBelow: (office: string) => `${office}及其下级`,
    sealed: (sha256: string) => `，封存哈希值 ${sha256}`,
    now: "本期",
    before: "上年同期",
    yuan: "元",
    chart: {
      month: (name: string, from: string, to: string) => `各月${name}（${from}至${to}）`,
      office: (name: string, from: string, to: string) => `各单位${name}（${from}至${to}）`,
    },
  },
  en: {
    period: (from: string, to: string) => `${from} to ${to}`,
    andBelow: (office: string) => `${office} and below`,
    sealed: (sha256: string) => `, sealed as ${sha256}`,
    now: "This period",
    before: "Last year",
    yuan: "yuan",
    chart: {
      month: (name: string, from: string, to: string) => `${name} by month, ${from} to ${to}`,
      office: (name: string, from: string, to: string) => `${name} by office, ${from} to ${to}`,
    },
  },
};

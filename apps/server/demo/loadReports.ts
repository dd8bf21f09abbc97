import { type Instant, legalDay } from "#law";
import { scorecards } from "#planning";
import { identityOf } from "#platform";
import { Scorecard } from "#contract";
import type { Desk } from "../desk.ts";
import { type Entrant, keepRanking, officeEntrants } from "../reports/rankings.ts";
import { beginSummary } from "../summaries/summaryRows.ts";
import { callerOf } from "./loadCases.ts";

/** No enterprise of these names exists; the numbers are made up. Null: not reported. */
const enterprises: readonly (readonly [string, number | null, number | null, number | null, number | null])[] = [
  ["远岫重工集团（演示）", 1240, 8610, 152, 41.2],
  ["澄江能源集团（演示）", 1105, 9240, 96, 38.5],
  ["星槎航运集团（演示）", 412, 3105, 201, 47.9],
  ["丹霞材料集团（演示）", 866, 5480, 88, 52.3],
  ["北溟电网（演示）", 1490, 10_320, 64, 29.8],
  ["石渠通信集团（演示）", 978, 7015, 310, 55.0],
  ["云麓建设集团（演示）", 655, 4870, null, 22.4],
  ["沧浪水务集团（演示）", 143, 990, 8, 18.1],
  ["青冥航空工业（演示）", 1012, 6890, 175, 49.6],
  ["陇上矿业集团（演示）", 230, 1540, 8, null],
];

/** A ranking of made-up enterprises, an assessment of the cities of a province, and a summary of the period that returns were last due of. */
export async function loadReports(desk: Desk, now: Instant): Promise<void> {
  const day = legalDay(now);
  // In the first months of a year, the year before.
  const year = day.slice(5, 7) < "04" ? `${Number(day.slice(0, 4)) - 1}` : day.slice(0, 4);
  const to = year === day.slice(0, 4) ? day : `${year}-12-31`;
  const period = { from: `${year}-01-01`, to };
  const [head, officer, province] = [
    await callerOf(desk, "head"),
    await callerOf(desk, "officer"),
    await callerOf(desk, "qc-head"),
  ];
  const [assessment, patents] = scorecards.map((one) => Scorecard.parse(one));
  if (assessment === undefined || patents === undefined) throw new Error("the shipped scorecards are missing");
  await desk.db.transaction(identityOf(head), async (tx) => {
    if (await tx.row("select 1 from ranking where id = 'demo-patents'")) return;
    const about = { id: "demo-patents", title: `${year}年企业专利指数（演示）`, ...period };
    await keepRanking(
      tx,
      patents,
      enterprises.map((one) => entrant(patents, one)),
      {
        ...about,
        officePath: head.officePath ?? "",
        account: head.id,
        now,
      },
    );
  });
  await desk.db.transaction(identityOf(province), async (tx) => {
    if (await tx.row("select 1 from ranking where id = 'demo-assessment'")) return;
    const officePath = province.officePath ?? "";
    const about = { id: "demo-assessment", title: `${year}年办案考核（演示）`, ...period };
    const entrants = await officeEntrants(tx, assessment, officePath, period);
    await keepRanking(tx, assessment, entrants, { ...about, officePath, account: province.id, now });
  });
  await desk.db.transaction(identityOf(officer), async (tx) => {
    if (await tx.row("select 1 from summary where id = 'demo-summary'")) return;
    const officePath = officer.officePath ?? "";
    const half = day.slice(5, 7) >= "07";
    const of = half ? { from: `${year}-01-01`, to: `${year}-06-30` } : { from: `${year}-01-01`, to: `${year}-12-31` };
    const title = `${year}年${half ? "上半年" : ""}知识产权保护工作总结（演示）`;
    await beginSummary(
      tx,
      { id: "demo-summary", title, language: "zh", ...of, officePath },
      { account: officer.id, now },
    );
  });
}

function entrant(card: Scorecard, [name, ...numbers]: (typeof enterprises)[number]): Entrant {
  const values = card.indicators.map(({ key }, at) => [key, { value: numbers[at] ?? null }] as const);
  return { id: name, name: { zh: name, en: name }, values: Object.fromEntries(values) };
}

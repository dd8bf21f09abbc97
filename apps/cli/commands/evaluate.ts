import type { Command } from "commander";
import { setImmediate } from "node:timers/promises";
import { type Evaluation, EvaluationList, routes, type Tally } from "#contract";
import { type Bilingual, legalDay } from "#law";
import { readTable } from "#platform";
import {
  evaluateScreening,
  type Finding,
  type LabelledPair,
  listingFromRecord,
  noTally,
  openScreener,
  openTables,
  sharesOf,
  type Tally as Counts,
  tallied,
} from "#screening";
import { type Cli, show } from "../cli.ts";
import { given } from "../given.ts";
import { listAll, type ListOptions, listOptions, listText } from "../lists.ts";
import { columns, pairs } from "../print.ts";
import { checkFile } from "../readMarks.ts";
import { readScreeningMarks } from "../readScreeningMarks.ts";
import { CommandRefused, refuse } from "../refused.ts";
import { wholeNumber } from "../wholeNumber.ts";

interface Options extends ListOptions {
  readonly marks?: string;
  readonly labels?: string;
  readonly list?: string;
  readonly listings?: number;
}

/** How screening stands to what officers decided: on the server's clues, or offline on a file of decisions. */
export function evaluateCommand(screening: Command, cli: Cli): void {
  const { t } = cli;
  listOptions(
    screening
      .command("evaluate")
      .option("--marks <file>", t("离线：商标文件（CSV、JSONL）", "offline: marks (CSV, JSON Lines)"))
      .option(
        "--labels <file>",
        t(
          "离线：处理结果（JSONL，每行 {listing, markId, accepted}）",
          "offline: decisions (JSON Lines, each {listing, markId, accepted})",
        ),
      )
      .option(
        "--list <name>",
        t(
          "列出商品：missed 应报未报、again 再次误报、spared 不再误报、gained 新报警",
          "the listings: missed, again (wrongly raised again), spared (no longer wrongly raised), gained (new alerts)",
        ),
      )
      .option(
        "--listings <n>",
        t("试筛最近多少条商品（默认2000）", "how many of the latest listings to try (default 2000)"),
        (text: string) => wholeNumber(text, "--listings", 20_000),
      )
      .description(t("以人工处理结果评价筛查", "compare screening with what officers decided")),
    cli,
  ).action((options: Options) => {
    if (options.marks === undefined && options.labels === undefined) return online(cli, options);
    if (options.marks !== undefined && options.labels !== undefined) return offline(cli, options.marks, options.labels);
    throw refuse(
      "both-files",
      ["离线评价需要两个文件。", "Offline, both files are needed."],
      ["请同时指定 --marks 和 --labels。", "Name both --marks and --labels."],
      2,
    );
  });
}

async function online(cli: Cli, { list, listings, ...paging }: Options): Promise<void> {
  const client = cli.client();
  const query = given({ listings });
  if (list === undefined) {
    const evaluation = await client.call(routes.evaluation.summary, { query });
    return show(cli, evaluation, () => summaryText(cli, evaluation));
  }
  const named = EvaluationList.safeParse(list);
  if (!named.success)
    throw refuse(
      "no-such-list",
      [`没有名为“${list}”的清单。`, `There is no list "${list}".`],
      ["可选 missed、again、spared、gained。", "There are missed, again, spared and gained."],
      2,
    );
  const { t, lang } = cli;
  const page = await listAll(cli, paging, (asked) =>
    client.call(routes.evaluation.records, { query: { ...query, list: named.data, ...asked } }),
  );
  const score = (value: number | null) => (value === null ? "–" : value.toFixed(2));
  show(cli, page, () =>
    listText(
      cli,
      page,
      columns(
        [
          t("线索", "clue"),
          t("商标", "mark"),
          t("标题", "title"),
          t("原分", "before"),
          t("现分", "now"),
          t("理由", "why"),
          "id",
        ],
        page.items.map((each) => [
          each.number ?? "–",
          each.markText,
          each.title,
          score(each.before),
          score(each.now),
          each.why?.[lang] ?? "",
          each.listingId,
        ]),
      ),
    ),
  );
}

function summaryText(cli: Cli, evaluation: Evaluation): string {
  const { t, lang } = cli;
  const { overall, leftOut, lists, tried, listings, matcherVersion } = evaluation;
  if (overall.accepted + overall.rejected === 0)
    return t("还没有处理过的线索，无从评价。", "No clue has been decided yet, so there is nothing to compare with.");
  const head = pairs([
    [t("匹配版本", "matcher"), matcherVersion],
    [t("准确率", "precision"), percent(overall.precision)],
    [t("召回率", "recall"), percent(overall.recall)],
    [t("采用的线索：不再提示", "accepted clues no longer raised"), `${lists.missed} / ${overall.accepted}`],
    [t("未采用的线索：不再提示", "rejected clues no longer raised"), `${lists.spared} / ${overall.rejected}`],
    [t("未采用的线索：仍会提示", "rejected clues raised again"), `${lists.again} / ${overall.rejected}`],
    [t("不计入（重复、证据不足、其他）", "left out (duplicate, insufficient, other)"), String(leftOut)],
    [
      t("新增提示", "new alerts"),
      t(
        `${lists.gained}（试筛最近${tried}条，共${listings}条）`,
        `${lists.gained} (the latest ${tried} of ${listings} listings tried)`,
      ),
    ],
  ]);
  const heading = [
    t("采用", "accepted"),
    t("其中提示", "raised"),
    t("未采用", "rejected"),
    t("其中提示", "raised"),
    t("准确率", "precision"),
    t("召回率", "recall"),
  ];
  const cells = (tally: Tally) => [
    String(tally.accepted),
    String(tally.acceptedRaised),
    String(tally.rejected),
    String(tally.rejectedRaised),
    percent(tally.precision),
    percent(tally.recall),
  ];
  const table = (title: string, rows: readonly (readonly [string, Tally])[]) =>
    columns(
      [title, ...heading],
      rows.map(([name, tally]) => [name, ...cells(tally)]),
    );
  return [
    head,
    table(
      t("优先级", "priority"),
      evaluation.byPriority.map((each) => [String(each.priority), each]),
    ),
    table(
      t("主要理由（例）", "main reason (such as)"),
      evaluation.byKind.map((each) => [each.example[lang], each]),
    ),
    table(
      t("产生线索的版本", "raised by version"),
      evaluation.byVersion.map((each) => [each.version, each]),
    ),
  ].join("\n\n");
}

const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? "–" : `${(share * 100).toFixed(1)}%`;

/** Pairs screened at a time. */
const BATCH = 500;

interface Wrong {
  readonly row: number;
  readonly listingId: string;
  readonly title: string;
  readonly markId: string;
  readonly accepted: boolean;
  readonly finding: Finding | null;
}

/** Decisions from a file against this program's matcher: a new version is judged before it goes live. */
async function offline(cli: Cli, marksFile: string, labelsFile: string): Promise<void> {
  const { t, lang } = cli;
  checkFile(marksFile);
  checkFile(labelsFile);
  const { tables, ...facts } = await readScreeningMarks(cli, marksFile);
  const screener = openScreener(openTables([tables]), {
    today: legalDay(cli.world.now()),
    ...facts,
    pause: () => setImmediate(),
  });
  let tally: Counts = noTally;
  let refused = 0;
  const wrong: Wrong[] = [];
  let waiting: { readonly row: number; readonly pair: LabelledPair }[] = [];
  const judge = async () => {
    const judged = await evaluateScreening(
      waiting.map(({ pair }) => pair),
      screener,
    );
    const otherwise = new Map(judged.wrong.map(({ pair, finding }) => [pair, finding] as const));
    for (const { row, pair } of waiting) {
      const { listing, markId, isAccepted } = pair;
      const isWrong = otherwise.has(pair);
      tally = tallied(tally, isAccepted, isWrong !== isAccepted);
      if (isWrong)
        wrong.push({
          row,
          listingId: listing.id,
          title: listing.title,
          markId,
          accepted: isAccepted,
          finding: otherwise.get(pair) ?? null,
        });
    }
    waiting = [];
  };
  for await (const { row, label } of labelsOf(labelsFile)) {
    if ("problem" in label) {
      refused += 1;
      const said = cli.json
        ? JSON.stringify({ file: labelsFile, row, problem: label.problem })
        : `${t(`第${row}行`, `row ${row}`)}: ${label.problem[lang]}`;
      cli.world.err(`${said}\n`);
      continue;
    }
    waiting.push({ row, pair: label });
    if (waiting.length === BATCH) await judge();
  }
  await judge();
  const { precision, recall } = sharesOf(tally);
  const counts = {
    matcherVersion: screener.version,
    ...tally,
    precision: precision ?? null,
    recall: recall ?? null,
    refused,
  };
  show(cli, { ...counts, wrong }, () => {
    const head = pairs([
      [t("匹配版本", "matcher"), screener.version],
      [t("准确率", "precision"), percent(precision)],
      [t("召回率", "recall"), percent(recall)],
      [
        t("采用", "accepted"),
        t(
          `${tally.accepted}，其中提示${tally.acceptedRaised}`,
          `${tally.accepted}, of which raised ${tally.acceptedRaised}`,
        ),
      ],
      [
        t("未采用", "rejected"),
        t(
          `${tally.rejected}，其中提示${tally.rejectedRaised}`,
          `${tally.rejected}, of which raised ${tally.rejectedRaised}`,
        ),
      ],
      [t("被拒绝的行", "rows refused"), refused],
    ]);
    if (wrong.length === 0) return head;
    const table = columns(
      [t("行", "row"), t("人工", "officer"), t("现分", "now"), t("商标", "mark"), t("标题", "title"), t("理由", "why")],
      wrong.map(({ row, accepted, finding, markId, title }) => [
        String(row),
        accepted ? t("采用", "accepted") : t("未采用", "rejected"),
        finding === null ? "–" : finding.score.toFixed(2),
        markId,
        title,
        (accepted ? finding?.against[0] : finding?.reasons[0])?.sentence[lang] ?? "",
      ]),
    );
    return `${head}\n\n${t("与人工处理不同：", "Decided otherwise than the officer did:")}\n${table}`;
  });
}

/** Each line's decision, or what is wrong with it. */
async function* labelsOf(file: string): AsyncGenerator<{ readonly row: number; readonly label: Label }> {
  const opened = await readTable(file, { kind: "jsonl", maxBytes: Number.POSITIVE_INFINITY, evenDamaged: true });
  if ("refusal" in opened) throw new CommandRefused(opened.refusal);
  for await (const row of opened.ok.rows)
    yield {
      row: row.row,
      label: "record" in row ? labelOf(row.record, row.row) : problem("不是一条记录", "no record"),
    };
}

type Label = LabelledPair | { readonly problem: Bilingual };
const problem = (zh: string, en: string): Label => ({ problem: { zh, en } });

function labelOf(record: Readonly<Record<string, unknown>>, row: number): Label {
  const { listing, markId, accepted } = record;
  if (typeof listing !== "object" || listing === null || Array.isArray(listing))
    return problem("listing 应为一条商品信息", "listing must be a listing");
  if (typeof markId !== "string" && typeof markId !== "number")
    return problem("markId 应为商标编号", "markId must be the id of a mark");
  if (typeof accepted !== "boolean") return problem("accepted 应为 true 或 false", "accepted must be true or false");
  const read = listingFromRecord(listing as Record<string, unknown>, row);
  if ("ok" in read) return { listing: read.ok, markId: String(markId), isAccepted: accepted };
  const say = (language: "zh" | "en") =>
    read.problems.map(({ column, sentence }) => `${column}: ${sentence[language]}`).join("; ");
  return problem(say("zh"), say("en"));
}

import type { Command } from "commander";
import { readTable } from "#platform";
import { isBlank, MarkStatus, readText } from "#rights";
import { matcherVersion, type Reason, type Register } from "#similarity";
import { type Answered, answerQuery, type ExplainedHit } from "../../server/similarity/answerQuery.ts";
import { type Cli, show } from "../cli.ts";
import { given } from "../given.ts";
import { columns } from "../print.ts";
import { progressOn } from "../progress.ts";
import { openMarks } from "../openMarks.ts";
import { checkFile } from "../readMarks.ts";
import { CommandRefused, refuse } from "../refused.ts";
import { wholeNumber } from "../wholeNumber.ts";

interface Options {
  readonly marks: string;
  readonly queries?: string;
  readonly index?: string;
  readonly classes?: string;
  readonly forClasses?: string;
  readonly status?: string;
  readonly owner?: string;
  readonly limit: string;
}

/** A mark's text is at most so long, and so is what is asked. */
const LONGEST = 500;

/** Marks of a file like a text, or like each text of another file. Needs no server. */
export function similarCommand(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command("similar")
    .argument("[text]", t("要检索的标志", "the sign to look for"))
    .requiredOption("--marks <file>", t("商标文件（CSV、JSONL）", "marks (CSV, JSON Lines)"))
    .option("--queries <file>", t('每行一个 {"id","text","classes"?}', 'one {"id","text","classes"?} a line'))
    .option(
      "--index <folder>",
      t(
        "把索引保存在此目录，文件不变时直接使用",
        "keep the index in this folder and use it while the file is the same",
      ),
    )
    .option("--classes <numbers>", t("尼斯分类，如 25,18", "Nice classes, such as 25,18"))
    .option(
      "--for-classes <numbers>",
      t(
        "拟用商品的类别：按商品关联排序，不排除任何商标",
        "classes of the goods meant: they set the order, and exclude no mark",
      ),
    )
    .option("--status <status>", t("状态，如 registered", "status, such as registered"))
    .option("--owner <name>", t("权利人名称的一部分，不分大小写", "a part of the holder's name, in any case"))
    .option("--limit <number>", t("至多几件", "at most so many"), "20")
    .description(t("在商标文件中检索近似商标（无需服务器）", "marks of a file like a text (no server needed)"))
    .action(async (text: string | undefined, options: Options) => {
      const filter = filterOf(options);
      const owner = options.owner?.trim();
      const place = given({ index: options.index, owner: owner === "" ? undefined : owner });
      if ((text === undefined) === (options.queries === undefined)) throw textOrQueries();
      if (text !== undefined) {
        const fault = faultOf(text);
        if (fault !== undefined) throw refuse(...fault);
        const { register, owners } = await openMarks(cli, options.marks, place);
        showOne(cli, text, answerQuery(register, { text, ...filter, owners }));
      } else if (options.queries !== undefined) {
        checkFile(options.queries);
        const { register, owners } = await openMarks(cli, options.marks, place);
        await answerAll(cli, register, options.queries, { ...filter, ...given({ owners }) });
      }
    });
}

type Filter = {
  readonly classes?: readonly number[];
  readonly forClasses?: readonly number[];
  readonly statuses?: readonly MarkStatus[];
  /** Whole names. */
  readonly owners?: readonly string[];
  readonly limit: number;
};

function showOne(cli: Cli, text: string, found: Answered): void {
  const { t, lang } = cli;
  const { hits, marks, compared, ms } = found;
  const results = hits.map(({ markId, text: markText, classes, score, reasons, against }) => ({
    markId,
    score,
    text: markText,
    classes,
    reasons,
    against,
  }));
  show(cli, { text, ms, results, considered: { marks, compared }, matcherVersion }, () => {
    if (found.hits.length === 0)
      return t(`在${marks}件商标中没有近似的。`, `Among ${marks} marks there is none like it.`);
    const heading = [t("分数", "score"), t("商标", "mark"), t("编号", "id"), t("类别", "classes"), t("理由", "why")];
    const rows = found.hits.flatMap((each) => {
      const why = [
        ...each.reasons.map((reason) => `＋ ${reason.sentence[lang]}`),
        ...each.against.map((reason) => `－ ${reason.sentence[lang]}`),
      ];
      const first = [each.score.toFixed(2), each.text, each.markId, each.classes.join(" "), why[0] ?? ""];
      return [first, ...why.slice(1).map((line) => ["", "", "", "", line])];
    });
    const footer = t(
      `共${found.hits.length}件；检索${marks}件商标，用时${found.ms.toFixed(1)}毫秒`,
      `${found.hits.length} of ${marks} marks, in ${found.ms.toFixed(1)} ms`,
    );
    return `${columns(heading, rows)}\n${footer}`;
  });
}

/** One line of the answer for each line asked, in order; a line that cannot be asked is answered with the reason. */
async function answerAll(cli: Cli, register: Register, file: string, filter: Filter): Promise<void> {
  const { t, lang, world } = cli;
  const progress = progressOn(cli);
  const label = t("检索", "searching");
  const opened = await readTable(file, {
    kind: "jsonl",
    maxBytes: Number.POSITIVE_INFINITY,
    evenDamaged: true,
    onProgress: ({ rows, bytes, totalBytes }) => progress.rows(label, rows, bytes / totalBytes),
  });
  if ("refusal" in opened) throw new CommandRefused(opened.refusal);
  let answered = 0;
  let refused = 0;
  for await (const row of opened.ok.rows) {
    const query =
      "record" in row ? queryOf(row.record) : fault("not-json", "problem" in row ? row.problem.sentence : undefined);
    if ("fault" in query) {
      const [code, [zh, en]] = query.fault;
      refused += 1;
      if (cli.json)
        world.out(
          `${JSON.stringify({ id: query.id, ms: 0, results: [], refused: { row: row.row, code, sentence: { zh, en } } })}\n`,
        );
      world.err(
        cli.json
          ? `${JSON.stringify({ file, row: row.row, problems: [{ code, sentence: { zh, en } }] })}\n`
          : `${t(`第${row.row}行：${zh}`, `line ${row.row}: ${en}`)}\n`,
      );
      continue;
    }
    const asked = { ...filter, text: query.text, ...given({ classes: query.classes }) };
    const found = answerQuery(register, asked, { faint: cli.json });
    answered += 1;
    if (cli.json) world.out(`${JSON.stringify({ id: query.id, ms: found.ms, results: found.hits.map(lineOf) })}\n`);
    else world.out(`${textLines(query.id, query.text, found, lang)}\n`);
  }
  progress.end();
  const counts = { received: answered + refused, answered, refused };
  world.err(
    cli.json
      ? `${JSON.stringify({ file, ...counts })}\n`
      : `${t(`收到${counts.received}条，检索${answered}条，拒绝${refused}条`, `${counts.received} received, ${answered} answered, ${refused} refused`)}\n`,
  );
  if (answered === 0)
    throw refuse(
      "no-queries",
      [`${file} 中没有可检索的行。`, `${file} holds no line that can be asked.`],
      formOfQueries,
    );
}

/** Exactly the line that others' programs read. A reason that stands nowhere in the text has the empty span. */
function lineOf({ markId, score, reasons, against }: ExplainedHit) {
  return { markId, score, reasons: reasons.map(spanned), against: against.map(spanned) };
}

function spanned({ kind, querySpan, markSpan, weight }: Reason) {
  return { kind, querySpan: querySpan ?? [0, 0], markSpan: markSpan ?? [0, 0], weight };
}

function textLines(id: unknown, text: string, found: Answered, lang: "zh" | "en"): string {
  const lines = found.hits.map(
    ({ score, markId, text: markText, reasons: [top] }) =>
      `  ${score.toFixed(2)}  ${markText}  (${markId})  ${top?.sentence[lang] ?? ""}`,
  );
  return [`${String(id)}  ${text}`, ...lines].join("\n");
}

type Fault = readonly [code: string, sentence: [string, string], remedy: [string, string]];
type Query =
  | { readonly id: unknown; readonly text: string; readonly classes: readonly number[] | undefined }
  | { readonly id: unknown; readonly fault: Fault };

function queryOf(record: Readonly<Record<string, unknown>>): Query {
  const { id = null, text, classes } = record;
  const wrong = (code: string, zh: string, en: string): Query => ({ id, fault: [code, [zh, en], formOfQueries] });
  if (typeof id !== "string" && typeof id !== "number") return wrong("no-id", "缺少 id", "the id is missing");
  if (typeof text !== "string") return wrong("no-text", "缺少 text", "the text is missing");
  const bad = faultOf(text);
  if (bad !== undefined) return { id, fault: bad };
  if (classes === undefined || classes === null) return { id, text, classes: undefined };
  const given = typeof classes === "number" ? String(classes) : classes;
  const list = typeof given === "string" ? given.split(/[,;]/).filter((part) => part.trim() !== "") : given;
  const read = Array.isArray(list) ? list.map(Number) : [Number.NaN];
  if (!read.every(isClass))
    return wrong("no-such-class", "classes 应为1至45的数字", "classes must be numbers from 1 to 45");
  return { id, text, classes: read.length === 0 ? undefined : read };
}

function fault(code: string, sentence = { zh: "应为 JSON 对象", en: "must be a JSON object" }): Query {
  return { id: null, fault: [code, [sentence.zh, sentence.en], formOfQueries] };
}

const formOfQueries: [string, string] = [
  '每行写作 {"id":"1","text":"…","classes":[25]}。',
  'Write each line as {"id":"1","text":"…","classes":[25]}.',
];

/** A text that is no sign: empty, longer than any mark, or with half a character in it. */
function faultOf(text: string): Fault | undefined {
  const remedy: [string, string] = ["请改正后重试。", "Mend it and try again."];
  if (isBlank(text)) return ["empty-text", ["检索文字为空。", "The text to look for is empty."], remedy];
  const read = readText(text, { row: 0, column: "text" }, LONGEST);
  if ("ok" in read) return undefined;
  const { zh, en } = read.problem.sentence;
  return [read.problem.code, [`检索文字：${zh}。`, `The text to look for: ${en}.`], remedy];
}

function filterOf(options: Options): Filter {
  const limit = wholeNumber(options.limit, "--limit", 1000);
  if (limit === 0) throw wrongUsage("--limit 至少为 1。", "--limit is at least 1.");
  const classes = classesOf(options.classes, "--classes");
  const forClasses = classesOf(options.forClasses, "--for-classes");
  const statuses = options.status?.split(",").map((each) => MarkStatus.safeParse(each.trim()));
  if (statuses?.every((each) => each.success) === false)
    throw wrongUsage(
      `--status 可用：${MarkStatus.options.join("、")}。`,
      `--status takes one of ${MarkStatus.options.join(", ")}.`,
    );
  return {
    limit,
    ...given({
      classes,
      forClasses,
      statuses: statuses?.flatMap((each) => (each.success ? [each.data] : [])),
    }),
  };
}

function classesOf(given: string | undefined, option: string): readonly number[] | undefined {
  const classes = given
    ?.split(/[,，;；\s]+/)
    .filter((part) => part !== "")
    .map(Number);
  if (classes?.every(isClass) === false || classes?.length === 0)
    throw wrongUsage(
      `${option} 应为1至45的数字，以逗号分隔，而不是“${given ?? ""}”。`,
      `${option} takes numbers from 1 to 45 with commas between, not "${given ?? ""}".`,
    );
  return classes;
}

const isClass = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= 45;

function textOrQueries(): CommandRefused {
  return wrongUsage("请给出一个检索文字，或用 --queries 给出文件。", "Give one text, or a file with --queries.");
}

function wrongUsage(zh: string, en: string): CommandRefused {
  return refuse(
    "wrong-usage",
    [zh, en],
    ["yuheng similar --help 查看用法。", "`yuheng similar --help` shows the usage."],
    2,
  );
}

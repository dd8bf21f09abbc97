import { existsSync, statSync } from "node:fs";
import { readMarkFile, type RefusedMark } from "#platform";
import type { MarkRow } from "#rights";
import type { Cli } from "./cli.ts";
import { columns } from "./print.ts";
import { progressOn } from "./progress.ts";
import { type CommandRefused, refuse } from "./refused.ts";
import { wrongTable } from "./wrongTable.ts";

/** Rows shown on a terminal; under `--json` all of them are told. */
const SHOWN = 20;

interface MarksRead {
  readonly rows: number;
  readonly good: number;
  readonly refused: number;
}

/**
 * The good rows of a marks file, some hundreds at a time. Refused rows are told on stderr: the first
 * ones in a table, or under `--json` each as a JSON line `{"file","row","problems"}`; last a line with the counts.
 * @throws CommandRefused when the file cannot be read at all, or holds no good row
 */
export async function* readMarks(cli: Cli, file: string): AsyncGenerator<readonly MarkRow[]> {
  const { t } = cli;
  checkFile(file);
  const progress = progressOn(cli);
  const label = t("读取商标", "reading marks");
  const opened = await readMarkFile(file, ({ rows, bytes, totalBytes }) =>
    progress.rows(label, rows, totalBytes === 0 ? 1 : bytes / totalBytes),
  );
  if ("refusal" in opened)
    throw wrongTable(opened.refusal, "id,text,classes,owner,status,filed,registered,expires,authorisedSellers");
  const { unknown, batches } = opened.ok;
  const shown: RefusedMark[] = [];
  let good = 0;
  let refused = 0;
  for await (const batch of batches) {
    good += batch.marks.length;
    refused += batch.refused.length;
    yield batch.marks;
    for (const each of batch.refused) {
      if (cli.json) cli.world.err(`${JSON.stringify({ file, ...each })}\n`);
      else if (shown.length < SHOWN) shown.push(each);
    }
  }
  progress.end();
  const counts = { rows: good + refused, good, refused };
  if (cli.json) cli.world.err(`${JSON.stringify({ file, ...counts, ...(unknown.length === 0 ? {} : { unknown }) })}\n`);
  else tell(cli, file, counts, unknown, shown);
  if (good === 0) throw nothingGood(file, refused, shown[0]);
}

/** Said before a file is opened, so that a folder or a missing file is told in words. */
export function checkFile(file: string): void {
  const check: [string, string] = ["请检查路径。", "Check the path."];
  if (!existsSync(file)) throw refuse("no-such-file", [`没有文件 ${file}。`, `There is no file ${file}.`], check);
  if (statSync(file).isDirectory())
    throw refuse("is-a-folder", [`${file} 是目录，不是文件。`, `${file} is a folder, not a file.`], check);
}

function tell(
  { t, lang, world }: Cli,
  file: string,
  { good, refused }: MarksRead,
  unknown: readonly string[],
  shown: readonly RefusedMark[],
): void {
  const lines = [];
  if (unknown.length > 0) {
    const names = unknown.map((name) => name.slice(0, 40));
    lines.push(t(`略过不认识的列：${names.join("、")}`, `columns passed over: ${names.join(", ")}`));
  }
  if (refused > 0) {
    const heading = [t("行", "row"), t("列", "column"), t("原因", "reason"), t("原值", "found")];
    lines.push(
      columns(
        heading,
        shown.flatMap(({ row, problems }) =>
          problems.map((each) => [String(row), each.column, each.sentence[lang], each.found.slice(0, 40)]),
        ),
      ),
    );
    if (refused > shown.length)
      lines.push(t(`……另有${refused - shown.length}行被拒绝`, `… and ${refused - shown.length} more rows refused`));
  }
  lines.push(
    t(
      `${file}：可用${good}件商标，拒绝${refused}行`,
      `${file}: ${good} marks ready, ${refused} ${refused === 1 ? "row" : "rows"} refused`,
    ),
  );
  world.err(`${lines.join("\n")}\n`);
}

function nothingGood(file: string, refused: number, first: RefusedMark | undefined): CommandRefused {
  const why = first?.problems[0]?.sentence;
  const [zh, en] = why === undefined ? ["", ""] : [`（首个原因：${why.zh}）`, ` (the first reason: ${why.en})`];
  return refuse(
    "no-marks",
    [
      `${file} 中没有可用的商标，${refused}行被拒绝${zh}。`,
      `${file} holds no good mark; ${refused} rows were refused${en}.`,
    ],
    ["请按所列原因改正后重试。", "Mend the rows as listed and try again."],
  );
}

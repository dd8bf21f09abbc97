import { type Comparable, differencesBetween, lawDiff, type LawDifference, type ReplayFile } from "#casework";
import { type Bilingual, isoDate, type IsoDate, parseIsoDate } from "#law";
import { chinaCalendar } from "#statutes";
import type { Command } from "commander";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cli, show } from "../cli.ts";
import { columns } from "../print.ts";
import { refuse } from "../refused.ts";
import { casesInFolder, casesOfServer, type WrittenCase } from "../writtenCases.ts";

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly law?: string;
  readonly otherLaw?: string;
  readonly cases?: string;
}

type Compare = (written: WrittenCase) => readonly LawDifference[];

/** Which cases would have other deadlines, answers or stages under the law of another day, or another edition of the law. */
export function lawDiffCommand(group: Command, cli: Cli): void {
  const { t } = cli;
  group
    .command("diff")
    .option("--from <date>", t("按此日施行的法律", "the law in force on this day"))
    .option("--to <date>", t("与此日施行的法律比较", "beside the law in force on this day"))
    .option("--law <folder>", t("一个版本的玉衡所在文件夹", "a folder with one edition of Yuheng"))
    .option("--other-law <folder>", t("另一个版本所在文件夹", "the folder of the other edition"))
    .option(
      "--cases <folder>",
      t(
        "案件文件所在文件夹（默认：服务器上可见的全部案件）",
        "a folder of case files (default: all cases of the server)",
      ),
    )
    .description(t("在另一部法律下重演案件，列出变化", "replay cases under another law, and list what changes"))
    .action(async (options: Options) => {
      const compare = await comparing(cli, options);
      const cases = options.cases === undefined ? await casesOfServer(cli) : casesInFolder(options.cases);
      const changed = cases
        .map((written) => ({ case: written.name, differences: compare(written) }))
        .filter(({ differences }) => differences.length > 0);
      show(cli, { compared: cases.length, changed }, () => textOf(cli, cases.length, changed));
    });
}

async function comparing(cli: Cli, { from, to, law, otherLaw }: Options): Promise<Compare> {
  if (from !== undefined && to !== undefined && law === undefined && otherLaw === undefined)
    return byDates(cli, dayOf("--from", from), dayOf("--to", to));
  if (law !== undefined && otherLaw !== undefined && from === undefined && to === undefined)
    return byFolders(editionIn(law), editionIn(otherLaw));
  throw refuse(
    "which-laws",
    ["须说明比较哪两部法律。", "Say which two laws are compared."],
    [
      "用 --from 和 --to 给出两个日期，或者用 --law 和 --other-law 给出两个文件夹。",
      "Give two days by --from and --to, or two folders by --law and --other-law.",
    ],
  );
}

/** In this process: the same procedures, the law of two days. */
async function byDates(cli: Cli, from: IsoDate, to: IsoDate): Promise<Compare> {
  const { procedures } = await import("#procedures");
  const world = { procedures, calendar: chinaCalendar, now: cli.world.now() };
  return ({ name, file }) => {
    const answer = lawDiff(world, file as ReplayFile, from, to);
    if (answer.kind === "unreadable") throw unreadable(name, answer.faults.join("; "));
    return answer.differences;
  };
}

/** Two editions, each replaying the case by itself. */
function byFolders(first: string, second: string): Compare {
  return ({ name, file }) => {
    const folder = mkdtempSync(join(tmpdir(), "yuheng-law-"));
    const path = join(folder, "case.json");
    writeFileSync(path, JSON.stringify(file));
    try {
      return differencesBetween(replayedBy(first, path, name), replayedBy(second, path, name));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

function replayedBy(program: string, path: string, name: string): Comparable {
  const done = spawnSync(process.execPath, [program, "case", "replay", path, "--json"], { encoding: "utf8" });
  if (done.status !== 0) throw unreadable(name, done.stderr.trim());
  return JSON.parse(done.stdout) as Comparable;
}

function editionIn(folder: string): string {
  const program = join(folder, "bin", "yuheng");
  if (existsSync(program)) return program;
  throw refuse(
    "no-edition",
    [`${folder} 中没有玉衡（bin/yuheng）。`, `${folder} holds no edition of Yuheng (bin/yuheng).`],
    ["请给出安装玉衡的文件夹。", "Give the folder in which it is installed."],
  );
}

function dayOf(option: string, text: string): IsoDate {
  if (parseIsoDate(text) !== undefined) return isoDate(text);
  throw refuse(
    "not-a-day",
    [`${option} 不是日期：${text}`, `${option} is no day: ${text}`],
    ["格式为 2026-03-31。", "Write it as 2026-03-31."],
  );
}

function unreadable(name: string, what: string) {
  return refuse(
    "not-a-case-file",
    [`案件 ${name} 无法重演：${what}`, `The case ${name} cannot be replayed: ${what}`],
    ["请先用 case replay 检查该案件。", "Look at it with case replay first."],
  );
}

const kinds: Readonly<Record<LawDifference["kind"], Bilingual>> = {
  deadline: { zh: "期限", en: "deadline" },
  decision: { zh: "判断", en: "decision" },
  refusal: { zh: "不予办理", en: "refusal" },
  stage: { zh: "阶段", en: "stage" },
  outcome: { zh: "结果", en: "outcome" },
};

function textOf(
  { t, lang }: Cli,
  compared: number,
  changed: readonly { readonly case: string; readonly differences: readonly LawDifference[] }[],
): string {
  const head = t(
    `比较 ${compared} 件，${changed.length} 件有变化。`,
    `${compared} compared, ${changed.length} would change.`,
  );
  if (changed.length === 0) return head;
  const rows = changed.flatMap((each) =>
    each.differences.map(({ kind, what, name, before, after }) => [
      each.case,
      kinds[kind][lang],
      name === undefined ? what : `${name[lang]} (${what})`,
      before ?? "–",
      after ?? "–",
    ]),
  );
  const titles = [t("案件", "case"), t("种类", "kind"), t("事项", "what"), t("前", "before"), t("后", "after")];
  return `${columns(titles, rows)}\n${head}`;
}

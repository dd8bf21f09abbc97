import type { Command } from "commander";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Import, routes } from "#contract";
import { type Cli, note, show } from "../cli.ts";
import type { Client } from "../client.ts";
import { columns, pairs } from "../print.ts";
import { progressOn } from "../progress.ts";
import { CommandRefused, refuse } from "../refused.ts";

interface Options {
  readonly confirm?: true;
  readonly refused?: string;
  readonly map?: readonly string[];
}
type Kind = Import["kind"];

/** Uploads a file, shows what was checked, and writes it when told to. */
export function importCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const group = program
    .command("import")
    .description(
      t("导入商标、商品信息、报关单或在办案件", "import marks, listings, customs declarations or running cases"),
    );
  const kinds = {
    marks: t("导入商标（CSV、XLSX）", "marks (CSV, XLSX)"),
    listings: t("导入商品信息（CSV、XLSX、JSONL）", "listings (CSV, XLSX, JSON Lines)"),
    declarations: t("导入报关单（CSV、XLSX、JSONL）", "customs declarations (CSV, XLSX, JSON Lines)"),
    cases: t("移入在办案件（CSV、XLSX、JSONL）", "running cases of an office's own list (CSV, XLSX, JSON Lines)"),
  };
  for (const kind of ["marks", "listings", "declarations", "cases"] as const) {
    const command = group
      .command(kind)
      .argument("<file>")
      .option("--confirm", t("检查后直接写入可用的行", "write the good rows after the check"))
      .option("--refused <file>", t("把被拒绝的行写入文件（.csv 或 .xlsx）", "save the refused rows (.csv or .xlsx)"))
      .description(kinds[kind])
      .action((file: string, options: Options) => importFile(cli, kind, file, options));
    if (kind === "cases")
      command.option(
        "--map <column=field>",
        t(
          "指定一列的含义，可重复；“列=”作为附注保留",
          "what a column means; may be repeated, “column=” keeps it as a note",
        ),
        (one: string, before: readonly string[]) => [...before, one],
        [],
      );
  }
}

async function importFile(cli: Cli, kind: Kind, file: string, options: Options): Promise<void> {
  if (!existsSync(file)) throw noFile(file);
  const client = cli.client();
  const staged = await client.upload(routes.imports.upload, { query: { kind } }, file, basename(file));
  let state = await until(cli, client, staged, "checking");
  if (kind === "cases" && (state.state === "mapping" || (options.map ?? []).length > 0))
    state = await mapColumns(cli, client, state, options.map ?? []);
  if (options.confirm && state.state === "checked" && state.good > 0) {
    state = await until(
      cli,
      client,
      await client.call(routes.imports.confirm, { params: { id: state.id } }),
      "writing",
    );
  }
  if (options.refused !== undefined && state.refused > 0) await saveRefused(cli, client, state, options.refused);
  if (state.failure !== null) throw new CommandRefused(state.failure);
  const first = await client.call(routes.imports.rows, {
    params: { id: state.id },
    query: { state: "refused", limit: 10 },
  });
  show(cli, { ...state, refusedRows: first.items }, () => textOf(cli, state, first.items));
  if (state.good === 0) throw nothingGood();
}

/** The columns as the server guessed them, as told with --map where it was; then the rows are checked. */
async function mapColumns(cli: Cli, client: Client, state: Import, told: readonly string[]): Promise<Import> {
  const params = { id: state.id };
  const { columns: found, fields: known } = await client.call(routes.imports.columns, { params });
  const unclear = told.find((one) => !one.includes("="));
  if (unclear !== undefined) throw notAMeaning(unclear);
  const given = new Map(told.map((one) => [one.slice(0, one.lastIndexOf("=")), one.slice(one.lastIndexOf("=") + 1)]));
  const unknown = [...given.keys()].find((title) => !found.some((column) => column.title === title));
  if (unknown !== undefined)
    throw noColumn(
      unknown,
      found.map(({ title }) => title),
    );
  const named = new Set(given.values());
  const fields = found.map(({ title, field }) => {
    const own = given.get(title);
    if (own !== undefined) return own === "" ? null : own;
    return field !== null && named.has(field) ? null : field;
  });
  const nameOf = (field: string | null) => known.find((each) => each.field === field)?.name[cli.lang];
  const lines = found.map(({ title }, at) => [
    title,
    fields[at] ?? "",
    nameOf(fields[at] ?? null) ?? cli.t("附注", "note"),
  ]);
  const table = columns([cli.t("列", "column"), cli.t("字段", "field"), cli.t("含义", "meaning")], lines);
  note(cli, `各列的含义：\n${table}`, `What the columns mean:\n${table}`);
  return until(cli, client, await client.call(routes.imports.mapColumns, { params, body: { fields } }), "checking");
}

/** Asks until the import has left `phase`; a fifth of a second is below what a person notices. */
async function until(cli: Cli, client: Client, begun: Import, phase: Import["state"]): Promise<Import> {
  const progress = progressOn(cli);
  let state = begun;
  while (state.state === phase) {
    const done = phase === "writing" ? state.written : state.good + state.refused;
    progress.at(phase === "writing" ? cli.t("写入", "writing") : cli.t("检查", "checking"), done, state.rows);
    await wait(200);
    state = await client.call(routes.imports.one, { params: { id: state.id } });
  }
  progress.end();
  return state;
}

async function saveRefused(cli: Cli, client: Client, state: Import, to: string): Promise<void> {
  const format = to.toLowerCase().endsWith(".xlsx") ? "xlsx" : "csv";
  await client.download(routes.imports.refusedFile, { params: { id: state.id }, query: { format } }, to);
  note(cli, `被拒绝的行已写入 ${to}。`, `The refused rows are in ${to}.`);
}

type RefusedRow = {
  row: number;
  problems: readonly {
    column: string;
    sentence: { zh: string; en: string };
    remedy?: { zh: string; en: string } | undefined;
    found: string;
  }[];
};

function textOf(cli: Cli, state: Import, refusedRows: readonly RefusedRow[]): string {
  const { t } = cli;
  const about = pairs([
    [t("导入", "import"), state.id],
    [t("状态", "state"), state.state],
    [t("总行数", "rows"), state.rows],
    [t("可用", "good"), state.good],
    [t("被拒绝", "refused"), state.refused],
    [t("已写入", "written"), state.written],
    [t("先前已有", "there already"), state.already === 0 ? null : state.already],
    [t("产生线索", "clues raised"), state.kind === "listings" || state.kind === "declarations" ? state.clues : null],
  ]);
  const rows = refusedRows.flatMap((each) =>
    each.problems.map(({ column, sentence, remedy, found }) => [
      String(each.row),
      column,
      sentence[cli.lang],
      found,
      remedy?.[cli.lang] ?? "",
    ]),
  );
  const table =
    rows.length === 0
      ? ""
      : `\n\n${columns([t("行", "row"), t("列", "column"), t("原因", "reason"), t("原值", "found"), t("怎么办", "what to do")], rows)}`;
  const rest =
    state.refused > refusedRows.length
      ? t(
          `\n另有 ${state.refused - refusedRows.length} 行被拒绝；--refused FILE 可全部取回。`,
          `\n${state.refused - refusedRows.length} more refused; --refused FILE brings them all.`,
        )
      : "";
  const next =
    state.state === "checked"
      ? t("\n尚未写入；加 --confirm 写入。", "\nNothing is written yet; --confirm writes it.")
      : "";
  return about + table + rest + next;
}

function noColumn(title: string, titles: readonly string[]): CommandRefused {
  return refuse(
    "no-such-column",
    [`文件没有“${title}”这一列。`, `The file has no column “${title}”.`],
    [`文件的列：${titles.join("、")}。`, `Its columns: ${titles.join(", ")}.`],
  );
}

function notAMeaning(told: string): CommandRefused {
  return refuse(
    "no-meaning",
    [`--map 后应为“列=字段”，而不是“${told}”。`, `--map takes “column=field”, not “${told}”.`],
    [
      "例如：--map 办到哪一步=stage；“列=”作为附注保留。",
      "For example --map 办到哪一步=stage; “column=” keeps it as a note.",
    ],
  );
}

function noFile(file: string): CommandRefused {
  return refuse(
    "no-such-file",
    [`没有文件 ${file}。`, `There is no file ${file}.`],
    ["请检查路径。", "Check the path."],
  );
}

function nothingGood(): CommandRefused {
  return refuse(
    "nothing-to-import",
    ["没有一行可以导入。", "Not one row can be imported."],
    ["请按所列原因改正后重新导入。", "Mend the rows as listed and import again."],
  );
}

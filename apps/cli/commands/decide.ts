import type { Command } from "commander";
import { type IsoDate, legalDay, NoRuleInForce, parseIsoDate } from "#law";
import { type DecisionTable, evaluate } from "#rules";
import { type Cli, show } from "../cli.ts";
import { columns, pairs } from "../print.ts";
import { readJson } from "../readJson.ts";
import { type CommandRefused, refuse } from "../refused.ts";
import { articleText, sureness } from "../words.ts";

interface Given {
  readonly list?: boolean;
  readonly facts?: string;
  readonly on?: string;
}

/** Asks one decision table: facts from a file, the day whose law is asked. Needs no server. */
export function decideCommand(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command("decide")
    .argument(
      "[table]",
      t("程序/决策表，如 trademark-enforcement/penalty", "PROCEDURE/TABLE, e.g. trademark-enforcement/penalty"),
    )
    .description(t("查询一张决策表（无需服务器）", "ask a decision table (no server needed)"))
    .option("--list", t("列出各表及其事实和取值", "list the tables with their facts and values"))
    .option("--facts <file>", t('事实（JSON，如 {"gain":"none"}）', 'the facts, as JSON: {"gain":"none"}'))
    .option("--on <date>", t("适用哪一日的法（默认今天）", "the day whose law is asked (default: today)"))
    .action(async (id: string | undefined, given: Given) => {
      const { tables } = await import("#procedures");
      if (given.list === true) return list(cli, tables);
      const table = tables.find((one) => one.id === id);
      if (table === undefined) throw noSuchTable(id, tables);
      answer(cli, table, given);
    });
}

function answer(cli: Cli, table: DecisionTable, given: Given): void {
  const { t, lang } = cli;
  if (given.facts === undefined) throw noFacts(table);
  const facts = factsOf(table, given.facts, readJson(given.facts));
  const found = evaluated(table, facts, dayOf(cli, given.on));
  if (found.kind === "missing")
    return show(cli, { missing: found.missing }, () =>
      [
        t("还需要知道：", "Still to be known:"),
        ...found.missing.map((fact) => `  ${factText(table, fact, lang)}`),
      ].join("\n"),
    );
  const { outcome, row, article, version, confidence } = found;
  show(cli, { outcome, row, article, version, confidence }, () =>
    pairs([
      [t("结论", "outcome"), `${table.outcomeNames[outcome]?.[lang] ?? outcome} (${outcome})`],
      [t("依据的行", "row"), row],
      [t("条文", "article"), articleText(article, lang)],
      [t("决策表版本", "version"), version],
      [t("核对", "confidence"), sureness(confidence, lang)],
    ]),
  );
}

function list(cli: Cli, tables: readonly DecisionTable[]): void {
  const { t, lang } = cli;
  const all = tables.map(({ id, version, name, moment, facts, outcomes }) => ({
    id,
    version,
    name,
    moment,
    facts,
    outcomes,
  }));
  show(cli, { tables: all }, () =>
    columns(
      [t("决策表", "table"), t("名称", "name"), t("事实", "fact"), t("取值", "values")],
      tables.flatMap((table) =>
        Object.entries(table.facts).map(([fact, values], at) => [
          at === 0 ? table.id : "",
          at === 0 ? table.name[lang] : "",
          fact,
          values.join(", "),
        ]),
      ),
    ),
  );
}

function factText({ facts, factNames }: DecisionTable, fact: string, lang: Cli["lang"]): string {
  return `${fact} (${factNames[fact]?.name[lang] ?? fact}): ${(facts[fact] ?? []).join(", ")}`;
}

/** The facts of a file, each one that the table knows with a value that it may have. */
function factsOf(table: DecisionTable, file: string, given: unknown): Record<string, string> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    const form = JSON.stringify(
      Object.fromEntries(Object.entries(table.facts).map(([fact, [value]]) => [fact, value])),
    );
    throw refuse(
      "not-facts",
      [`${file} 不是一组事实。`, `${file} holds no facts.`],
      [`格式：${form}`, `Its form: ${form}`],
    );
  }
  return Object.fromEntries(
    Object.entries(given).map(([fact, value]) => {
      const values = Object.hasOwn(table.facts, fact) ? table.facts[fact] : undefined;
      if (values === undefined) {
        const known = Object.keys(table.facts).join(", ");
        throw refuse(
          "no-such-fact",
          [`${file}：表 ${table.id} 没有事实“${fact}”。`, `${file}: the table ${table.id} has no fact "${fact}".`],
          [`可用的事实：${known}。`, `Its facts: ${known}.`],
        );
      }
      if (typeof value !== "string" || !values.includes(value)) {
        const said = JSON.stringify(value);
        const may = values.join(", ");
        throw refuse(
          "no-such-value",
          [`${file}：事实“${fact}”不能是 ${said}。`, `${file}: the fact "${fact}" cannot be ${said}.`],
          [`可以是：${may}。`, `It is one of: ${may}.`],
        );
      }
      return [fact, value];
    }),
  );
}

function evaluated(table: DecisionTable, facts: Record<string, string>, on: IsoDate) {
  try {
    return evaluate(table, facts, on);
  } catch (error) {
    if (!(error instanceof NoRuleInForce)) throw error;
    const from = table.rows.map((row) => row.from).toSorted()[0];
    throw refuse(
      "no-rule-in-force",
      [`${on} 没有表 ${table.id} 的规定施行。`, `No rule of the table ${table.id} was in force on ${on}.`],
      [`本表自 ${from} 起有规定。`, `Its first rule is in force from ${from}.`],
    );
  }
}

function dayOf(cli: Cli, on: string | undefined): IsoDate {
  if (on === undefined) return legalDay(cli.world.now());
  const day = parseIsoDate(on);
  if (day !== undefined) return day;
  throw refuse(
    "wrong-date",
    [`“${on}”不是日期。`, `"${on}" is no date.`],
    ["写作 2026-05-01。", "Write 2026-05-01."],
    2,
  );
}

function noSuchTable(id: string | undefined, tables: readonly DecisionTable[]): CommandRefused {
  const near = tables.map((table) => table.id).filter((one) => one.split("/")[0] === id?.split("/")[0]);
  const known = (near.length > 0 ? near : tables.map((table) => table.id)).join(", ");
  return refuse(
    "no-such-table",
    [
      id === undefined ? "请写明决策表。" : `没有决策表“${id}”。`,
      id === undefined ? "Name a decision table." : `There is no decision table "${id}".`,
    ],
    [`可用：${known}；详见 yuheng decide --list。`, `There are: ${known}; see yuheng decide --list.`],
    2,
  );
}

function noFacts(table: DecisionTable): CommandRefused {
  const known = Object.keys(table.facts).join(", ");
  return refuse(
    "no-facts",
    [`请用 --facts 指明事实文件。`, `Name a file of facts with --facts.`],
    [`本表的事实：${known}。`, `The facts of this table: ${known}.`],
    2,
  );
}

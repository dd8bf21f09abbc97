import type { Command } from "commander";
import { printTable } from "#rules";
import { type Cli, show } from "../cli.ts";

/** Prints every decision table as Markdown, for lawyers to read against the statute. Needs no server. */
export function tablesCommand(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command("tables")
    .description(t("以 Markdown 打印决策表（无需服务器）", "print the decision tables as Markdown (no server needed)"))
    .option(
      "--locale <locale>",
      t("zh 或 en（默认随界面语言）", "zh or en (default: the language of the command line)"),
    )
    .action(async (options: { locale?: string }) => {
      const { procedures, tables } = await import("#procedures");
      const locale = options.locale === undefined ? cli.lang : options.locale.startsWith("zh") ? "zh" : "en";
      const chapters = procedures.map((procedure) => ({ title: procedure.name, tables: procedure.tables ?? [] }));
      const named = new Set(chapters.flatMap((chapter) => chapter.tables));
      const shared = { title: commonTables, tables: tables.filter((table) => !named.has(table)) };
      show(cli, { tables }, () =>
        [...chapters, shared]
          .filter((chapter) => chapter.tables.length > 0)
          .map(({ title, tables: own }) =>
            [`# ${title[locale]}`, ...own.map((table) => printTable(table, locale))].join("\n\n"),
          )
          .join("\n"),
      );
    });
}

/** Heads the tables that no one procedure owns: the thresholds of crimes, the discretion of Customs. */
const commonTables = { zh: "不属于单一程序的决策表", en: "Tables that no one procedure owns" };

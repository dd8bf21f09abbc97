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
      const { procedures } = await import("#procedures");
      const locale = options.locale === undefined ? cli.lang : options.locale.startsWith("zh") ? "zh" : "en";
      const found = Object.values(procedures).map((procedure) => ({ procedure, tables: procedure.tables ?? [] }));
      show(cli, { tables: found.flatMap(({ tables }) => tables) }, () =>
        found
          .filter(({ tables }) => tables.length > 0)
          .map(({ procedure, tables }) =>
            [`# ${procedure.name[locale]}`, ...tables.map((table) => printTable(table, locale))].join("\n\n"),
          )
          .join("\n"),
      );
    });
}

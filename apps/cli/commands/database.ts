import type { Command } from "commander";
import type { Cli } from "../cli.ts";

export function databaseCommands(program: Command, cli: Cli): void {
  program.command("db").description(cli.t("数据库", "the database"));
}

import type { Command } from "commander";
import { routes } from "#contract";
import { type Cli, show } from "../cli.ts";
import { clientOf } from "../client.ts";
import { pairs } from "../print.ts";

export function statusCommand(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command("status")
    .description(t("系统状态（无需登录）", "how the server stands (no login needed)"))
    .action(async () => {
      const status = await clientOf(cli.server(), {}).call(routes.office.status, {});
      show(cli, status, () =>
        pairs([
          [t("服务器", "server"), cli.server()],
          [t("版本", "version"), status.version],
          [t("数据库", "database"), status.database === "embedded" ? t("内嵌", "embedded") : "PostgreSQL"],
          [t("演示数据", "demonstration"), status.demo ? t("是", "yes") : t("否", "no")],
          [t("法定日", "legal day"), status.today],
          [t("最近备份", "last copy"), status.lastCopy ?? "–"],
          [t("注意", "note"), status.warning?.[cli.lang]],
        ]),
      );
    });
}

import type { Command } from "commander";
import { routes } from "#contract";
import { type Cli, show } from "../cli.ts";
import { columns } from "../print.ts";

/** What lies between two offices: handed over, asked or offered, and not answered. */
export function handoversCommand(program: Command, cli: Cli): void {
  const { t, lang } = cli;
  program
    .command("handovers")
    .description(t("已移送、请示而未答复的", "what was handed over and is not answered"))
    .option("--open", t("也列出已接收、未办结的", "also what was taken on and has not ended"))
    .option("--sent", t("只列出本机构送出的", "only what this office sent"))
    .option("--received", t("只列出本机构收到的", "only what this office received"))
    .action(async ({ open, sent, received }: { open?: true; sent?: true; received?: true }) => {
      const one = sent === received ? undefined : sent ? ("sent" as const) : ("received" as const);
      const query = { state: open ? ("open" as const) : ("unanswered" as const), ...(one && { end: one }) };
      const { items } = await cli.client().call(routes.handovers.list, { query });
      show(cli, { items }, () =>
        items.length === 0
          ? t("没有未答复的。", "Nothing lies unanswered.")
          : columns(
              [
                t("编号", "number"),
                t("事项", "matter"),
                t("类别", "kind"),
                t("自", "from"),
                t("至", "to"),
                t("天", "days"),
                t("应于", "due"),
                t("状态", "state"),
              ],
              items.map((each) => [
                each.number,
                each.title,
                each.procedureName[lang],
                each.fromName[lang],
                each.toName[lang],
                String(each.days),
                each.due ?? "–",
                each.stageName[lang],
              ]),
            ),
      );
    });
}

import type { Command } from "commander";
import { routes } from "#contract";
import { given } from "../given.ts";
import { type Cli, show } from "../cli.ts";
import { listAll, type ListOptions, listOptions, listText } from "../lists.ts";
import { columns } from "../print.ts";

export function markCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const mark = program.command("mark").description(t("商标", "marks"));
  listOptions(
    mark
      .command("list")
      .option("--text <words>", t("名称、注册号或权利人", "words of the mark, its number or holder"))
      .option("--class <number>", t("尼斯分类", "Nice class"))
      .option("--status <status>", t("状态", "status"))
      .option("--on <date>", t("在该日是否有效", "in force on this day"))
      .description(t("列出商标", "list marks")),
    cli,
  ).action(async (options: ListOptions & { text?: string; class?: string; status?: string; on?: string }) => {
    const { text, status, on } = options;
    const query = { text, status, on, classNumber: options.class };
    const page = await listAll(cli, options, (paging) =>
      cli.client().call(routes.rights.marks, { query: { ...given(query), ...paging } }),
    );
    show(cli, page, () =>
      listText(
        cli,
        page,
        columns(
          [
            t("注册号", "number"),
            t("商标", "mark"),
            t("类别", "classes"),
            t("权利人", "holder"),
            t("有效期至", "expires"),
            t("有效", "in force"),
          ],
          page.items.map((each) => [
            each.registrationNumber,
            each.markText,
            each.classNumbers.join(" "),
            each.holderName,
            each.expiresOn ?? "–",
            each.inForce ? t("是", "yes") : each.why[cli.lang],
          ]),
        ),
      ),
    );
  });
}

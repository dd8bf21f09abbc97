import { type Command, Option } from "commander";
import { type Figure, routes } from "#contract";
import { type Dimension, dimensions } from "#planning";
import type { z } from "zod";
import { given } from "../given.ts";
import { type Cli, show } from "../cli.ts";
import { listAll } from "../lists.ts";
import { columns } from "../print.ts";
import { stageNames } from "../words.ts";

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly by: Dimension;
  readonly office?: string;
  readonly xlsx?: string;
  readonly records?: string;
}

/** The figures of a period; `--records` opens the cases behind one. */
export function figuresCommand(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command("figures")
    .description(t("统计", "figures"))
    .option("--from <date>", t("起（默认本年一月一日）", "first day (default: 1 January of this year)"))
    .option("--to <date>", t("止（默认今天）", "last day (default: today)"))
    .addOption(new Option("--by <by>", t("分组", "broken down by")).choices(dimensions).default("month"))
    .option("--office <path>", t("机构", "office"))
    .option("--records <figure>", t("列出某项数字背后的案件", "the cases behind one figure"))
    .option("--xlsx <file>", t("保存为工作簿", "save as a workbook"))
    .action(async (options: Options) => {
      const client = cli.client();
      const today = (await client.call(routes.office.status, {})).today;
      const from = options.from ?? `${today.slice(0, 4)}-01-01`;
      const query = { from, to: options.to ?? today, by: options.by, ...given({ officePath: options.office }) };
      if (options.xlsx !== undefined) {
        const bytes = await client.download(routes.figures.workbook, { query }, options.xlsx);
        return show(cli, { file: options.xlsx, bytes }, () =>
          t(`已保存 ${options.xlsx}（${bytes} 字节）。`, `Saved ${options.xlsx} (${bytes} bytes).`),
        );
      }
      if (options.records !== undefined) {
        const params = { id: options.records };
        const page = await listAll(cli, { all: true }, (paging) =>
          client.call(routes.figures.records, { params, query: { ...query, ...paging } }),
        );
        const stageName = await stageNames(cli.lang);
        return show(cli, page, () =>
          columns(
            [t("案号", "number"), t("案件", "case"), t("阶段", "stage"), t("数值", "value")],
            page.items.map((each) => [
              each.number,
              each.title,
              stageName(each.procedure, each.stage),
              each.value === null ? "" : String(each.value),
            ]),
          ),
        );
      }
      const table = await client.call(routes.figures.table, { query });
      show(cli, table, () => table.figures.map((figure) => figureText(cli, figure)).join("\n\n"));
    });
}

function figureText({ t, lang }: Cli, figure: z.infer<typeof Figure>): string {
  const value = (number: number | null) =>
    number === null ? "–" : figure.kind === "money" ? (number / 100).toFixed(2) : String(number);
  const rows = figure.cells.map((cell) => [cell.label[lang], value(cell.value)]);
  return columns(
    [`${figure.name[lang]} (${figure.id})`, figure.unit[lang]],
    [...rows, [t("合计", "total"), value(figure.total)]],
  );
}

import type { Command } from "commander";
import { type ReturnView, routes } from "#contract";
import { type Cli, show } from "../cli.ts";
import { given } from "../given.ts";
import { columns, pairs } from "../print.ts";

/** Returns: which are owed, what one says, submitting it, and saving it as the form prints. */
export function returnFileCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const returns =
    program.commands.find((one) => one.name() === "return") ??
    program.command("return").description(t("统计报表", "returns of statistics"));
  list(returns, cli);
  returns
    .command("show <id>")
    .description(t("一份报表的各项数字", "the numbers of one return"))
    .action(async (id: string) => {
      const view = await cli.client().call(routes.returns.one, { params: { id } });
      show(cli, view, () => viewText(cli, view));
    });
  returns
    .command("submit <id>")
    .description(t("报送一份报表", "submit a return"))
    .action(async (id: string) => {
      const client = cli.client();
      const { version } = await client.call(routes.returns.one, { params: { id } });
      const written = await client.call(routes.returns.submit, { params: { id }, body: { expectedVersion: version } });
      show(cli, written, () => t("已报送。", "Submitted."));
    });
  returns
    .command("xlsx <id> <file>")
    .description(t("保存为表格文件，与表样一致", "save as a workbook, as the form prints"))
    .action(async (id: string, file: string) => {
      const bytes = await cli.client().download(routes.returns.workbook, { params: { id } }, file);
      show(cli, { file, bytes }, () => t(`已保存 ${file}（${bytes} 字节）。`, `Saved ${file} (${bytes} bytes).`));
    });
}

function list(returns: Command, cli: Cli): void {
  const { t, lang } = cli;
  returns
    .command("list")
    .description(t("本机关及下级的报表", "returns of this office and those below"))
    .option("--form <id>", t("报表", "form"))
    .option("--office <path>", t("机构", "office"))
    .action(async ({ form, office }: { form?: string; office?: string }) => {
      const table = await cli.client().call(routes.returns.overview, { query: given({ form, officePath: office }) });
      const offices = new Map(table.offices.map(({ path, name }) => [path, name[lang]]));
      show(cli, table, () =>
        table.rows.length === 0
          ? t("没有要填报的报表。", "No form asks for a return.")
          : columns(
              [
                t("机关", "office"),
                t("期间", "period"),
                t("阶段", "stage"),
                t("时限", "standing"),
                t("应于", "due"),
                "id",
              ],
              table.rows.map((row) => [
                offices.get(row.officePath) ?? row.officePath,
                row.period,
                stageNames[row.stage ?? "none"][lang],
                standingNames[row.standing][lang],
                row.due,
                row.id ?? "–",
              ]),
            ),
      );
    });
}

function viewText({ t, lang }: Cli, view: ReturnView): string {
  const cells = new Map(view.cells.map((cell) => [cell.cell, cell]));
  const shown = (kind: string, value: number | null) =>
    value === null ? t("缺", "missing") : kind === "money" ? (value / 100).toFixed(2) : String(value);
  const rows = view.form.sections.flatMap((section) =>
    section.rows.flatMap((row) =>
      view.form.columns.flatMap((column): string[][] => {
        const place = row.cells[column.id];
        const cell = place && cells.get(place.id);
        if (place === undefined || cell === undefined) return [];
        const numbers =
          place.kind === "text"
            ? ["", "", cell.text ?? ""]
            : [cell.ownValue, cell.belowValue, cell.value].map((value) => shown(place.kind, value));
        const source = cell.typedBy === null ? place.source : t(`填报：${cell.typedBy}`, `typed in by ${cell.typedBy}`);
        return [[row.name[lang], column.name[lang], row.unit[lang], ...numbers, source]];
      }),
    ),
  );
  return [
    pairs([
      [t("报表", "form"), view.form.name[lang]],
      [t("机关", "office"), view.office.name[lang]],
      [t("期间", "period"), view.periodView.name[lang]],
      [t("阶段", "stage"), stageNames[view.stage][lang]],
      [t("应于", "due"), view.due],
      [t("封存", "seal"), view.sealSha256],
    ]),
    columns(
      [
        t("项目", "item"),
        t("栏目", "column"),
        t("单位", "unit"),
        t("本机关", "own"),
        t("下级", "below"),
        t("合计", "total"),
        t("来源", "source"),
      ],
      rows,
    ),
    ...view.findings
      .filter(({ explained }) => !explained)
      .map(({ cell, severity, sentence }) => `${severity === "error" ? "✗" : "!"} ${cell}: ${sentence[lang]}`),
  ].join("\n\n");
}

const stageNames = {
  draft: { zh: "草稿", en: "draft" },
  submitted: { zh: "已报送", en: "submitted" },
  returned: { zh: "已退回", en: "sent back" },
  approved: { zh: "已批准", en: "approved" },
  excused: { zh: "免报", en: "excused" },
  none: { zh: "未开始", en: "not begun" },
} as const;
const standingNames = {
  running: { zh: "期间未结束", en: "period not over" },
  open: { zh: "待报送", en: "to be filed" },
  late: { zh: "逾期", en: "late" },
  "on-time": { zh: "按时", en: "on time" },
  "filed-late": { zh: "迟报", en: "filed late" },
  excused: { zh: "免报", en: "excused" },
} as const;

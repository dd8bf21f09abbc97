import type { Command } from "commander";
import { type ChecksBelow, type ReturnCheck, routes } from "#contract";
import { type Cli, show } from "../cli.ts";
import { columns } from "../print.ts";
import { refuse } from "../refused.ts";

/** Returns that have been sealed. */
export function returnCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const group = program.command("return").description(t("报表", "returns"));
  group
    .command("verify")
    .argument("<id>", t("报表编号（网址末段）", "the return's id, the end of its address"))
    .description(
      t(
        "核验已封存的报表及其全部下级报表：封存值是否完好，哪个机关的哪些栏目与案卷现有记录不一致（封存被破坏时退出码为 1）",
        "check a sealed return and all below it: do the seals hold, and which cells of which office differ from the dockets now (exit 1 where a seal is broken)",
      ),
    )
    .action(async (id: string) => {
      const { below: of, ...top } = await cli.client().call(routes.restatements.verify, { params: { id } });
      const below = await checkBelow(cli, id, of);
      show(cli, { ...top, below }, () => textOf(cli, top, below));
      if ([top, ...below.differing].some(({ seal }) => seal === "broken"))
        throw refuse(
          "seal-broken",
          ["存储的栏目与封存值不符。", "The stored cells do not give the seal."],
          ["请查看数据库的备份和日志。", "Look at the copies and the log of the database."],
        );
    });
}

type Below = Omit<ChecksBelow, "next">;

/** All below, some seconds' worth at a time; how far it is stands on the terminal while it lasts. */
async function checkBelow(cli: Cli, id: string, of: number): Promise<Below> {
  let below: Below = { returns: 0, cells: 0, records: 0, differing: [] };
  for (let from: number | null = of === 0 ? null : 0; from !== null; ) {
    const { next, ...part } = await cli
      .client()
      .call(routes.restatements.verifyBelow, { params: { id }, body: { from } });
    below = {
      returns: below.returns + part.returns,
      cells: below.cells + part.cells,
      records: below.records + part.records,
      differing: [...below.differing, ...part.differing],
    };
    from = next;
    if (next !== null && process.stderr.isTTY)
      process.stderr.write(`\r${cli.t(`已核验下级报表 ${next} / ${of}`, `returns below checked: ${next} of ${of}`)}`);
  }
  return below;
}

function textOf(cli: Cli, top: ReturnCheck, { returns, records, differing }: Below): string {
  const { t, lang } = cli;
  const count = differing.length;
  const lower =
    returns === 0
      ? []
      : [
          t(
            `已逐级核验到最低一级：下级已封存报表${returns}份，记录${records}条，其中${count}份不一致。`,
            `Checked down to the lowest level: ${returns} sealed returns below with ${records} records; ${count} differ.`,
          ),
        ];
  return [
    checkText(cli, top),
    ...lower,
    ...differing.map((one) => `\n${one.office[lang]} (${one.returnId})\n${checkText(cli, one)}`),
  ].join("\n");
}

function checkText({ t, lang }: Cli, { sealSha256, seal, cells, records, differing }: ReturnCheck): string {
  const head =
    seal === "holds"
      ? t(
          `封存完好：${cells}个栏目，${records}条记录。`,
          `The seal holds: ${cells} cells with ${records} records behind them.`,
        )
      : t("封存已被破坏。", "The seal is broken.");
  const whys = {
    records: t("本机关记录有变化", "records changed"),
    mended: t("记录更正过，数值不变", "records corrected, same number"),
    below: t("与下级报表现值不符", "differs from what is said below"),
    sum: t("合计不符", "does not add up"),
  };
  const table =
    differing.length === 0
      ? t("各栏目与案卷一致。", "Every cell agrees with the dockets.")
      : columns(
          [t("栏目", "cell"), t("封存", "sealed"), t("现有", "now"), t("缘由", "why")],
          differing.map(({ row, column, sealed, found, why }) => [
            `${row[lang]} · ${column[lang]}`,
            String(sealed ?? "–"),
            String(found ?? "–"),
            why.map((each) => whys[each]).join(t("；", "; ")),
          ]),
        );
  return `${head}\nsha256 ${sealSha256}\n${table}`;
}

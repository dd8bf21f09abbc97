import type { Command } from "commander";
import { basename } from "node:path";
import { type ReplyOf, routes } from "#contract";
import { type Cli, show } from "../cli.ts";
import { given } from "../given.ts";
import { columns } from "../print.ts";
import { when } from "../words.ts";

type Row = ReplyOf<typeof routes.templates.list>["items"][number];

/** The Word templates of the office: what there is, taken away, checked and taken in, put to use. */
export function templateCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const group = program.command("template").description(t("文书模板", "Word templates"));
  group
    .command("list")
    .description(t("各文书的模板和来源", "which template each document is made from"))
    .action(async () => {
      const { items } = await cli.client().call(routes.templates.list, {});
      show(cli, items, () =>
        columns(
          [t("程序", "procedure"), t("种类", "kind"), t("文书", "document"), t("模板", "template"), t("启用", "since")],
          items.map((row) => [
            row.procedure,
            row.kind,
            row.name[cli.lang],
            stateOf(cli, row),
            row.since ? when(row.since) : "–",
          ]),
        ),
      );
    });
  const one = (name: string) =>
    group
      .command(name)
      .argument("<procedure>", t("程序", "procedure"))
      .argument("<kind>", t("文书种类", "kind of document"));
  one("download")
    .requiredOption("--out <file>", t("保存到", "save as"))
    .option("--version <id>", t("某一版本，或 shipped", "one version, or shipped"))
    .description(t("下载模板", "download a template"))
    .action(async (procedure: string, kind: string, { out, version }: { out: string; version?: string }) => {
      const params = { procedure, kind };
      const bytes = await cli.client().download(routes.templates.file, { params, query: given({ version }) }, out);
      show(cli, { ...params, file: out, bytes }, () =>
        t(`已保存 ${out}（${bytes} 字节）。`, `Saved ${out} (${bytes} bytes).`),
      );
    });
  one("upload")
    .argument("<file>", t("Word 模板（.docx）", "Word template (.docx)"))
    .description(t("上传模板并检查；不自动启用", "upload a template, which is checked; it does not go live"))
    .action(async (procedure: string, kind: string, file: string) => {
      const params = { procedure, kind };
      const version = await cli.client().upload(routes.templates.upload, { params }, file, basename(file));
      show(cli, version, () =>
        [
          t(`检查通过，版本 ${version.id}。`, `It has passed the check: version ${version.id}.`),
          ...version.warnings.map(({ sentence }) => `! ${sentence[cli.lang]}`),
        ].join("\n"),
      );
    });
  one("use")
    .argument("<version>", t("版本编号、shipped 或 inherited", "a version's id, shipped, or inherited"))
    .description(t("启用模板，或者恢复", "go live with a template, or back"))
    .action(async (procedure: string, kind: string, version: string) => {
      const back = (["shipped", "inherited"] as const).find((each) => each === version);
      const body = back === undefined ? { what: "version" as const, version } : { what: back };
      const row = await cli.client().call(routes.templates.use, { params: { procedure, kind }, body });
      show(cli, row, () => `${row.name[cli.lang]}: ${stateOf(cli, row)}`);
    });
}

function stateOf({ t, lang }: Cli, { state, officeName }: Row): string {
  const names = {
    shipped: t("系统自带", "the product's"),
    installation: t("安装目录", "this installation's"),
    own: t("本单位", "this office's"),
    above: officeName?.[lang] ?? t("上级机构", "the office above's"),
  };
  return names[state];
}

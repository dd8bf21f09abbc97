import type { Command } from "commander";
import { type CaseView, routes } from "#contract";
import { findCase } from "../caseDesk.ts";
import { type Cli, show } from "../cli.ts";
import { type CommandRefused, refuse } from "../refused.ts";

/** What a case gives to take away: one document as Word or PDF, or the whole case as PDF. */
export function printCommands(group: Command, cli: Cli): void {
  const { t } = cli;
  group
    .command("document")
    .argument("<case>")
    .argument("<document>", t("文书编号或种类（取最近一份）", "id, or kind (the latest of it)"))
    .requiredOption("--out <file>", t("保存到", "save as"))
    .option("--pdf", t("PDF，而不是 .docx", "as PDF, not .docx"))
    .description(t("下载文书", "download a document"))
    .action((ref: string, wanted: string, options: DocumentOptions) => saveDocument(cli, ref, wanted, options));
  group
    .command("bundle")
    .argument("<case>", t("案号或编号", "number or id"))
    .requiredOption("--out <file>", t("保存到（分卷时加 -1、-2……）", "save as (several volumes get -1, -2, …)"))
    .description(t("案卷打印：整个案件合成 PDF", "print the file: the whole case as PDF"))
    .action((ref: string, options: { out: string }) => saveBundle(cli, ref, options.out));
}

interface DocumentOptions {
  readonly out: string;
  readonly pdf?: true;
}

async function saveDocument(cli: Cli, ref: string, wanted: string, { out, pdf }: DocumentOptions): Promise<void> {
  const client = cli.client();
  const view = await findCase(client, ref);
  const found = view.documents.findLast((each) => each.id === wanted || each.kind === wanted);
  if (found === undefined) throw noDocument(view, wanted);
  const given = { params: { id: view.id, documentId: found.id } };
  const bytes = pdf
    ? await client.download(routes.prints.document, given, out)
    : await client.download(routes.cases.document, given, out);
  show(cli, { ...found, file: out, bytes }, () =>
    cli.t(
      `已保存《${found.name.zh}》到 ${out}（${bytes} 字节）。`,
      `Saved "${found.name.en}" as ${out} (${bytes} bytes).`,
    ),
  );
}

async function saveBundle(cli: Cli, ref: string, out: string): Promise<void> {
  const client = cli.client();
  const { id, number } = await findCase(client, ref);
  const { items } = await client.call(routes.prints.volumes, { params: { id } });
  const files: { volume: number; file: string; bytes: number }[] = [];
  for (const { volume } of items) {
    const file = items.length === 1 ? out : numbered(out, volume);
    if (cli.world.terminal) cli.world.err(`\r\x1b[K${volume}/${items.length}`);
    const given = { params: { id, volume }, query: { lang: cli.lang } };
    files.push({ volume, file, bytes: await client.download(routes.prints.volume, given, file) });
  }
  if (cli.world.terminal) cli.world.err("\r\x1b[K");
  show(cli, { case: number, files }, () =>
    files
      .map(({ file, bytes }) => cli.t(`已保存 ${file}（${bytes} 字节）。`, `Saved ${file} (${bytes} bytes).`))
      .join("\n"),
  );
}

/** "case.pdf", 2 → "case-2.pdf". */
function numbered(file: string, volume: number): string {
  return /\.pdf$/i.test(file) ? file.replace(/\.pdf$/i, `-${volume}$&`) : `${file}-${volume}`;
}

function noDocument(view: CaseView, wanted: string): CommandRefused {
  const kinds = view.documents.map((each) => each.kind).join(", ") || "–";
  return refuse(
    "no-such-document",
    [`${view.number} 没有文书“${wanted}”。`, `${view.number} has no document "${wanted}".`],
    [`现有文书：${kinds}`, `It has: ${kinds}`],
  );
}

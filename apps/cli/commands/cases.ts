import type { Command } from "commander";
import { existsSync, readFileSync } from "node:fs";
import { routes } from "#contract";
import { given } from "../given.ts";
import { type Cli, show } from "../cli.ts";
import { listAll, type ListOptions, listOptions, listText } from "../lists.ts";
import { columns } from "../print.ts";
import { refuse } from "../refused.ts";
import { act, findCase } from "../caseDesk.ts";
import { caseText } from "../caseText.ts";
import { stageNames, when } from "../words.ts";
import { printCommands } from "./prints.ts";
import { replayCommand } from "./replay.ts";

/** Cases: what there is, where each stands, the next step, its docket and documents. */
export function caseCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const group = program.command("case").description(t("案件", "cases"));
  listOptions(
    group
      .command("list")
      .option("--procedure <id>", t("程序", "procedure"))
      .option("--stage <stage>", t("阶段", "stage"))
      .option("--open", t("未结", "open cases only"))
      .option("--closed", t("已结", "closed cases only"))
      .option("--mine", t("指派给我的", "assigned to me"))
      .option("--text <words>", t("案号或名称", "words of the number or title"))
      .option("--office <path>", t("机构", "office"))
      .description(t("列出案件", "list cases")),
    cli,
  ).action((options: CaseListOptions) => listCases(cli, options));
  group
    .command("show")
    .argument("<case>", t("案号或编号", "number or id"))
    .description(
      t("案件详情：阶段、期限及其计算、文书", "where it stands: stage, deadlines and their arithmetic, documents"),
    )
    .action(async (ref: string) => {
      const view = await findCase(cli.client(), ref);
      const stageName = await stageNames(cli.lang);
      show(cli, view, () => caseText(cli, view, stageName(view.procedure, view.stage)));
    });
  group
    .command("act")
    .argument("<case>", t("案号或编号", "number or id"))
    .argument("<action>", t("动作", "action"))
    .option(
      "--input <json>",
      t("表单内容：JSON、JSON 文件，或 - 表示标准输入", "the form: JSON, a file of JSON, or - for standard input"),
      "{}",
    )
    .option("--at <instant>", t("发生时间（默认现在）", "when it happened (default: now)"))
    .option("--expect <version>", t("所依据的案件版本", "the version of the case it was decided on"))
    .description(t("办理一步", "take the next step"))
    .action((ref: string, action: string, options: ActOptions) => actInCase(cli, ref, action, options));
  listOptions(group.command("docket").argument("<case>").description(t("案件日志", "the docket")), cli).action(
    async (ref: string, options: ListOptions) => {
      const client = cli.client();
      const { id, procedure } = await findCase(client, ref);
      const stageName = await stageNames(cli.lang);
      const page = await listAll(cli, options, (paging) =>
        client.call(routes.cases.docket, { params: { id }, query: paging }),
      );
      show(cli, page, () =>
        listText(
          cli,
          page,
          columns(
            ["#", t("时间", "at"), t("事件", "event"), t("人员", "by"), t("阶段", "stage")],
            page.items.map((each) => [
              String(each.seq),
              when(each.at),
              each.type,
              each.actor.name ?? each.actor.id,
              stageName(procedure, each.stage),
            ]),
          ),
        ),
      );
    },
  );
  printCommands(group, cli);
  replayCommand(group, cli);
}

interface CaseListOptions extends ListOptions {
  readonly procedure?: string;
  readonly stage?: string;
  readonly open?: true;
  readonly closed?: true;
  readonly mine?: true;
  readonly text?: string;
  readonly office?: string;
}

async function listCases(cli: Cli, options: CaseListOptions): Promise<void> {
  const { procedure, stage, text, office: officePath } = options;
  const query = {
    ...given({ procedure, stage, text, officePath }),
    ...(options.open ? { open: "true" as const } : options.closed ? { open: "false" as const } : {}),
    ...(options.mine ? { assigned: "me" as const } : {}),
  };
  const page = await listAll(cli, options, (paging) =>
    cli.client().call(routes.cases.list, { query: { ...query, ...paging } }),
  );
  const { t } = cli;
  const stageName = await stageNames(cli.lang);
  show(cli, page, () =>
    listText(
      cli,
      page,
      columns(
        [t("案号", "number"), t("案件", "case"), t("阶段", "stage"), t("到期", "due"), t("承办人", "officer"), "id"],
        page.items.map((each) => [
          each.number,
          each.title,
          stageName(each.procedure, each.stage),
          each.nextDue ?? "–",
          each.assignedTo?.name ?? "–",
          each.id,
        ]),
      ),
    ),
  );
}

interface ActOptions {
  readonly input: string;
  readonly at?: string;
  readonly expect?: string;
}

async function actInCase(cli: Cli, ref: string, action: string, options: ActOptions): Promise<void> {
  const input = await readInput(cli, options.input);
  const client = cli.client();
  const before = await findCase(client, ref);
  const done = await act(client, before, action, input, options);
  const stageName = await stageNames(cli.lang);
  show(cli, done, () => {
    const opened =
      done.opened === undefined ? "" : cli.t(`，并立案 ${done.opened.number}`, `; opened ${done.opened.number}`);
    return `${done.case.number}: ${done.event.type} (#${done.event.seq}) → ${stageName(before.procedure, done.case.stage)}${opened}`;
  });
}

/** JSON given on the command line, in a file, or on standard input. */
async function readInput({ world }: Cli, given: string): Promise<unknown> {
  const inline = /^\s*[[{"]/.test(given);
  if (!inline && given !== "-" && !existsSync(given)) {
    throw refuse(
      "no-such-file",
      [`没有文件 ${given}。`, `There is no file ${given}.`],
      ["--input 应为 JSON、文件或 -。", "--input takes JSON, a file, or -."],
      2,
    );
  }
  const text = inline ? given : given === "-" ? await world.readStdin() : readFileSync(given, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = (error as Error).message;
    throw refuse(
      "broken-json",
      [`--input 不是有效的 JSON：${why}`, `--input is not JSON: ${why}`],
      ["请改正后重试。", "Mend it and try again."],
      2,
    );
  }
}

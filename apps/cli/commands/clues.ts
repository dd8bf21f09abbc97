import type { Command } from "commander";
import { type ReplyOf, routes } from "#contract";
import { given } from "../given.ts";
import { type Cli, show } from "../cli.ts";
import { listAll, type ListOptions, listOptions, listText } from "../lists.ts";
import { columns, pairs } from "../print.ts";
import { stageNames } from "../words.ts";
import { act, findCase } from "../caseDesk.ts";

/** The clue inbox: what screening raised, why, and what becomes of it. */
export function clueCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const group = program.command("clue").description(t("线索", "clues"));
  listOptions(
    group
      .command("list")
      .option("--stage <stage>", t("状态", "stage"))
      .option("--priority <1-5>", t("优先级", "priority"))
      .option("--mark <id>", t("商标", "mark"))
      .option("--text <words>", t("标题、店铺", "words of title or seller"))
      .description(t("列出线索", "list clues")),
    cli,
  ).action(async (options: ListOptions & { stage?: string; priority?: string; mark?: string; text?: string }) => {
    const { stage, priority, mark: markId, text } = options;
    const query = given({ stage, priority, markId, text });
    const page = await listAll(cli, options, (paging) =>
      cli.client().call(routes.clues.list, { query: { ...query, ...paging } }),
    );
    const stageName = await stageNames(cli.lang);
    show(cli, page, () =>
      listText(
        cli,
        page,
        columns(
          [
            t("编号", "number"),
            t("优先", "priority"),
            t("商标", "mark"),
            t("标题", "title"),
            t("店铺", "seller"),
            t("件", "listings"),
            t("状态", "stage"),
            "id",
          ],
          page.items.map((each) => [
            each.number,
            String(each.priority),
            each.markText,
            each.title,
            each.seller ?? "–",
            String(each.listings),
            stageName("clue", each.stage),
            each.caseId,
          ]),
        ),
      ),
    );
  });
  group
    .command("show")
    .argument("<clue>")
    .description(t("线索详情：为何提示，有何相反理由", "why it was raised, and what speaks against it"))
    .action(async (ref: string) => {
      const client = cli.client();
      const { id } = await findCase(client, ref, "clue");
      const clue = await client.call(routes.clues.one, { params: { caseId: id } });
      const stageName = await stageNames(cli.lang);
      show(cli, clue, () => clueText(cli, clue, stageName("clue", clue.stage)));
    });
  const add = (
    name: string,
    action: string,
    description: string,
    options: Options,
    inputOf: (given: Given) => unknown,
  ) => step(options(group.command(name).argument("<clue>").description(description)), cli, action, inputOf);
  add(
    "accept",
    "accept",
    t("采用并立案", "accept: opens a case"),
    (command) =>
      command
        .option("--title <text>", t("案件名称", "title of the case"))
        .option(
          "--respondent <name>",
          t("涉嫌侵权当事人（默认为销售者）", "who is said to infringe (default: the seller)"),
        )
        .option(
          "--recordal <number>",
          t("海关备案号（报关单线索）", "customs recordal number (a clue of a declaration)"),
        )
        .option("--note <text>", t("说明", "note")),
    ({ title, respondent, recordal, note }) => given({ title, respondentName: respondent, recordal, note }),
  );
  add(
    "reject",
    "reject",
    t("不予采用", "reject"),
    (command) =>
      command
        .requiredOption("--reason <code>", t("理由代码", "reason code"))
        .option("--note <text>", t("说明", "note")),
    ({ reason, note }) => given({ reason, note }),
  );
  add(
    "ask",
    "ask-for-more",
    t("要求补充", "ask for more"),
    (command) =>
      command
        .requiredOption("--question <text>", t("要补充什么", "what is asked for"))
        .option("--from <whom>", "right-holder, platform, informer, officer", "right-holder"),
    ({ question, from }) => ({ question, from }),
  );
  add(
    "answer",
    "answer",
    t("登记答复", "record the answer"),
    (command) => command.requiredOption("--answer <text>", t("答复内容", "what was answered")),
    ({ answer }) => ({ answer }),
  );
  add(
    "hand-over",
    "hand-over",
    t("移送其他机构", "hand over to another office"),
    (command) =>
      command
        .requiredOption("--to <path>", t("接收机构", "receiving office"))
        .requiredOption("--reason <text>", t("理由", "why")),
    ({ to, reason }) => ({ to, reason }),
  );
  add(
    "take-over",
    "take-over",
    t("接收移送的线索", "take over a clue handed to your office"),
    (command) => command.option("--note <text>", t("说明", "note")),
    ({ note }) => given({ reason: note }),
  );
  add(
    "return",
    "return",
    t("退回移送的线索", "return a clue handed to your office"),
    (command) => command.requiredOption("--reason <text>", t("理由", "why")),
    ({ reason }) => ({ reason }),
  );
}

type Given = Readonly<Record<string, string | undefined>>;
type Options = (command: Command) => Command;

/** One step of triage: an action of the small procedure `clue`, with the input its options make. */
function step(command: Command, cli: Cli, action: string, inputOf: (options: Given) => unknown): void {
  command.action(async (ref: string, options: Given) => {
    const client = cli.client();
    const done = await act(client, await findCase(client, ref, "clue"), action, inputOf(options));
    const stageName = await stageNames(cli.lang);
    show(cli, done, () => {
      const opened =
        done.opened === undefined ? "" : cli.t(`，立案 ${done.opened.number}`, `; opened ${done.opened.number}`);
      return `${done.case.number}: ${done.event.type} → ${stageName("clue", done.case.stage)}${opened}`;
    });
  });
}

function clueText({ t, lang }: Cli, clue: ReplyOf<typeof routes.clues.one>, stage: string): string {
  const head = pairs([
    [t("编号", "number"), clue.number],
    [t("商标", "mark"), clue.markText],
    [t("店铺", "seller"), clue.seller],
    [t("优先级", "priority"), clue.priority],
    [t("状态", "stage"), stage],
    [t("已立案", "opened case"), clue.openedCase],
  ]);
  const listings = clue.findings.map(({ listing, finding, mergedBecause }) =>
    [
      "",
      `${listing.title}  (${listing.platform}${listing.priceFen === null ? "" : `, ¥${(listing.priceFen / 100).toFixed(2)}`})`,
      ...(mergedBecause === null ? [] : [`  ${t("并入", "merged")}: ${mergedBecause[lang]}`]),
      ...finding.reasons.map((reason) => `  + ${reason.sentence[lang]}`),
      ...finding.against.map((reason) => `  − ${reason.sentence[lang]}`),
      `  sha256 ${listing.intakeSha256}`,
    ].join("\n"),
  );
  const declarations = clue.declarations.map(({ declaration, finding, mergedBecause }) =>
    [
      "",
      `${declaration.goods}  (${declaration.number} #${declaration.line}, ${declaration.port})`,
      `  ${t("申报品牌", "declared brand")}: ${declaration.declaredBrand ?? "–"}; HS ${declaration.hsCode ?? "–"}; ${declaration.consignor}`,
      ...(mergedBecause === null ? [] : [`  ${t("并入", "merged")}: ${mergedBecause[lang]}`]),
      ...finding.reasons.map((reason) => `  + ${reason.sentence[lang]}`),
      ...finding.against.map((reason) => `  − ${reason.sentence[lang]}`),
      `  sha256 ${declaration.intakeSha256}`,
    ].join("\n"),
  );
  return [head, ...listings, ...declarations].join("\n");
}

import type { CaseView } from "#contract";
import type { Cli } from "./cli.ts";
import { pairs } from "./print.ts";
import { articleText, sureness } from "./words.ts";

/** A case in one screen: where it stands, what is due and by which arithmetic, its documents and evidence. */
export function caseText({ t, lang }: Cli, view: CaseView, stage: string): string {
  const head = pairs([
    [t("案号", "number"), view.number],
    [t("案件", "case"), view.title],
    [t("程序", "procedure"), view.procedure],
    [t("阶段", "stage"), stage],
    [t("机构", "office"), view.officePath],
    [t("承办人", "officer"), view.assignedTo?.name],
    [t("版本", "version"), view.version],
    ["id", view.id],
  ]);
  const deadlines = view.deadlines.flatMap((each) => [
    `\n${each.due}  ${each.name[lang]} [${articleText(each.article, lang)}; ${sureness(each.confidence, lang)}; ${deadlineStates[each.state]?.[lang] ?? each.state}]`,
    ...each.counted.map((part) => `  ${part.from} … ${part.to}  ${part.days}  ${part.why[lang]}`),
  ]);
  const documents = view.documents.map(
    (each) => `\n${each.name[lang]}  ${each.number ?? ""}  ${each.kind}  ${each.id}`,
  );
  const evidence = view.evidence.map((each) => `\n${each.name}  ${each.bytes}  sha256 ${each.sha256}`);
  return [
    head,
    ...section(t("期限", "Deadlines"), deadlines),
    ...section(t("文书", "Documents"), documents),
    ...section(t("证据", "Evidence"), evidence),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, lines.join("\n").replace(/^\n/, "").replaceAll("\n\n", "\n")];
}

const deadlineStates: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  running: { zh: "进行中", en: "running" },
  paused: { zh: "已中止", en: "paused" },
  overdue: { zh: "已逾期", en: "overdue" },
  met: { zh: "按期完成", en: "met" },
  late: { zh: "逾期完成", en: "met late" },
  stopped: { zh: "已停止", en: "stopped" },
};

import type { Command } from "commander";
import { replay, type Replayed } from "#casework";
import { chinaCalendar } from "#statutes";
import { type Cli, show } from "../cli.ts";
import { pairs } from "../print.ts";
import { readJson } from "../readJson.ts";
import { articleText, sureness } from "../words.ts";
import { type CommandRefused, refuse } from "../refused.ts";

/** Replays a case from a file through the engine: the same functions as the server's, and no database. */
export function replayCommand(group: Command, cli: Cli): void {
  const { t } = cli;
  group
    .command("replay")
    .argument("<file>", "JSON")
    .description(t("从文件推演案件（无需服务器）", "replay a case from a file (no server needed)"))
    .action(async (file: string) => {
      // Only this command and `tables` read the procedures: the others start without them.
      const { procedures } = await import("#procedures");
      const answer = replay({ procedures, calendar: chinaCalendar, now: cli.world.now() }, readJson(file));
      if (answer.kind === "unreadable") throw notACase(file, answer.faults);
      const { stage, deadlines, refusals, outcome, ...rest } = answer.result;
      show(cli, { stage, deadlines, refusals, outcome, ...rest }, () => textOf(cli, answer.result));
    });
}

function textOf({ t, lang }: Cli, replayed: Replayed): string {
  const lines = [
    pairs([
      [t("程序", "procedure"), `${replayed.procedure} ${replayed.version}`],
      [t("阶段", "stage"), `${replayed.stageName[lang]} (${replayed.stage})`],
      [t("结果", "outcome"), replayed.outcomeName?.[lang] ?? replayed.outcome],
      [t("计算日", "looked at on"), replayed.on],
    ]),
  ];
  for (const each of replayed.deadlines) {
    const { article, confidence } = each;
    lines.push(
      "",
      `${each.due}  ${each.name[lang]} (${each.id}) [${articleText(article, lang)}; ${sureness(confidence, lang)}]`,
    );
    for (const part of each.counted) lines.push(`  ${part.from} … ${part.to}  ${part.days}  ${part.why[lang]}`);
  }
  for (const each of replayed.refusals) {
    const article = each.article === undefined ? "" : ` [${articleText(each.article, lang)}]`;
    lines.push(
      "",
      `${t("未予办理", "refused")} #${each.index} ${each.action}: ${each.sentence[lang]}${article} ${each.remedy[lang]}`,
    );
  }
  return lines.join("\n");
}

function notACase(file: string, faults: readonly string[]): CommandRefused {
  const what = faults.join("; ");
  return refuse(
    "not-a-case-file",
    [`${file} 不是案件文件：${what}`, `${file} is not a case file: ${what}`],
    [
      '格式：{"procedure","parties":[{"id","role"}],"events":[{"action","by","at","input"}],"on"?}',
      'Its form: {"procedure","parties":[{"id","role"}],"events":[{"action","by","at","input"}],"on"?}',
    ],
  );
}

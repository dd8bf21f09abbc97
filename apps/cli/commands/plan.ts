import type { Command } from "commander";
import { readFileSync } from "node:fs";
import { type PlanDoor, PlanDoor as Door } from "#contract";
import { importPlan, planDoor, titleOf } from "#planning";
import { readText } from "#platform";
import { simplify } from "#similarity";
import { type Cli, show } from "../cli.ts";
import { columns } from "../print.ts";
import { CommandRefused, refuse } from "../refused.ts";

/** Reads a document as a plan, here and without a server; nothing is saved. */
export function planCommand(program: Command, cli: Cli): void {
  const { t } = cli;
  const group = program.command("plan").description(t("工作计划", "work plans"));
  group
    .command("import")
    .argument("<file>", t(".docx、.txt、.md 或带文字的 .pdf", ".docx, .txt, .md, or .pdf with text"))
    .description(
      t("读取计划文件，列出建议的任务（不保存）", "read a plan and list the tasks it proposes (saves nothing)"),
    )
    .action(async (file: string) => {
      const read = await readText(bytesOf(file));
      if ("refusal" in read) throw new CommandRefused(read.refusal);
      const { text } = read.ok;
      const door = Door.parse(planDoor(text, importPlan(text, { simplify }), cli.lang));
      show(cli, door, () => textOf(cli, door));
    });
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw refuse(
      "no-such-file",
      [`无法读取文件 ${file}。`, `The file ${file} cannot be read.`],
      ["请检查路径。", "Check the path."],
    );
  }
}

function textOf({ t }: Cli, door: PlanDoor): string {
  if (!door.isPlan) return `${door.title}\n${door.unsettled.map(({ why }) => why).join("\n")}`;
  const lines = door.tasks.map((task) => [
    String(task.number),
    [...task.section, task.label ?? ""].join(" "),
    shortened(titleOf(task.text, task.label)),
    task.lead?.named ?? t("未定", "open"),
    task.participants.map(({ named }) => named).join(t("、", ", ")),
    task.due.join(" "),
    `${Math.round(task.confidence * 100)} %`,
  ]);
  const heads = [
    t("序号", "no."),
    t("位置", "place"),
    t("任务", "task"),
    t("牵头", "lead"),
    t("参与", "with"),
    t("期限", "due"),
    t("把握", "sure"),
  ];
  const open = door.unsettled.map(({ start, why }) => `  ${start}: ${why}`);
  return [
    door.title,
    columns(heads, lines),
    ...(open.length === 0 ? [] : [t("待确认（位置：原因）：", "To be settled (place: why):"), ...open]),
  ].join("\n");
}

function shortened(text: string): string {
  const line = text.trim().replaceAll(/\s+/gu, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

import type { Problem } from "#contract";
import type { Refusal } from "#law";
import type { Cli } from "./cli.ts";
import { articleText, when } from "./words.ts";

/** A command that could not be done, with what to do about it. The command line ends with 1; wrong usage ends with 2. */
export class CommandRefused extends Error {
  readonly refusal: Refusal;
  /** What the server said beyond the refusal: its fields, and who was quicker. */
  readonly problem: Partial<Problem>;
  readonly exit: 1 | 2;
  constructor(refusal: Refusal, problem: Partial<Problem> = {}, exit: 1 | 2 = 1) {
    super(refusal.sentence.en);
    this.name = "CommandRefused";
    this.refusal = refusal;
    this.problem = problem;
    this.exit = exit;
  }
}

/** A refusal in four words: code, then sentence and remedy in both languages. */
export function refuse(
  code: string,
  sentence: [string, string],
  remedy: [string, string],
  exit: 1 | 2 = 1,
): CommandRefused {
  return new CommandRefused(
    { code, sentence: { zh: sentence[0], en: sentence[1] }, remedy: { zh: remedy[0], en: remedy[1] } },
    {},
    exit,
  );
}

/** Prints a refusal: as JSON on stdout under `--json`, else sentence, fields and remedy on stderr. */
export function printRefusal(cli: Cli, { refusal, problem }: CommandRefused): void {
  const { lang, world } = cli;
  if (cli.json) return world.out(`${JSON.stringify({ refused: { ...problem, ...refusal } }, undefined, 2)}\n`);
  const article = refusal.article;
  const lines = [
    refusal.sentence[lang] + (article === undefined ? "" : ` [${articleText(article, lang)}]`),
    ...(problem.fields ?? []).map((field) => `  ${field.path}: ${field.sentence[lang]}`),
    ...(problem.between ?? []).map((each) => `  #${each.seq} ${each.type} · ${each.by} · ${when(each.at)}`),
    refusal.remedy[lang],
  ];
  world.err(`${lines.join("\n")}\n`);
}

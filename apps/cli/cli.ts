import type { Bilingual } from "#law";
import type { Client } from "./client.ts";
import type { World } from "./world.ts";

export type Lang = keyof Bilingual;

/** What every command is given: the world, the user's language, whether to print JSON, and the server when it is needed. */
export interface Cli {
  readonly world: World;
  readonly lang: Lang;
  readonly json: boolean;
  /** The signed-in client; throws `CommandRefused` when nobody is signed in. */
  readonly client: () => Client;
  /** Where the server is expected, signed in or not. */
  readonly server: () => string;
  /** The sentence in the user's language. */
  readonly t: (zh: string, en: string) => string;
}

/** Prints the answer of a command: the value as JSON under `--json`, else what `text` makes of it. */
export function show(cli: Cli, value: unknown, text: () => string): void {
  cli.world.out(cli.json ? `${JSON.stringify(value, undefined, 2)}\n` : ended(text()));
}

/** A line for the person at the terminal, never part of the answer. */
export function note(cli: Cli, zh: string, en: string): void {
  cli.world.err(`${cli.t(zh, en)}\n`);
}

/** `zh_CN.UTF-8` in LC_ALL, LC_MESSAGES or LANG speaks Chinese; anything else English. `--lang` comes first. */
export function languageOf(argv: readonly string[], env: World["env"]): Lang {
  const at = argv.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const given = at === -1 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  const wanted = given ?? (env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "");
  return wanted.toLowerCase().startsWith("zh") ? "zh" : "en";
}

function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

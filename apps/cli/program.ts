import { Command, CommanderError, type OutputConfiguration } from "commander";
import { type Cli, type Lang, languageOf } from "./cli.ts";
import { clientOf } from "./client.ts";
import { caseCommands } from "./commands/cases.ts";
import { clueCommands } from "./commands/clues.ts";
import { databaseCommands } from "./commands/database.ts";
import { drawCommands } from "./commands/draw.ts";
import { figuresCommand } from "./commands/figures.ts";
import { handoversCommand } from "./commands/handovers.ts";
import { importCommands } from "./commands/imports.ts";
import { lawCommand } from "./commands/law.ts";
import { markCommands } from "./commands/marks.ts";
import { planCommand } from "./commands/plan.ts";
import { returnCommands } from "./commands/returns.ts";
import { returnFileCommands } from "./commands/returnFiles.ts";
import { screenCommand } from "./commands/screen.ts";
import { screeningCommands } from "./commands/screening.ts";
import { serveCommand } from "./commands/serve.ts";
import { sessionCommands } from "./commands/session.ts";
import { similarCommand } from "./commands/similar.ts";
import { statusCommand } from "./commands/status.ts";
import { decideCommand } from "./commands/decide.ts";
import { tablesCommand } from "./commands/tables.ts";
import { templateCommands } from "./commands/templates.ts";
import { tokenCommands } from "./commands/tokens.ts";
import { CommandRefused, printRefusal, refuse } from "./refused.ts";
import { readSession, standardServer } from "./session.ts";
import type { World } from "./world.ts";

/** Runs one command; answers its exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function run(argv: readonly string[], world: World): Promise<0 | 1 | 2> {
  const lang = languageOf(argv, world.env);
  const program = new Command("yuheng");
  const cli = cliOf(program, lang, world, argv);
  try {
    await build(program, cli).parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommandRefused) {
      printRefusal(cli, error);
      return error.exit;
    }
    // Commander has said already what was wrong; help and version are no failure.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

function build(program: Command, cli: Cli): Command {
  const { t, world } = cli;
  const output: OutputConfiguration = { writeOut: world.out, writeErr: world.err };
  program
    .description(t("玉衡：知识产权保护办案平台", "Yuheng: a platform for intellectual-property protection work"))
    .exitOverride()
    .configureOutput(output)
    .option("--json", t("以 JSON 输出", "answer in JSON"))
    .option("--lang <lang>", t("zh 或 en", "zh or en"))
    .option(
      "--server <url>",
      t(`服务器地址（默认 ${standardServer}）`, `address of the server (default ${standardServer})`),
    )
    .showHelpAfterError(t("（--help 查看用法）", "(--help shows the usage)"));
  serveCommand(program, cli);
  statusCommand(program, cli);
  sessionCommands(program, cli);
  markCommands(program, cli);
  importCommands(program, cli);
  clueCommands(program, cli);
  caseCommands(program, cli);
  templateCommands(program, cli);
  figuresCommand(program, cli);
  handoversCommand(program, cli);
  planCommand(program, cli);
  returnCommands(program, cli);
  returnFileCommands(program, cli);
  similarCommand(program, cli);
  screenCommand(program, cli);
  screeningCommands(program, cli);
  tablesCommand(program, cli);
  decideCommand(program, cli);
  drawCommands(program, cli);
  lawCommand(program, cli);
  tokenCommands(program, cli);
  databaseCommands(program, cli);
  return program;
}

function cliOf(program: Command, lang: Lang, world: World, argv: readonly string[]): Cli {
  const options = () => program.opts<{ json?: true; server?: string }>();
  const server = () =>
    (options().server ?? world.env["YUHENG_SERVER"] ?? readSession(world)?.server ?? standardServer).replace(
      /\/+$/,
      "",
    );
  return {
    world,
    lang,
    // Read from the words themselves, so that a refusal before parsing is finished is printed in the right form too.
    json: argv.includes("--json"),
    t: (zh, en) => (lang === "zh" ? zh : en),
    server,
    client() {
      const session = readSession(world);
      if (session === undefined) throw notSignedIn();
      return clientOf(server(), { authorization: `Bearer ${session.token}` });
    },
  };
}

function notSignedIn(): CommandRefused {
  return refuse(
    "not-signed-in",
    ["尚未登录。", "You are not signed in."],
    ["请先运行 yuheng login。", "Run `yuheng login` first."],
  );
}

import type { Command } from "commander";
import { resolve } from "node:path";
import { routes } from "#contract";
import { demoAccounts, demoPassword, shownLogins } from "../../server/demo/accounts.ts";
import { type Cli, note, show } from "../cli.ts";
import { clientOf } from "../client.ts";
import { pairs } from "../print.ts";
import { CommandRefused } from "../refused.ts";
import { wholeNumber } from "../wholeNumber.ts";

interface Options {
  readonly data: string;
  readonly port: string;
  readonly host: string;
  readonly demo: boolean;
  readonly threads?: number;
}

/** Starts server and page, and stays until Ctrl-C. */
export function serveCommand(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command("serve")
    .description(t("启动服务器与网页", "start server and page"))
    .option("--data <folder>", t("数据目录", "data folder"), "yuheng-data")
    .option("--port <number>", t("端口", "port"), "8460")
    .option(
      "--host <address>",
      t("监听地址（默认仅限本机）", "address to listen on (default: this machine only)"),
      "127.0.0.1",
    )
    .option("--no-demo", t("不载入演示数据", "without the demonstration office"))
    .option(
      "--threads <n>",
      t("筛查线程数（默认：核数减一）", "threads that screen (default: one less than there are cores)"),
      (given: string) => wholeNumber(given, "--threads", 256),
    )
    .action((options: Options) => serve(cli, options));
}

async function serve(cli: Cli, options: Options): Promise<void> {
  const server = await started(cli, options);
  // Before the address is told: a Ctrl-C from then on is a clean end.
  const ctrlC = interrupted();
  const { warning } = await clientOf(server.url, {}).call(routes.office.status, {});
  if (warning !== null) note(cli, `注意：${warning.zh}`, `Note: ${warning.en}`);
  if (server.setupCode !== undefined) {
    note(
      cli,
      `首次启动：请打开下面的地址，用设置码 ${server.setupCode} 建立首位管理员。`,
      `First start: open the address below and make the first administrator with the code ${server.setupCode}.`,
    );
  }
  // Last, so that whoever waits for the address has been told everything.
  show(cli, { url: server.url, pid: process.pid }, () => welcome(cli, server.url, options));
  await ctrlC;
  note(cli, "正在关闭 …", "Closing …");
  await server.close();
}

async function started(cli: Cli, options: Options) {
  const databaseUrl = cli.world.env["DATABASE_URL"];
  const queueUrl = cli.world.env["NATS_URL"];
  const fontFolder = cli.world.env["YUHENG_FONTS"];
  // Loaded here, so that the commands that are clients start without server and database.
  const { startServer, StartRefused } = await import("../../server/main.ts");
  try {
    return await startServer({
      dataDir: resolve(options.data),
      port: wholeNumber(options.port, "--port", 65_535),
      host: options.host,
      demo: options.demo,
      ...(databaseUrl ? { databaseUrl } : {}),
      ...(queueUrl ? { queueUrl } : {}),
      ...(fontFolder ? { fontFolder: resolve(fontFolder) } : {}),
      ...(options.threads === undefined ? {} : { screeningThreads: options.threads }),
      onProgress: (step) => note(cli, step.zh, step.en),
    });
  } catch (error) {
    if (error instanceof StartRefused) throw new CommandRefused(error.refusal);
    throw error;
  }
}

function welcome({ t, lang }: Cli, url: string, options: Options): string {
  const address = t(`玉衡已启动：${url}`, `Yuheng is running: ${url}`);
  if (!options.demo) return address;
  const shown = shownLogins.flatMap((login) => demoAccounts.filter((account) => account.login === login));
  const people = pairs(shown.map((account) => [`  ${account.login}`, lang === "zh" ? account.name : account.nameEn]));
  return `${address}\n${t(`演示账号（密码均为 ${demoPassword}）：`, `Demonstration sign-ins (password ${demoPassword}):`)}\n${people}`;
}

/** Answers at Ctrl-C or a stop by the service manager. A second Ctrl-C ends at once. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    const once = () => {
      process.once("SIGINT", () => process.exit(130));
      done();
    };
    process.once("SIGINT", once);
    process.once("SIGTERM", once);
  });
}

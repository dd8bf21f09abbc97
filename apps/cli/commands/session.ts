import type { Command } from "commander";
import { hostname } from "node:os";
import { type Me, routes } from "#contract";
import { type Cli, note, show } from "../cli.ts";
import { clientOf, problemOf, reach } from "../client.ts";
import { pairs } from "../print.ts";
import { refuse } from "../refused.ts";
import { forgetSession, keepSession, readSession } from "../session.ts";

/** login, logout, whoami: the personal token that every other command works with. */
export function sessionCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command("login")
    .description(t("登录并保存个人令牌", "sign in and keep a personal token"))
    .option("--login <name>", t("账号", "account"))
    .option("--password <password>", t("密码（也可用环境变量 YUHENG_PASSWORD）", "password (or YUHENG_PASSWORD)"))
    .option("--token <token>", t("使用已有的个人令牌", "use a personal token that you have"))
    .action(async (options: { login?: string; password?: string; token?: string }) => {
      const server = cli.server();
      const session =
        options.token === undefined ? await signIn(cli, server, options) : await tryToken(server, options.token);
      const file = keepSession(cli.world, session);
      show(cli, { server, login: session.login, file }, () =>
        t(
          `已登录 ${server}，账号 ${session.login}。令牌保存在 ${file}。`,
          `Signed in to ${server} as ${session.login}. The token is kept in ${file}.`,
        ),
      );
    });
  program
    .command("logout")
    .description(t("撤销并删除保存的令牌", "revoke and forget the kept token"))
    .action(async () => {
      const session = readSession(cli.world);
      if (session?.tokenId !== undefined) {
        await cli
          .client()
          .call(routes.people.revokeToken, { params: { id: session.tokenId } })
          .catch(() =>
            note(
              cli,
              "服务器未能撤销令牌，请在网页上撤销。",
              "The server did not revoke the token; revoke it on the page.",
            ),
          );
      }
      forgetSession(cli.world);
      show(cli, { signedIn: false }, () => t("已退出。", "Signed out."));
    });
  program
    .command("whoami")
    .description(t("当前账号", "who am I"))
    .action(async () => {
      const { csrf: _unused, ...me } = await cli.client().call(routes.people.me, {});
      show(cli, me, () =>
        pairs([
          [t("账号", "login"), me.login],
          [t("姓名", "name"), me.name],
          [t("角色", "roles"), me.roles.join(", ")],
          [t("机构", "office"), me.office === null ? null : `${me.office.name[cli.lang]} (${me.office.path})`],
          [t("服务器", "server"), cli.server()],
        ]),
      );
    });
}

/** Signs in with a password, takes a personal token, and signs out again: no session is left behind. */
async function signIn(cli: Cli, server: string, given: { login?: string; password?: string }) {
  const login = given.login ?? (await cli.world.ask(cli.t("账号：", "Login: ")));
  const password =
    given.password ?? cli.world.env["YUHENG_PASSWORD"] ?? (await cli.world.ask(cli.t("密码：", "Password: "), true));
  if (!login || !password) {
    throw refuse(
      "login-incomplete",
      ["需要账号和密码。", "A login and a password are needed."],
      ["请使用 --login 与 --password，或 --token。", "Use --login and --password, or --token."],
      2,
    );
  }
  const response = await reach(server, `${server}${routes.people.signIn.path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password }),
  });
  if (!response.ok) throw await problemOf(response);
  const me = (await response.json()) as Me;
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const asSession = clientOf(server, { cookie, "x-csrf-token": me.csrf });
  const made = await asSession.call(routes.people.makeToken, {
    body: { name: `yuheng @ ${hostname()} ${cli.world.now().slice(0, 10)}`, kind: "personal", scopes: [] },
  });
  await asSession.call(routes.people.signOut, {});
  return { server, token: made.token, tokenId: made.id, login: me.login };
}

async function tryToken(server: string, token: string) {
  const me = await clientOf(server, { authorization: `Bearer ${token}` }).call(routes.people.me, {});
  return { server, token, login: me.login };
}

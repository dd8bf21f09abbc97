import type { Command } from "commander";
import { routes } from "#contract";
import { type Cli, show } from "../cli.ts";
import { columns } from "../print.ts";

/** Personal tokens, and keys with which a platform pushes listings. */
export function tokenCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const token = program.command("token").description(t("个人令牌与推送密钥", "personal tokens and push keys"));
  token
    .command("list")
    .description(t("列出", "list them"))
    .action(async () => {
      const { items } = await cli.client().call(routes.people.tokens, {});
      show(cli, { items }, () =>
        columns(
          [
            "id",
            t("名称", "name"),
            t("种类", "kind"),
            t("权限", "scopes"),
            t("最近使用", "last used"),
            t("状态", "state"),
          ],
          items.map((each) => [
            each.id,
            each.name,
            each.kind,
            each.scopes.join(" "),
            each.lastUsed ?? "–",
            each.revoked ? t("已撤销", "revoked") : t("有效", "valid"),
          ]),
        ),
      );
    });
  token
    .command("make")
    .argument("<name>", t("名称", "name"))
    .option("--push", t("推送商品信息的密钥（只能推送）", "a key that may push listings and nothing else"))
    .description(t("新建（只显示一次）", "make one (shown once)"))
    .action(async (name: string, options: { push?: true }) => {
      const made = await cli.client().call(routes.people.makeToken, {
        body: options.push
          ? { name, kind: "push", scopes: ["listings:write"] }
          : { name, kind: "personal", scopes: [] },
      });
      show(cli, made, () => made.token);
    });
  token
    .command("revoke")
    .argument("<id>")
    .description(t("撤销", "revoke"))
    .action(async (id: string) => {
      await cli.client().call(routes.people.revokeToken, { params: { id } });
      show(cli, { id, revoked: true }, () => t(`已撤销 ${id}。`, `Revoked ${id}.`));
    });
}

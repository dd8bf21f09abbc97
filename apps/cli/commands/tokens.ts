import type { Command } from "commander";
import { routes } from "#contract";
import { type Cli, show } from "../cli.ts";
import { columns } from "../print.ts";
import { refuse } from "../refused.ts";

/** Personal tokens, and keys with which platforms and customs systems push. */
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
    .option(
      "--push [what]",
      t(
        "只能推送的密钥：listings（默认）或 declarations",
        "a key that may only push: listings (if not said) or declarations",
      ),
    )
    .description(t("新建（只显示一次）", "make one (shown once)"))
    .action(async (name: string, options: { push?: true | string }) => {
      const made = await cli.client().call(routes.people.makeToken, {
        body:
          options.push === undefined
            ? { name, kind: "personal", scopes: [] }
            : { name, kind: "push", scopes: [pushed(options.push)] },
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

function pushed(what: true | string): "listings:write" | "declarations:write" {
  if (what === true || what === "listings") return "listings:write";
  if (what === "declarations") return "declarations:write";
  throw refuse(
    "nothing-to-push",
    [`密钥不能推送“${what}”。`, `A key cannot push “${what}”.`],
    ["请写 --push listings 或者 --push declarations。", "Write --push listings or --push declarations."],
  );
}

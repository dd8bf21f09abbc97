import type { Command } from "commander";
import { confidenceNames, sourceKinds } from "#law";
import { sources } from "#statutes";
import { type Cli, show } from "../cli.ts";
import { columns } from "../print.ts";
import { lawDiffCommand } from "./lawDiff.ts";

/** The sources the product stands on, with how sure we are of each. Needs no server. */
export function lawCommand(program: Command, cli: Cli): void {
  const { t, lang } = cli;
  const group = program
    .command("law")
    .description(t("法律依据及核对程度（无需服务器）", "legal sources and how far each was checked (no server needed)"))
    .action(() => {
      const all = Object.values(sources);
      show(cli, { sources: all }, () =>
        columns(
          [
            "id",
            t("名称", "name"),
            t("种类", "kind"),
            t("版本", "version"),
            t("施行期间", "in force"),
            t("核对", "confidence"),
          ],
          all.flatMap((source) =>
            source.versions.map((version) => [
              source.id,
              source.name[lang],
              sourceKinds[source.kind][lang],
              version.version,
              `${("from" in version && version.from) || "?"} – ${("until" in version && version.until) || ""}`,
              confidenceNames[version.confidence][lang],
            ]),
          ),
        ),
      );
    });
  lawDiffCommand(group, cli);
}

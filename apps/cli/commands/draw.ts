import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { commitmentOf, drawnFrom, type DrawRound, verifyDraw } from "#evidence";
import { z } from "zod";
import { type Cli, show } from "../cli.ts";
import { pairs } from "../print.ts";
import { readJson } from "../readJson.ts";
import { refuse } from "../refused.ts";

const Side = z.object({ by: z.string(), at: z.number().int() });
const Round = z.object({
  round: z.number().int(),
  purpose: z.string(),
  entries: z.array(z.string()),
  take: z.number().int(),
  reason: z.string().optional(),
  listHash: z.string(),
  frozenAt: z.number().int(),
  commitments: z.array(Side.extend({ commitment: z.string() })),
  openings: z.array(Side.extend({ secret: z.string() })),
  seed: z.string().optional(),
  drawn: z.array(z.string()).optional(),
});
const Rounds = z.object({ rounds: z.array(Round).min(1) }).transform(({ rounds }) => rounds);
/** The draws of experts of a case: those that were drawn. */
const Experts = z
  .object({ expertDraws: z.array(z.object({ rounds: z.array(Round).min(1) })).min(1) })
  .transform(({ expertDraws }) => expertDraws.map(({ rounds }) => rounds).filter((rounds) => rounds.at(-1)?.drawn));
const many = (rounds: readonly z.infer<typeof Round>[]) => [rounds];
/** A case as `case show --json` or the page gives it, a fact of it, or the rounds alone; a case may have several draws. */
const Record = z.union([
  z.array(Round).min(1).transform(many),
  Rounds.transform(many),
  Experts,
  z.object({ facts: z.union([Rounds.transform(many), Experts]) }).transform(({ facts }) => facts),
  z
    .object({ state: z.object({ facts: z.union([Rounds.transform(many), Experts]) }) })
    .transform(({ state }) => state.facts),
]);

/** A draw that anybody can recompute: verify one, or make one's own commitment for one. Needs no server. */
export function drawCommands(program: Command, cli: Cli): void {
  const { t } = cli;
  const group = program
    .command("draw")
    .description(t("可复核的随机抽取（无需服务器）", "draws that anybody can recompute (no server needed)"));
  group
    .command("verify")
    .argument("<file>", t("抽取记录（JSON）", "the record of the draw, as JSON"))
    .description(t("复核一次抽取", "recompute a draw from its record"))
    .action((file: string) => {
      const read = Record.safeParse(readJson(file));
      if (!read.success) throw notADraw(z.prettifyError(read.error));
      if (read.data.length === 0) throw notDrawnYet();
      for (const rounds of read.data) verify(cli, rounds);
    });
  group
    .command("commit")
    .requiredOption("--list <hash>", t("名单哈希值", "the hash of the frozen list"))
    .requiredOption("--as <side>", t("参与方，如机构路径", "the side: an office's path"))
    .description(t("生成本方随机数和承诺", "make a secret of one's own, and its commitment"))
    .action(({ list, as }: { list: string; as: string }) => {
      const secret = randomBytes(32).toString("hex");
      const commitment = commitmentOf(list, as, secret);
      show(cli, { by: as, secret, commitment }, () =>
        pairs([
          [t("承诺（现在提交）", "commitment (hand it in now)"), commitment],
          [t("随机数（保密，各方都提交承诺后再公开）", "secret (keep it; open it when all have committed)"), secret],
        ]),
      );
    });
}

function verify(cli: Cli, rounds: readonly DrawRound[]): void {
  const faults = verifyDraw(rounds);
  const last = rounds.at(-1);
  const recomputed = last?.seed === undefined ? [] : drawnFrom(last.seed, last.entries, last.take);
  if (faults.length > 0) {
    const said = (lang: "zh" | "en") => faults.map((fault) => `${fault.round}: ${fault[lang]}`).join("\n");
    throw refuse(
      "draw-not-sound",
      [said("zh"), said("en")],
      ["请要求重新抽取并说明理由。", "Ask for a redraw, with the reason."],
    );
  }
  show(cli, { sound: true, rounds: rounds.length, seed: last?.seed, drawn: recomputed }, () =>
    pairs([
      [cli.t("结论", "verdict"), cli.t("抽取与记录一致", "the draw is as its record says")],
      [cli.t("轮次", "rounds"), rounds.length],
      [cli.t("种子", "seed"), last?.seed],
      ...recomputed.map((entry, index): [string, string] => [cli.t(`抽中 ${index + 1}`, `drawn ${index + 1}`), entry]),
    ]),
  );
}

const notDrawnYet = () =>
  refuse(
    "not-drawn-yet",
    ["案件中还没有完成的抽取。", "Nothing was drawn in this case yet."],
    ["请在各方公开随机数后复核。", "Verify it once every side has opened its secret."],
  );

const notADraw = (why: string) =>
  refuse(
    "not-a-draw",
    [`文件不是抽取记录：${why}`, `The file is no record of a draw: ${why}`],
    ["请提供案件或者抽取记录的 JSON。", "Give the JSON of the case or of its draw."],
  );

import { type ActionContext, type ActionSpec, field } from "#casework";
import { listHashOf } from "#evidence";
import { cite } from "#statutes";
import { z } from "zod";
import { isSecretOf, opened, type Round } from "../../drawRound.ts";
import { day, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { doneBy, officeField } from "../offices.ts";
import type { FileReviewFacts } from "./facts.ts";
import type { Define, Reviewing } from "./frame.ts";

/** The files are drawn by both offices together: see `src/evidence/draw.ts`. */
export function samplingActions(action: Define): Record<string, ActionSpec> {
  return {
    "plan-review": action({
      name: { zh: "制定评查方案", en: "Plan the review" },
      event: "ReviewPlanned",
      by: ["officer", "head"],
      from: ["plan"],
      weight: "main",
      input: z.strictObject({
        purpose: line("评查名称", "name of the review"),
        office: officeField("被评查机构", "office reviewed"),
        from: day("案卷起始日期", "files from"),
        until: day("案卷截止日期", "files until"),
        take: field(z.number().int().min(1).max(500), "抽取数量", "how many are drawn"),
      }),
      guard: (_, { office }, { actor }) => (office === actor.office ? ownOffice() : undefined),
      facts: (_, input, context) => ({ plan: { ...doneBy(context), ...input } }),
    }),

    "freeze-list": action({
      name: { zh: "冻结案卷名单", en: "Freeze the list of files" },
      event: "ListFrozen",
      by: ["officer", "head"],
      from: ["plan"],
      weight: "main",
      input: z.strictObject({
        files: field(z.array(line("案号", "number of the case")).min(1).max(5000), "全部案卷", "all files", {
          widget: "list",
        }),
      }),
      ready: (state) => (state.facts.plan === undefined ? notPlanned() : undefined),
      guard: ({ facts }, { files }) =>
        new Set(files).size !== files.length || files.length < (facts.plan?.take ?? 0) ? badList() : undefined,
      facts: (state, { files }) => ({ rounds: [newRound(state, files, 1)] }),
      addresses: ({ facts }) => [{ office: facts.plan?.office ?? "", mode: "acts" }],
      next: "sampling",
    }),

    commit: action({
      name: { zh: "提交本方承诺", en: "Hand in one's commitment" },
      event: "DrawCommitted",
      by: ["officer", "head"],
      from: ["sampling"],
      seat: "either",
      weight: "main",
      input: z.strictObject({
        commitment: field(
          z
            .string()
            .trim()
            .regex(/^[0-9a-f]{64}$/),
          "承诺（64位十六进制）",
          "commitment (64 hexadecimal digits)",
          {
            widget: "line",
            hint: {
              zh: "在本方电脑上用 yuheng draw commit 生成；随机数自行保密",
              en: "made on one's own computer by yuheng draw commit; keep the secret",
            },
          },
        ),
      }),
      ready: (state, context) => {
        const { commitments = [] } = lastRound(state) ?? {};
        return commitments.length >= 2 || commitments.some(({ by }) => by === sideOf(context))
          ? committed()
          : undefined;
      },
      facts: (state, { commitment }, context) =>
        lastWith(state, (round) => ({
          commitments: [...round.commitments, { by: sideOf(context), commitment, at: state.version + 1 }],
        })),
    }),

    open: action({
      name: { zh: "公开本方随机数", en: "Open one's secret" },
      event: "DrawOpened",
      by: ["officer", "head"],
      from: ["sampling"],
      seat: "either",
      weight: "main",
      input: z.strictObject({ secret: line("本方随机数", "one's secret") }),
      ready: (state, context) => notToBeOpened(state, context),
      guard: (state, { secret }, context) => {
        const round = lastRound(state);
        return round !== undefined && isSecretOf(round, sideOf(context), secret) ? undefined : otherSecret();
      },
      facts: (state, { secret }, context) =>
        lastWith(state, (round) => opened(round, sideOf(context), secret, state.version + 1)),
      next: (state) => (lastRound(state)?.drawn === undefined ? "sampling" : "reviewing"),
      leadsTo: ["sampling", "reviewing"],
    }),

    redraw: action({
      name: { zh: "重新抽取", en: "Draw again" },
      event: "DrawGivenUp",
      by: ["head"],
      from: ["sampling", "reviewing"],
      weight: "danger",
      input: z.strictObject({ reason: text("重新抽取的理由", "reason") }),
      ready: ({ facts }) => ((facts.scores?.length ?? 0) > 0 ? scoredAlready() : undefined),
      facts: (state, { reason }) => {
        const rounds = state.facts.rounds ?? [];
        const entries = rounds.at(-1)?.entries ?? [];
        return { rounds: [...rounds, { ...newRound(state, entries, rounds.length + 1), reason }] };
      },
      next: "sampling",
    }),
  };
}

export function lastRound({ facts }: Reviewing): Round | undefined {
  return facts.rounds?.at(-1);
}

/** A side is an office; where a replay knows none, whoever acts. */
function sideOf({ actor }: ActionContext): string {
  return actor.office ?? actor.id;
}

function newRound({ facts, version }: Reviewing, files: readonly string[], round: number): Round {
  const list = {
    round,
    purpose: facts.plan?.purpose ?? "",
    entries: [...files].sort(),
    take: facts.plan?.take ?? 0,
  };
  return { ...list, listHash: listHashOf(list), frozenAt: version + 1, commitments: [], openings: [] };
}

function lastWith(state: Reviewing, more: (round: Round) => Partial<Round>): Pick<FileReviewFacts, "rounds"> {
  const rounds = state.facts.rounds ?? [];
  return { rounds: rounds.map((round, index) => (index === rounds.length - 1 ? { ...round, ...more(round) } : round)) };
}

function notToBeOpened(state: Reviewing, context: ActionContext) {
  const { commitments = [], openings = [] } = lastRound(state) ?? {};
  if (commitments.length < 2)
    return refuse(
      "not-all-committed",
      ["双方都提交承诺后才能公开随机数。", "A secret is opened once both sides have committed."],
      ["请等待另一方提交承诺。", "Wait for the other side's commitment."],
      cite("house", "1"),
    );
  if (!openings.some(({ by }) => by === sideOf(context))) return undefined;
  return refuse(
    "opened-already",
    ["本方随机数已经公开。", "Your side has opened its secret."],
    ["请等待另一方公开。", "Wait for the other side."],
    cite("house", "1"),
  );
}

function committed() {
  return refuse(
    "committed-already",
    ["本方已经提交承诺，或者双方均已提交。", "Your side has committed, or both have."],
    ["请公开随机数，或者等待另一方。", "Open your secret, or wait for the other side."],
    cite("house", "1"),
  );
}

function otherSecret() {
  return refuse(
    "secret-differs",
    ["随机数与本方承诺不符。", "This is not the secret that your side committed to."],
    [
      "请核对生成承诺时的随机数；遗失的，重新抽取并说明理由。",
      "Look for the right one; where it is lost, draw again and say why.",
    ],
    cite("house", "1"),
  );
}

function notPlanned() {
  return refuse(
    "review-not-planned",
    ["评查方案尚未制定。", "The review has not been planned."],
    ["请先制定评查方案。", "Plan it first."],
    cite("house", "1"),
  );
}

function badList() {
  return refuse(
    "list-not-usable",
    ["名单有重复，或者少于抽取数量。", "The list names a file twice, or has fewer than are to be drawn."],
    ["请核对名单。", "Check the list."],
    cite("house", "1"),
  );
}

function scoredAlready() {
  return refuse(
    "scored-already",
    ["已有案卷评分，不能重新抽取。", "A file has been scored: there is no redraw any more."],
    ["请继续评查已抽取的案卷。", "Go on with the files drawn."],
    cite("house", "1"),
  );
}

function ownOffice() {
  return refuse(
    "own-office",
    ["被评查机构不能是本机构：抽取由双方共同进行。", "An office does not review itself: a draw has two sides."],
    ["请选择其他机构。", "Choose another office."],
    cite("house", "1"),
  );
}

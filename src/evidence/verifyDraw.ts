import { commitmentOf, type DrawRound, drawnFrom, listHashOf, seedOf } from "./draw.ts";

export interface DrawFault {
  readonly round: number;
  readonly code:
    | "rounds-out-of-order"
    | "redraw-without-reason"
    | "entries-not-distinct"
    | "take-out-of-range"
    | "list-changed"
    | "fewer-than-two-sides"
    | "side-twice"
    | "committed-before-the-list"
    | "opened-before-all-committed"
    | "opened-without-commitment"
    | "secret-differs"
    | "drawn-with-a-closed-secret"
    | "not-drawn"
    | "seed-differs"
    | "result-differs";
  readonly zh: string;
  readonly en: string;
}

/** Recomputes a draw with all its rounds; empty when it was as its record says. The last round is the one that counts. */
export function verifyDraw(rounds: readonly DrawRound[]): readonly DrawFault[] {
  return rounds.flatMap((round, index) => [...faultsOf(round, index, index === rounds.length - 1)]);
}

function* faultsOf(draw: DrawRound, index: number, last: boolean): Generator<DrawFault> {
  const { round, entries, take, commitments, openings, listHash, seed, drawn } = draw;
  const fault = (code: DrawFault["code"], zh: string, en: string): DrawFault => ({ round, code, zh, en });
  if (round !== index + 1) yield fault("rounds-out-of-order", "轮次不连续。", "The rounds do not follow each other.");
  if (index > 0 && (draw.reason ?? "").trim() === "")
    yield fault("redraw-without-reason", "重新抽取没有记载理由。", "A redraw gives no reason.");
  if (new Set(entries).size !== entries.length)
    yield fault("entries-not-distinct", "名单中有重复项。", "The list names something twice.");
  if (!Number.isInteger(take) || take < 1 || take > entries.length)
    yield fault("take-out-of-range", "抽取数量不在名单数量之内。", "More is drawn than the list has, or nothing.");
  if (listHash !== listHashOf(draw))
    yield fault("list-changed", "名单与冻结时的哈希值不符。", "The list is not the one whose hash was written down.");
  yield* sideFaults(draw, fault);
  const everyOpened = commitments.every(({ by }) => openings.some((each) => each.by === by));
  if (seed === undefined && drawn === undefined) {
    if (last) yield fault("not-drawn", "尚未抽取。", "Nothing has been drawn yet.");
    return;
  }
  if (!everyOpened) yield fault("drawn-with-a-closed-secret", "有参与方未公开其随机数。", "A secret was never opened.");
  if (seed !== seedOf(listHash, openings))
    yield fault("seed-differs", "种子与各方随机数不符。", "The seed is not what the secrets make.");
  if (JSON.stringify(drawn) !== JSON.stringify(drawnFrom(seed ?? "", entries, take)))
    yield fault("result-differs", "抽取结果与种子不符。", "The result is not what the seed draws.");
}

function* sideFaults(
  { commitments, openings, listHash, frozenAt }: DrawRound,
  fault: (code: DrawFault["code"], zh: string, en: string) => DrawFault,
): Generator<DrawFault> {
  const sides = commitments.map(({ by }) => by);
  if (new Set(sides).size < 2)
    yield fault("fewer-than-two-sides", "参与方不足两方。", "Fewer than two sides contributed.");
  if (new Set(sides).size !== sides.length) yield fault("side-twice", "同一方提交两次。", "One side committed twice.");
  if (commitments.some(({ at }) => at <= frozenAt))
    yield fault("committed-before-the-list", "有承诺早于名单冻结。", "A side committed before the list was frozen.");
  const lastCommitted = Math.max(...commitments.map(({ at }) => at));
  if (openings.some(({ at }) => at <= lastCommitted))
    yield fault(
      "opened-before-all-committed",
      "有随机数早于全部承诺公开。",
      "A secret was opened before all had committed.",
    );
  for (const { by, secret } of openings) {
    const own = commitments.find((each) => each.by === by);
    if (own === undefined)
      yield fault("opened-without-commitment", `${by}没有提交承诺。`, `${by} opened a secret and had not committed.`);
    else if (own.commitment !== commitmentOf(listHash, by, secret))
      yield fault(
        "secret-differs",
        `${by}公开的随机数与其承诺不符。`,
        `What ${by} opened is not what it committed to.`,
      );
  }
}

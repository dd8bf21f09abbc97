import type { Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../refuse.ts";

const house = cite("house", "1");

export function tooFewEligible(eligible: number, excluded: number, take: number): Refusal {
  return refuse(
    "too-few-experts",
    [
      `符合条件的专家${eligible}名，少于应抽取的${take}名；另有${excluded}名因故不能入选。`,
      `Of the pool ${eligible} are eligible and ${take} are to be drawn; ${excluded} more are kept out.`,
    ],
    ["请放宽专业领域、减少人数，或者补充专家库。", "Widen the fields, draw fewer, or add to the pool."],
    house,
  );
}

export function badSides(): Refusal {
  return refuse(
    "sides-not-usable",
    ["提供随机数的一方重复，或者不是本案的一方。", "A side is named twice, or is none of this case."],
    ["请从承办人、负责人和当事人中选择两方以上。", "Choose two or more of the officers, the head and the parties."],
    house,
  );
}

export function notYetDrawn(): Refusal {
  return refuse(
    "draw-under-way",
    ["上一次抽取尚未完成。", "A draw is under way."],
    ["请先完成、重新抽取或者终止。", "Finish it first, begin it anew, or give it up."],
    house,
  );
}

export function noDraw(): Refusal {
  return refuse(
    "no-draw-awaits",
    ["没有等待本方参与的抽取。", "No draw awaits this side."],
    ["请等待负责人冻结专家名单。", "Wait until the head freezes a list of experts."],
    house,
  );
}

export function sideCommitted(): Refusal {
  return refuse(
    "committed-already",
    ["本方已经提交承诺。", "Your side has committed."],
    ["请等待其他各方提交，然后公开随机数。", "Wait for the other sides, then open your secret."],
    house,
  );
}

export function stillClosed(): Refusal {
  return refuse(
    "not-all-committed",
    ["各方都提交承诺后才能公开随机数。", "A secret is opened once every side has committed."],
    ["请等待其他各方提交承诺。", "Wait for the other sides' commitments."],
    house,
  );
}

export function sideOpened(): Refusal {
  return refuse(
    "opened-already",
    ["本方随机数已经公开。", "Your side has opened its secret."],
    ["请等待其他各方公开。", "Wait for the other sides."],
    house,
  );
}

export function otherSecret(): Refusal {
  return refuse(
    "secret-differs",
    ["随机数与本方承诺不符。", "This is not the secret that your side committed to."],
    [
      "请核对生成承诺时的随机数；遗失的，请负责人重新抽取。",
      "Look for the right one; where it is lost, ask the head to draw again.",
    ],
    house,
  );
}

export function nobodyServes(): Refusal {
  return refuse(
    "no-such-expert",
    ["本案没有这位现任专家。", "No such expert serves in this case."],
    ["请从现任专家中选择。", "Choose one of those who serve today."],
    house,
  );
}

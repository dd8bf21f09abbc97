import { type Refused, refused } from "../http/refused.ts";

export function noSuchFigure(id: string): Refused {
  return refused(
    422,
    "summary-no-such-figure",
    { zh: `没有名为“${id}”的统计指标。`, en: `There is no figure "${id}".` },
    { zh: "请用“插入数字”选择指标。", en: 'Choose the figure with "Insert a number".' },
  );
}

export function newerVersion(): Refused {
  return refused(
    409,
    "summary-newer",
    { zh: "此总结已被他人修改，有了新版本。", en: "Somebody has changed the summary: there is a newer version." },
    {
      zh: "请复制您的文字，刷新后再改。",
      en: "Copy your words, refresh, and change the newer version.",
    },
  );
}

export function seenOthers(): Refused {
  return refused(
    409,
    "summary-figures-moved",
    { zh: "数字在您查看之后又有变化。", en: "The figures have changed since you looked." },
    { zh: "请再看一次变化后确认。", en: "Look at the changes once more, then confirm." },
  );
}

export function periodWrong(): Refused {
  return refused(
    422,
    "summary-period",
    { zh: "期间的止日早于起日，或长于两年。", en: "The period ends before it begins, or is longer than two years." },
    { zh: "请改正起止日期。", en: "Mend the days." },
  );
}

import { addMonths } from "#law";
import { type Draft, step } from "./demoStep.ts";
import { demoHolders, demoMarks, holderId } from "./marks.ts";
import type { DemoWritten } from "./writtenCases.ts";

/** Recordals of marks of the demonstration: one that Customs act on, one to be decided, one whose renewal may be asked for. */
export const demoRecordals: readonly DemoWritten[] = [
  { ...about("霁禾"), daysAgo: 700, steps: [...filed("霁禾"), ...recorded("T2024-00107（演示）", 9), general()] },
  { ...about("VELQORA"), daysAgo: 16, steps: filed("VELQORA") },
  { ...about("鹿砚"), daysAgo: 3_560, steps: [...filed("鹿砚"), ...recorded("T2017-00231（演示）", 12)] },
];

function markOf(text: string) {
  const mark = demoMarks().find(({ markText }) => markText === text);
  if (mark === undefined) throw new Error(`there is no mark "${text}"`);
  return mark;
}

function about(text: string) {
  const { holder } = markOf(text);
  const name = demoHolders[holder] ?? "";
  return {
    procedure: "customs-recordal",
    office: "gac",
    title: `“${text}”商标海关备案`,
    respondent: name,
    parties: [{ id: "holder", role: "holder", name, holderId: holderId(holder) }],
  } as const;
}

function filed(text: string): readonly Draft[] {
  const { holder, markText, registrationNumber, classNumbers, authorisedSellers, price } = markOf(text);
  return [
    step(0, "officer", "file-application", (on) => ({
      holderName: demoHolders[holder],
      kind: "trademark",
      rightName: markText,
      registrationNumber,
      classNumber: classNumbers[0],
      // Nothing of the demonstration ends by itself while somebody looks at it.
      validUntil: addMonths(on, 180),
      details: "注册商标，在有效期内（演示）。",
      licensees: authorisedSellers.map((name) => ({ name })),
      goods: [{ name: price.goods, ports: ["珠屿港"], traders: [], priceFen: price.yuan * 100 }],
      knownInfringers: [],
      filedOn: on,
    })),
    step(2, "officer", "check-file", { result: "complete" }),
  ];
}

function recorded(number: string, day: number): readonly Draft[] {
  return [
    step(day, "head", "grant-recordal", { number }),
    step(day + 1, "officer", "serve-paper", {
      paper: "recordalDecision#1",
      way: "direct",
      receiver: "权利人代表（演示）",
      place: "关务总署备案窗口（演示）",
    }),
  ];
}

function general(): Draft {
  return step(20, "officer", "ask-general-security", { fen: 20_000_000, paper: "演示银行保函2024-01号" });
}

import { replay } from "#casework";
import { isoDate } from "#law";
import { procedures } from "#procedures";
import { chinaCalendar } from "#statutes";
import { accountId } from "../../apps/server/demo/accounts.ts";
import { demoCases } from "../../apps/server/demo/caseList.ts";
import { stepsOf } from "../../apps/server/demo/caseSteps.ts";
import { demoMarks } from "../../apps/server/demo/marks.ts";

const marks = new Map(demoMarks().map((mark) => [mark.markText, mark]));

/** Every case of the demonstration as it stands when loaded on a day. */
export function walkCases(today: string) {
  const earlier = new Map<string, { caseNumber: string; on: string }[]>();
  return demoCases.map((demo) => {
    const mark = marks.get(demo.mark);
    if (mark === undefined) throw new Error(`no mark ${demo.mark}`);
    const steps = stepsOf(demo, mark, isoDate(today), chinaCalendar);
    const file = {
      procedure: "trademark-enforcement",
      parties: [],
      events: steps.map(({ action, by, at, input }) => ({
        action,
        by: {
          id: accountId(demo.office === "lan" ? by : `${demo.office}-${by}`),
          role: by.replace(/\d/, ""),
          name: by,
        },
        at,
        input,
      })),
      on: today,
      known: { earlierPenalties: earlier.get(demo.respondent) ?? [] },
    };
    const answer = replay({ procedures, calendar: chinaCalendar, now: `${today}T10:00:00Z` }, file);
    if (answer.kind === "unreadable") throw new Error(answer.faults.join("; "));
    const decided = answer.result.docket.find((event) => event.action === "decide");
    if (decided) earlier.set(demo.respondent, [{ caseNumber: demo.respondent, on: decided.at.slice(0, 10) }]);
    return { demo, steps, ...answer.result };
  });
}

/** What the procedure refuses of the demonstration when it is loaded on a day: nothing, or a sentence a refusal. */
export function refusedOn(today: string): string[] {
  return walkCases(today).flatMap(({ demo, refusals }) =>
    refusals.map((refusal) => `${today} ${demo.mark}: ${refusal.action} ${refusal.code} ${refusal.sentence.en}`),
  );
}

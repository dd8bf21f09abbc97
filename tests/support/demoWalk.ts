import { type Party, replay } from "#casework";
import { isoDate } from "#law";
import { procedures } from "#procedures";
import { chinaCalendar } from "#statutes";
import { accountId, type DemoOfficeKey, loginOf } from "../../apps/server/demo/accounts.ts";
import { demoCases } from "../../apps/server/demo/caseList.ts";
import { type DemoStep, scheduled, stepsOf, timed } from "../../apps/server/demo/caseSteps.ts";
import { demoDisputes, disputeDraft, partiesOf } from "../../apps/server/demo/disputeCases.ts";
import { demoMarks } from "../../apps/server/demo/marks.ts";
import { demoPatentCases, patentDraft } from "../../apps/server/demo/patentCases.ts";
import { writtenCases } from "../../apps/server/demo/writtenCases.ts";

const marks = new Map(demoMarks().map((mark) => [mark.markText, mark]));

/** Every case of the demonstration as it stands when loaded on a day. */
export function walkCases(today: string) {
  const earlier = new Map<string, { caseNumber: string; on: string }[]>();
  return demoCases.map((demo) => {
    const mark = marks.get(demo.mark);
    if (mark === undefined) throw new Error(`no mark ${demo.mark}`);
    const steps = stepsOf(demo, mark, isoDate(today), chinaCalendar);
    const result = replayed("trademark-enforcement", demo.office, steps, today, earlier.get(demo.respondent) ?? []);
    const decided = result.docket.find((event) => event.action === "decide");
    if (decided) earlier.set(demo.respondent, [{ caseNumber: demo.respondent, on: decided.at.slice(0, 10) }]);
    return { demo, steps, ...result };
  });
}

/** Every case about patents likewise. */
export function walkPatentCases(today: string) {
  return demoPatentCases.map((demo) => {
    const steps = scheduled(patentDraft(demo), demo.daysAgo, isoDate(today), chinaCalendar);
    return { demo, steps, ...replayed("counterfeit-patent", demo.office, steps, today, []) };
  });
}

/** Every case that is written out step by step. */
export function walkWrittenCases(today: string) {
  return writtenCases.map((demo) => {
    const steps = scheduled(demo.steps, demo.daysAgo, isoDate(today), chinaCalendar);
    return { demo, ...replayed(demo.procedure, demo.office, steps, today, []) };
  });
}

/** Every patent dispute; papers are approved by the server, so what is served here was approved on paper alone. */
export function walkDisputes(today: string) {
  return demoDisputes.map((demo) => {
    const steps = timed(disputeDraft(demo), demo.daysAgo, isoDate(today), chinaCalendar);
    return { demo, steps, ...replayed("patent-adjudication", "lan", steps, today, [], partiesOf(demo)) };
  });
}

function replayed(
  procedure: string,
  office: DemoOfficeKey,
  steps: readonly DemoStep[],
  today: string,
  earlierPenalties: readonly { caseNumber: string; on: string }[],
  parties: readonly Party[] = [],
) {
  const file = {
    procedure,
    parties: [...parties],
    events: steps.map(({ action, by, at, input }) => ({
      action,
      by: { id: accountId(loginOf(office, by)), role: by.replace(/\d/, ""), name: by },
      at,
      input,
    })),
    on: today,
    known: { earlierPenalties },
  };
  const answer = replay({ procedures, calendar: chinaCalendar, now: `${today}T10:00:00Z` }, file);
  if (answer.kind === "unreadable") throw new Error(answer.faults.join("; "));
  return answer.result;
}

/** What the procedure refuses of the demonstration when it is loaded on a day: nothing, or a sentence a refusal. */
export function refusedOn(today: string): string[] {
  const all = [...walkCases(today), ...walkPatentCases(today), ...walkDisputes(today), ...walkWrittenCases(today)];
  return all.flatMap(({ demo, refusals }) =>
    refusals.map((refusal) => `${today} ${demo.respondent}: ${refusal.action} ${refusal.code} ${refusal.sentence.en}`),
  );
}

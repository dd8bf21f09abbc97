import type { Party } from "#casework";
import { daysBetween, type Instant, isoDate, legalDay } from "#law";
import { findAccount, identityOf, type Tx } from "#platform";
import { actIn } from "../casework/act.ts";
import { asClerk } from "../casework/clerk.ts";
import { openIn } from "../casework/open.ts";
import { stepPaper } from "../casework/paperLife.ts";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { accountId, type DemoOfficeKey, loginOf } from "./accounts.ts";
import { type DemoCase, demoCases } from "./caseList.ts";
import { type Seizure, seizures } from "./customs2024/seizures.ts";
import { stepsOfSeizure, titleOfSeizure } from "./customs2024/steps.ts";
import { type DemoStep, scheduled, stepsOf, timed } from "./caseSteps.ts";
import {
  type DemoDispute,
  demoDisputes,
  disputeDraft,
  partiesOf as partiesOfDispute,
  titleOf as titleOfDispute,
} from "./disputeCases.ts";
import { type DemoMark, demoHolders, demoMarks, holderId } from "./marks.ts";
import {
  type DemoPatentCase,
  demoPatentCases,
  partiesOf as partiesOfPatent,
  patentDraft,
  titleOf as titleOfPatent,
} from "./patentCases.ts";
import { type DemoWritten, writtenCases } from "./writtenCases.ts";

/** A third member of a panel and a requester there are at one office alone. */
type People = Readonly<Record<Exclude<DemoStep["by"], "officer3" | "requester">, Caller>> &
  Readonly<Partial<Record<DemoStep["by"], Caller>>>;

/**
 * Walks each case through the very functions that the routes call, as its people and at the moments they acted: every entry
 * is decided by the engine, and its papers, deadlines and evidence leaves are real. A case that an earlier start left half
 * way goes on from where it stands.
 */
export async function loadCases(desk: Desk, now: Instant, done: (cases: number, of: number) => void): Promise<void> {
  const marks = new Map(demoMarks().map((mark) => [mark.markText, mark]));
  const people = new Map<string, People>();
  // Oldest first, so that the numbers of the cases run with the calendar.
  const inOrder = [
    ...demoCases.map((demo) => ({ ...demo, file: () => trademarkFile(desk, demo, marks, now) })),
    ...demoPatentCases.map((demo) => ({ ...demo, file: () => patentFile(desk, demo, now) })),
    ...demoDisputes.map((demo) => ({ ...demo, office: "lan" as const, file: () => disputeFile(desk, demo, now) })),
    ...writtenCases.map((demo) => ({ ...demo, file: () => writtenFile(desk, demo, now) })),
    ...seizures.map((seizure) => ({
      office: "dian" as const,
      daysAgo: daysBetween(isoDate(`${seizure.month.slice(0, 4)}-01-01`), legalDay(now)),
      file: () => seizureFile(desk, seizure),
    })),
  ].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const [index, { office, file }] of inOrder.entries()) {
    const known = people.get(office) ?? (await peopleOf(desk, office));
    people.set(office, known);
    await walk(desk, file(), known);
    done(index + 1, inOrder.length);
  }
}

/** A case to be walked. `clueOf`: the mark whose newest clue it began with. */
interface DemoFile {
  readonly procedure: string;
  readonly title: string;
  readonly parties: Party[];
  readonly steps: readonly DemoStep[];
  readonly respondent: string;
  readonly clueOf?: DemoMark;
}

function trademarkFile(desk: Desk, demo: DemoCase, marks: ReadonlyMap<string, DemoMark>, now: Instant): DemoFile {
  const mark = marks.get(demo.mark);
  if (mark === undefined) throw new Error(`there is no mark "${demo.mark}"`);
  return {
    procedure: "trademark-enforcement",
    title: `${demo.respondent}涉嫌侵犯“${mark.markText}”注册商标专用权案`,
    parties: partiesOf(demo, mark),
    steps: stepsOf(demo, mark, legalDay(now), desk.rules.calendar),
    respondent: demo.respondent,
    ...(demo.source === "clue" && { clueOf: mark }),
  };
}

function patentFile(desk: Desk, demo: DemoPatentCase, now: Instant): DemoFile {
  return {
    procedure: "counterfeit-patent",
    title: titleOfPatent(demo),
    parties: partiesOfPatent(demo),
    steps: scheduled(patentDraft(demo), demo.daysAgo, legalDay(now), desk.rules.calendar),
    respondent: demo.respondent,
  };
}

function writtenFile(desk: Desk, { steps, daysAgo, parties = [], ...demo }: DemoWritten, now: Instant): DemoFile {
  return { ...demo, parties: [...parties], steps: scheduled(steps, daysAgo, legalDay(now), desk.rules.calendar) };
}

function seizureFile(desk: Desk, seizure: Seizure): DemoFile {
  return {
    procedure: "customs-detention",
    title: titleOfSeizure(seizure),
    parties: [],
    steps: stepsOfSeizure(seizure, desk.rules.calendar),
    respondent: "",
  };
}

function disputeFile(desk: Desk, demo: DemoDispute, now: Instant): DemoFile {
  return {
    procedure: "patent-adjudication",
    title: titleOfDispute(demo),
    parties: partiesOfDispute(demo),
    steps: timed(disputeDraft(demo), demo.daysAgo, legalDay(now), desk.rules.calendar),
    respondent: demo.respondent,
  };
}

async function walk(desk: Desk, file: DemoFile, people: People): Promise<void> {
  const { procedure, title, parties, steps, clueOf, respondent } = file;
  const [begun] = await desk.db.statement<{ id: string; version: number }>(
    "select id, version from case_file where procedure = $1 and title = $2",
    [procedure, title],
  );
  let id = begun?.id;
  for (const [index, step] of steps.entries()) {
    if (index < (begun?.version ?? 0)) continue;
    const caller = people[step.by];
    if (caller === undefined) throw new Error(`nobody is "${step.by}" in this office`);
    const then = { ...desk, now: () => step.at };
    id = await desk.db.transaction(identityOf(caller), async (tx) => {
      const { action, input, at } = step;
      if (id !== undefined && action.startsWith("paper-")) {
        await papers(then, tx, caller, { caseId: id, action, input, expectedVersion: index }, at);
        return id;
      }
      if (id !== undefined) {
        const asked = { caseId: id, action, expectedVersion: index, input };
        await asClerk(tx, caller, id, (acting) => actIn(then, tx, acting, asked, at));
        return id;
      }
      const clue = clueOf === undefined ? undefined : await clueFor(tx, clueOf, at);
      if (clue === undefined) {
        return (await openIn(then, tx, caller, { procedure, title, parties, action, input }, at)).id;
      }
      const accepted = { title, respondentName: `${respondent}（演示）` };
      const asked = { caseId: clue.caseId, action: "accept", expectedVersion: clue.version, input: accepted };
      return (await actIn(then, tx, caller, asked, at)).opened?.caseId;
    });
  }
}

/** Puts a draft of the case to approval, or approves what waits for it: the one that is named, else the one made last. */
async function papers(
  desk: Desk,
  tx: Tx,
  caller: Caller,
  asked: { caseId: string; action: string; input: unknown; expectedVersion: number },
  at: Instant,
): Promise<void> {
  const { caseId, action, expectedVersion } = asked;
  const named = (asked.input as { readonly paper?: string }).paper ?? null;
  const [life, stepped] =
    action === "paper-submit" ? (["draft", "submit"] as const) : (["in-review", "approve"] as const);
  const paper = await tx.row<{ id: string }>(
    "select id from document where case_id = $1 and life = $2 and ($3::text is null or paper = $3) order by seq desc limit 1",
    [caseId, life, named],
  );
  if (paper === undefined) throw new Error(`there is no paper to ${stepped} in ${caseId}`);
  await stepPaper(desk, tx, caller, { caseId, documentId: paper.id, expectedVersion, step: stepped }, at);
}

/** The newest clue of the mark that stood in the queue at that moment. */
function clueFor(tx: Tx, { registrationNumber }: DemoMark, at: Instant) {
  return tx.row<{ caseId: string; version: number }>(
    `select c.id as "caseId", c.version from clue q join case_file c on c.id = q.case_id join mark m on m.id = q.mark_id
      where m.registration_number = $1 and q.state = 'new' and q.created_at < $2 order by q.created_at desc limit 1`,
    [registrationNumber, at],
  );
}

function partiesOf(demo: DemoCase, mark: DemoMark): Party[] {
  return [
    { id: "respondent", role: "respondent", name: `${demo.respondent}（演示）` },
    { id: "holder", role: "holder", name: demoHolders[mark.holder] ?? "", holderId: holderId(mark.holder) },
  ];
}

/** An account of the demonstration as if it had signed in. */
export async function callerOf(desk: Desk, login: string): Promise<Caller> {
  const account = await desk.db.system((tx) => findAccount(tx, accountId(login)));
  if (account === undefined) throw new Error(`there is no account "${login}"`);
  return { ...account, roles: account.roles as Caller["roles"], via: {} };
}

/** The people of an office who work the demonstration's cases. */
export async function peopleOf(desk: Desk, office: DemoOfficeKey): Promise<People> {
  const person = (who: DemoStep["by"]) => callerOf(desk, loginOf(office, who));
  return {
    officer: await person("officer"),
    officer2: await person("officer2"),
    reviewer: await person("reviewer"),
    head: await person("head"),
    ...(office === "lan" && { officer3: await person("officer3"), requester: await person("requester") }),
  };
}

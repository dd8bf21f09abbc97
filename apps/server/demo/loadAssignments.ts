import { addDays, addSeconds, type Instant, type IsoDate, legalDay, momentOn } from "#law";
import {
  type Assignment,
  actOnAssignment,
  assignmentTimers,
  type Command,
  type Entry,
  type Evidence,
  foldAssignment,
  houseRhythm,
  give,
  type Given,
  isLive,
  type Supervising,
  timerFact,
  withEntry,
} from "#planning";
import { type NewAssignment, openAssignments, recordFile } from "#platform";
import { Readable } from "node:stream";
import type { Desk } from "../desk.ts";
import { accountId, demoAccounts } from "./accounts.ts";
import { type AssignmentStory, assignmentStories, type Step } from "./assignmentStories.ts";

const planId = "demo-protection-2025";

/** Some tasks of a demonstration plan given down the tree, in all states, by the very functions that people's acts go through. */
export async function loadAssignments(desk: Desk, begun: Instant): Promise<void> {
  const { db, files } = desk;
  const [before] = await db.statement("select 1 as yes from assignment limit 1");
  if (before !== undefined) return;
  const stored = await files.put(
    Readable.from(["演示材料：专项行动总结。\nDemonstration: summary of the campaign.\n"]),
    1000,
  );
  if (stored.kind === "refused") throw new Error(stored.refusal.sentence.en);
  const { file } = stored;
  const cases = await db.statement<{ id: string; office: string }>(
    "select id, office_path as office from case_file where not sealed and procedure = 'trademark-enforcement' order by opened_at, id",
  );
  const laid: { id: string; assignmentId: string; seq: number; by: string; at: string }[] = [];
  const opened: (NewAssignment & { readonly state: Assignment })[] = [];
  for (const story of assignmentStories) tell(story, null);
  await db.system(async (tx) => {
    await recordFile(tx, file, "text/plain", begun);
    // What something was broken down from stands before it.
    await openAssignments(
      tx,
      opened.toSorted((a, b) => Number(a.state.parentId !== null) - Number(b.state.parentId !== null)),
    );
    await tx.run(
      `insert into assignment_file (id, assignment_id, seq, sha256, name, bytes, media_type, added_by, added_at)
       select id, "assignmentId", seq, $2, '总结.txt', $3, 'text/plain', by, at
         from jsonb_to_recordset($1::jsonb) as f (id text, "assignmentId" text, seq int, by text, at timestamptz)`,
      [JSON.stringify(laid), file.sha256, file.bytes],
    );
  });

  /** One assignment with those broken down from it; answers how it ended. */
  function tell(
    story: AssignmentStory,
    parent: { readonly id: string; readonly state: Assignment } | null,
  ): Assignment {
    const id = `demo-as-${story.task}-${story.holder.replaceAll("/", "-")}`;
    const moment = (ago: number) => momentOn(addDays(legalDay(begun), -ago), "09:30");
    const dayIn = (days: number) => addDays(legalDay(begun), days);
    const given: Given = {
      role: "lead",
      text: null,
      due: dayIn(story.dueIn),
      evidenceRequired: story.evidence ?? null,
      milestones:
        story.milestones?.map(({ name, dueIn }, at) => ({
          id: `m${at + 1}`,
          name,
          due: dayIn(dueIn),
        })) ?? [],
      measure: story.measure === undefined ? null : { ...story.measure, ...yearOf(begun) },
    };
    const at = moment(story.givenAgo);
    const first = give(
      [{ officePath: story.holder }],
      given,
      parent === null ? { planOffice: "ip/" } : { parent: { id: parent.id, ...parent.state } },
      { actor: personOf(story.by), at, day: legalDay(at) },
    );
    if ("refusal" in first) throw new Error(`${id}: ${first.refusal.sentence.en}`);
    const entries = [...first.entries];
    let state = foldAssignment(entries);
    const rung = new Set<string>();
    const take = (entry: Entry) => {
      entries.push(entry);
      state = withEntry(state, entry);
    };
    const ring = (until: Instant) => {
      for (const { rung: name, due, firesAt } of assignmentTimers(state, houseRhythm)) {
        if (firesAt > until || rung.has(name + due)) continue;
        rung.add(name + due);
        const day = legalDay(firesAt);
        const fact = timerFact(state, { rung: name, due }, upFrom(state.fromPath), houseRhythm, day);
        if (fact !== undefined) take({ seq: state.version + 1, at: firesAt, day, by: null, fact });
      }
    };
    let childrenOpen = 0;
    for (const [index, step] of story.steps.entries()) {
      const when = addSeconds(moment(step.ago), index * 60);
      ring(when);
      if ("children" in step) {
        // What is broken down is told up to today before its parent goes on.
        const of = { id, state };
        childrenOpen += step.children.filter((child) => isLive(tell(child, of).stage)).length;
        continue;
      }
      act(step, when);
    }
    ring(begun);
    opened.push({ id, planId, taskId: `${planId}-${story.task}`, entries, state });
    return state;

    function act(step: Extract<Step, { by: string }>, when: Instant): void {
      const actor = personOf(step.by);
      const command: Command = typeof step.does === "function" ? step.does(dayIn) : step.does;
      const result = actOnAssignment(state, command, {
        actor,
        at: when,
        day: legalDay(when),
        evidence: evidenceOf(step, actor, state.version + 1, when),
        childrenOpen,
        parentStage: parent?.state.stage ?? null,
        parentDue: parent?.state.due ?? null,
      });
      if ("refusal" in result) throw new Error(`${id}: ${result.refusal.sentence.en}`);
      take(result.entry);
    }

    function evidenceOf(
      step: Extract<Step, { by: string }>,
      actor: Supervising,
      seq: number,
      when: string,
    ): Evidence[] {
      const shown = cases.filter(({ office }) => office.startsWith(actor.officePath)).slice(0, step.cases ?? 0);
      const found: Evidence[] = shown.map((one) => ({ kind: "case", id: one.id }));
      if (step.file !== true) return found;
      const fileId = `${id}-f${seq}`;
      laid.push({ id: fileId, assignmentId: id, seq, by: actor.account, at: when });
      return [{ kind: "file", id: fileId, sha256: file.sha256, name: "总结.txt" }, ...found];
    }
  }
}

/** The year that the demonstration stands in. */
function yearOf(begun: Instant): { readonly from: IsoDate; readonly to: IsoDate } {
  const today = legalDay(begun);
  return { from: addDays(today, -364), to: addDays(today, 60) };
}

function upFrom(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, at) => `${parts.slice(0, parts.length - at).join("/")}/`);
}

function personOf(login: string): Supervising {
  const account = demoAccounts.find((one) => one.login === login);
  if (account?.office === undefined) throw new Error(`${login} has no desk in the demonstration`);
  return { account: accountId(login), name: account.name, officePath: account.office, roles: account.roles };
}

import { type ActionContext, field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { officersOnPaper } from "../../../assignment/standing.ts";
import { choice, line } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { EnforcementState } from "../frame.ts";
import { attendances, signatures } from "./names.ts";

/** What every record made on the scene asks: who of the party was there, and whether it signed. */
export const attendance = {
  present: choice(attendances, "当事人到场情况", "who of the party was there"),
  presentName: line("到场人姓名", "name of who was there").optional(),
  witness: line("见证人姓名", "name of a witness").optional(),
  signature: choice(signatures, "签名情况", "signature"),
  note: line("不到场、拒绝签名等情况的注明", "note on an absence or a refusal").optional(),
};

export const photosField = field(
  z.array(field(z.string().min(1), "照片、录像", "photograph or video", { widget: "file" })).max(200),
  "照片、录像",
  "photographs and video",
  { widget: "file", hint: { zh: "从已上传的文件中选择", en: "chosen from the files of the case" } },
).default([]);

const hhmm = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** From when until when, as hours and minutes of the day. */
export const times = {
  from: field(hhmm, "开始时间（时:分）", "begun at (hh:mm)", { widget: "time" }),
  until: field(hhmm, "结束时间（时:分）", "ended at (hh:mm)", { widget: "time" }),
};

export interface Attendance {
  readonly present: keyof typeof attendances;
  readonly presentName?: string | undefined;
  readonly witness?: string | undefined;
  readonly signature: keyof typeof signatures;
  readonly note?: string | undefined;
}

/** A record names who was there; where the party stayed away or did not sign, a witness or a note says so. */
export function attendanceFault({ present, presentName, witness, signature, note }: Attendance): Refusal | undefined {
  const there = present === "party" || present === "representative";
  if (there && presentName === undefined) {
    return refuse(
      "who-was-there",
      ["未填写到场人姓名。", "The name of who was there is missing."],
      ["请填写到场人姓名。", "Give the name of who was there."],
      cite("house", "1"),
    );
  }
  if ((there && signature === "signed") || witness !== undefined || note !== undefined) return undefined;
  return refuse(
    "no-witness-nor-note",
    [
      "当事人不到场或者拒绝签名的，须有见证人或者注明情况。",
      "Where the party is absent or does not sign, a witness or a note must say so.",
    ],
    ["请填写见证人姓名或者注明情况。", "Name a witness, or write the note."],
    cite("house", "1"),
  );
}

export function timesFault({ from, until }: { readonly from: string; readonly until: string }): Refusal | undefined {
  if (from < until) return undefined;
  return refuse(
    "ends-before-it-begins",
    [`结束时间（${until}）不晚于开始时间（${from}）。`, `It ends (${until}) no later than it begins (${from}).`],
    ["请核对时间；跨日的，分别制作笔录。", "Check the times; what goes past midnight has a record for each day."],
    cite("house", "1"),
  );
}

/** The officers of the case as a paper names them, with their certificates. */
export function officersNow(state: EnforcementState, { actor }: Pick<ActionContext, "actor">): string {
  return officersOnPaper(state) ?? actor.name ?? actor.id;
}

export function nameOfActor({ actor }: Pick<ActionContext, "actor">): string {
  return actor.name ?? actor.id;
}

/** The next id of a list: "S3". */
export function nextId(prefix: string, before: readonly unknown[] | undefined): string {
  return `${prefix}${(before?.length ?? 0) + 1}`;
}

/** The one among several that is meant: the one named, or the only one. */
export function chosen<T extends { readonly id: string }>(
  open: readonly T[],
  given: string | undefined,
): T | undefined {
  return given === undefined ? (open.length === 1 ? open[0] : undefined) : open.find(({ id }) => id === given);
}

/** Why none of several was meant: there is none, or it was not said which. */
export function notChosen(
  open: readonly { readonly id: string }[],
  what: { readonly zh: string; readonly en: string },
): Refusal {
  const ids = open.map(({ id }) => id);
  if (ids.length === 0) {
    return refuse(
      "nothing-to-choose",
      [`本案没有${what.zh}。`, `The case has no ${what.en}.`],
      ["请先办理前一步。", "Take the step before first."],
      cite("house", "1"),
    );
  }
  return refuse(
    "which-one",
    [`请指明${what.zh}：${ids.join("、")}。`, `Say which ${what.en} is meant: ${ids.join(", ")}.`],
    ["请从列表中选择。", "Choose one of the list."],
    cite("house", "1"),
  );
}

import { type CaseEvent, copySteps, paperSteps, type Procedure, sealSteps } from "#casework";
import { legalDay } from "#law";
import type { BundleText, CaseRow } from "#platform";
import { bundleWords, type Lang } from "./bundleWords.ts";

interface About {
  readonly row: CaseRow;
  readonly procedure: Procedure;
  readonly office: string;
  readonly by: string;
  readonly now: string;
  readonly lang: Lang;
  readonly volume: number;
  readonly volumes: number;
  /** The docket, in the last volume; else empty. */
  readonly events: readonly CaseEvent[];
}

/** What the cover and the docket of a printed case file say. */
export function bundleText({ row, procedure, office, by, now, lang, volume, volumes, events }: About): BundleText {
  const words = bundleWords[lang];
  const party = ({ role, name, id }: CaseRow["state"]["parties"][number]) =>
    `${procedure.roles[role]?.[lang] ?? role}${lang === "zh" ? "：" : ": "}${name ?? id}`;
  const lines: (readonly [string, string])[] = [
    [words.caseNumber, row.number],
    [words.caseTitle, row.title],
    [words.procedure, procedure.name[lang]],
    [words.stage, procedure.stages[row.stage]?.name[lang] ?? row.stage],
    ...row.state.parties.map((each): readonly [string, string] => [words.parties, party(each)]),
    [words.opened, legalDay(row.openedAt)],
    ...(row.closedAt === null ? [] : [[words.closed, legalDay(row.closedAt)] as const]),
    ...(volumes === 1
      ? []
      : [[words.volume, words.volumeOf.replace("{n}", String(volume)).replace("{of}", String(volumes))] as const]),
    [words.printed, `${minute(now)}　${by}`],
    [words.notice, words.noticeText],
  ];
  return {
    words,
    cover: { title: `${row.number} ${row.title}`, office, lines },
    docket: events.map((event) => docketLine(procedure, event, lang)),
  };
}

/** Ordinal, when, what, papers, by whom. */
export function docketLine(
  procedure: Procedure,
  event: CaseEvent,
  lang: Lang,
): readonly [string, string, string, string, string] {
  return [
    String(event.seq),
    minute(event.at),
    actionName(procedure, event, lang),
    event.effects
      .flatMap((effect) => (effect.kind === "document-issued" ? [effect.document] : []))
      .map((kind) => procedure.documents[kind]?.name[lang] ?? kind)
      .join(lang === "zh" ? "、" : ", "),
    event.actor.name ?? event.actor.id,
  ];
}

function actionName(procedure: Procedure, event: CaseEvent, lang: Lang): string {
  const step = Object.entries(paperSteps).find(([name]) => event.action === `paper-${name}`)?.[1];
  const sealStep = Object.entries({ ...sealSteps, ...copySteps }).find(([name]) => event.action === name)?.[1];
  const own = step ?? sealStep ?? procedure.actions[event.action]?.name ?? clockEntries[event.action];
  if (event.corrects !== undefined) return bundleWords[lang].corrected.replace("{seq}", String(event.corrects.seq));
  return own?.[lang] ?? event.type;
}

const clockEntries: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  remind: { zh: "期限提醒", en: "Reminder of a time limit" },
  overdue: { zh: "期限逾期", en: "A time limit ran out" },
};

/** "2026-03-02 10:00" in the time of the law, eight hours ahead of UTC the whole year. */
function minute(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

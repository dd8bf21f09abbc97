import type { Bilingual } from "#law";
import type { PlanProposal, ProposedBody } from "./proposal.ts";

/** What `yuheng plan import FILE --json` prints. Others script against it: keys are not renamed, nothing is left out. */
export interface PlanDoor {
  readonly title: string;
  readonly language: "zh" | "en";
  readonly isPlan: boolean;
  readonly sections: readonly { readonly path: readonly string[]; readonly title: string }[];
  readonly tasks: readonly DoorTask[];
  readonly unsettled: readonly { readonly start: number; readonly end: number; readonly why: string }[];
}
interface DoorTask {
  readonly number: number;
  readonly label: string | null;
  readonly section: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lead: DoorBody | null;
  readonly participants: readonly DoorBody[];
  readonly dutiesSplit: boolean;
  /** The last day meant (2025-12-31), or the words where they fix none. */
  readonly due: readonly string[];
  readonly confidence: number;
}
interface DoorBody {
  readonly named: string;
  readonly agency: string | null;
}

/**
 * The proposal in the shape of the door. Places count characters (code points) of the extracted text: a rare character outside the
 * basic plane is one, as in Python, though two units here.
 */
export function planDoor(text: string, proposal: PlanProposal, lang: keyof Bilingual): PlanDoor {
  const at = characterAt(text);
  const { title, language, isPlan } = proposal;
  return {
    title,
    language,
    isPlan,
    sections: proposal.sections.map(({ path, title: heading }) => ({ path, title: heading })),
    tasks: proposal.tasks.map((task) => ({
      number: task.number,
      label: task.label,
      section: task.section,
      text: task.text,
      start: at(task.start),
      end: at(task.end),
      lead: task.lead === null ? null : body(task.lead),
      participants: task.participants.map(body),
      dutiesSplit: task.dutiesSplit,
      due: [...new Set(task.due.map(({ date, named }) => date ?? named))],
      confidence: task.confidence,
    })),
    unsettled: proposal.unsettled.map(({ start, end, why }) => ({ start: at(start), end: at(end), why: why[lang] })),
  };
}

function body({ named, match }: ProposedBody): DoorBody {
  return { named, agency: match.agency };
}

/** UTF-16 offset to number of characters. Texts without surrogates, nearly all, need no counting. */
function characterAt(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

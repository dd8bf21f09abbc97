import { type Address, type IssuedDocument, paperOf } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { refuse } from "../../refuse.ts";
import type { InstructionsFacts, Level } from "./facts.ts";
import type { Asking, Document } from "./frame.ts";

/** The levels that have not answered yet, from below upwards: the last has the request before it. */
function open({ facts }: Asking): readonly Level[] {
  return (facts.levels ?? []).filter(({ replied, returned }) => replied === undefined && returned === undefined);
}

/** The office that has the request before it; undefined before it was sent, and once it came back. */
export function topLevel(state: Asking): Level | undefined {
  return open(state).at(-1);
}

/** The office below that asked it; undefined where that is the office that has the case. */
export function levelBelow(state: Asking): Level | undefined {
  return open(state).at(-2);
}

/** The id of the next office asked: "L2". */
export function nextLevel({ facts }: Asking): string {
  return `L${(facts.levels?.length ?? 0) + 1}`;
}

/** The latest answer that came down from an office above this level: what its own reply is drafted from. */
export function answerFromAbove(state: Asking): Level | undefined {
  const levels = state.facts.levels ?? [];
  const own = levels.findIndex(({ id }) => id === topLevel(state)?.id);
  return levels.slice(own + 1).findLast(({ replied }) => replied !== undefined);
}

/** The levels with the top one changed. Throws where there is none: the guards come first. */
export function topWith(state: Asking, more: Partial<Level>): Pick<InstructionsFacts, "levels"> {
  const top = topLevel(state);
  if (top === undefined) throw new RangeError("no office has this request before it");
  return { levels: (state.facts.levels ?? []).map((level) => (level.id === top.id ? { ...level, ...more } : level)) };
}

/** The level below has to do something for the top one: it acts meanwhile. */
export function downwards(state: Asking): readonly Address[] {
  const [top, below] = [topLevel(state), levelBelow(state)];
  return [
    ...(top === undefined ? [] : [{ office: top.office, mode: "reads" as const }]),
    ...(below === undefined ? [] : [{ office: below.office, mode: "acts" as const }]),
  ];
}

/** The office above acts, the one below it follows meanwhile. */
export function upwards(state: Asking): readonly Address[] {
  const [top, below] = [topLevel(state), levelBelow(state)];
  return [
    ...(below === undefined ? [] : [{ office: below.office, mode: "reads" as const }]),
    ...(top === undefined ? [] : [{ office: top.office, mode: "acts" as const }]),
  ];
}

/**
 * The office that acted is done, and the one below it acts again. `state` holds the facts after the step, in which that
 * office is no level any more; to whom the case is addressed is still as it was.
 */
export function stepDown(state: Asking, mode: "reads" | "ended"): readonly Address[] {
  const top = topLevel(state);
  const acting = (state.addressed ?? []).filter((each) => each.mode === "acts" && each.office !== top?.office);
  return [
    ...acting.map(({ office }) => ({ office, mode })),
    ...(top === undefined ? [] : [{ office: top.office, mode: "acts" as const }]),
  ];
}

/** The clocks of the levels that have answered, or sent the request back. */
export function answered({ facts }: Asking): { readonly clock: "answer"; readonly of: string }[] {
  const done = (facts.levels ?? []).filter(({ replied, returned }) => replied !== undefined || returned !== undefined);
  return done.map(({ id }) => ({ clock: "answer", of: id }));
}

/** The approved paper of a kind; or why there is none yet. */
export function unsignedPaper(state: Asking, kind: Document, of?: string): Refusal | undefined {
  const paper: IssuedDocument | undefined = paperOf(state, kind, of);
  if (paper?.life === "approved") return undefined;
  return paper === undefined
    ? refuse(
        "paper-not-made",
        ["书面文件尚未制作。", "The written paper has not been made yet."],
        ["请先制作文件并提交审批。", "Make the paper first, and put it to approval."],
        cite("house", "1"),
      )
    : refuse(
        "paper-not-signed",
        ["书面文件尚未审批签发。", "The written paper has not been approved yet."],
        ["请先由负责人审批签发。", "The head of the office approves it first."],
        cite("house", "1"),
      );
}

/** The step is for the office that asked; where it is the one that has the case, it is not among the levels. */
export function notTheAsker(state: Asking, office: string | undefined): Refusal | undefined {
  const asker = topLevel(state)?.from;
  if (office === undefined || asker === undefined || office === asker) return undefined;
  return refuse(
    "not-the-asker",
    ["补充说明由报送请示的机构提交。", "The office that sent the request up answers the question."],
    ["请等待其补充。", "Wait for that office."],
    cite("house", "1"),
  );
}

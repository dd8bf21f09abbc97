import { type Acted, actOnPaper, type PaperStep, paperSteps } from "#casework";
import type { Refusal } from "#law";
import { attemptByChance, attemptWith, walkEnforcement, walkersOf } from "./enforcementWalk.ts";
import { drawFrom } from "./inputFor.ts";
import type { WalkKind } from "./WalkKind.ts";

/** Inputs as nobody should send them. */
const odd = [{}, null, { fineFen: -1, respondent: "nobody" }];

/**
 * Every refusal met where every action is tried in every stage of so many walks: by who may take it and by anybody, with
 * empty, odd and likely inputs, on a day before all others, and on its papers by everybody. The first of each code and wording.
 */
export function refusalsMet(walks: number, steps: number, kind: WalkKind): readonly Refusal[] {
  const { procedure } = kind;
  const walkers = walkersOf(kind);
  const met = new Map<string, Refusal>();
  const seen = new Set<string>();
  const note = (acted: Acted) => {
    if (acted.kind !== "refused") return;
    const { code, sentence, article } = acted.refusal;
    met.set(`${code} ${sentence.en} ${article === undefined ? "" : article.article}`, acted.refusal);
  };
  for (let seed = 0; seed < walks; seed += 1) {
    const { states, day } = walkEnforcement(seed, steps, kind);
    const draw = drawFrom(seed);
    const anybody = () => walkers[draw(walkers.length)] ?? walkers[0]!;
    for (const state of states) {
      // Each stage once, and some states of it again.
      if (seen.has(state.stage) && draw(25) !== 0) continue;
      seen.add(state.stage);
      for (const [action, { by }] of Object.entries(procedure.actions)) {
        const able = walkers.filter(({ role }) => by.includes(role));
        const who = able[draw(able.length)] ?? anybody();
        for (const input of odd) note(attemptWith(kind, state, who, action, day, input));
        note(attemptByChance(kind, state, who, action, day, draw));
        note(attemptByChance(kind, state, anybody(), action, day, draw));
        note(attemptByChance(kind, state, who, action, "2025-01-01", draw));
      }
      note(attemptWith(kind, state, anybody(), "no-such-action", day, {}));
      for (const paper of [...state.documents.slice(-3).map(({ id }) => id), "none#1"]) {
        for (const step of Object.keys(paperSteps) as PaperStep[]) {
          for (const by of walkers) {
            const command = { paper, step, by, sha256: "0".repeat(64) };
            note(actOnPaper({ procedure, state, command, now: `${day}T04:00:00Z` }));
          }
        }
      }
    }
  }
  return [...met.values()];
}

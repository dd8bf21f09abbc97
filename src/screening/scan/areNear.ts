import { shapeNearness } from "#similarity";
import { characterSound } from "../tables/sound.ts";

/** From here up two characters sound, or look, near enough to be taken for one another. */
export const NEAR_SOUND = 0.6;
export const NEAR_SHAPE = 0.4;

const SLOTS = 1 << 16;
/** Pairs of characters asked before, and what was answered; a text asks the same pairs again. */
const asked = new Int32Array(SLOTS);
const answers = new Uint8Array(SLOTS);

/** May one Han character be meant for the other, by sound or by shape? */
export function areNear(a: number, b: number): boolean {
  const pair = (a << 16) | b;
  const slot = Math.imul(pair, 0x9e3779b1) >>> 16;
  if (asked[slot] === pair) return answers[slot] === 1;
  const near = characterSound(a, b) >= NEAR_SOUND || shapeNearness(a, b) >= NEAR_SHAPE;
  asked[slot] = pair;
  answers[slot] = near ? 1 : 0;
  return near;
}

/** How well Han characters transcribe a Latin name, 0 to 1: nike and 耐克. Both sides are packed symbols. */
export function transliterationNearness(_latin: Uint16Array, _han: Uint16Array): number {
  return 0;
}

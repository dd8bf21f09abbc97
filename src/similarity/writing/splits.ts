/** The character that two written side by side may stand for: 日 and 知 for 智; 0 when there is none. */
export function joinParts(_left: number, _right: number): number {
  return 0;
}
/** What somebody would write who takes the character apart: 智 as 知 日; empty when it has no two parts. */
export function partsOf(_symbol: number): Uint16Array {
  return none;
}
const none = new Uint16Array(0);

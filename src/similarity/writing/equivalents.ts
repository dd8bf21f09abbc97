/** Groups of names that mean or transcribe the same (nike, 耐克) to which the packed symbols `from` to `to` belong. */
export function equivalentsOf(_packed: Uint16Array, _from: number, _to: number): readonly number[] {
  return none;
}
const none: readonly number[] = [];

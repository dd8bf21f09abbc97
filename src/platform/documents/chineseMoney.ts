import Nzh from "nzh";

/**
 * An amount in fen in the capitals of official papers: 30500 → "叁佰零伍元整", 30550 → "叁佰零伍元伍角",
 * 30505 → "叁佰零伍元零伍分", 5 → "伍分", 0 → "零元整".
 *
 * Only whole yuan go to nzh. Its own money form loses 整 on "305.00", cuts a third decimal and is wrong on large numbers,
 * so jiao, fen and 整 are written here. Throws RangeError on what is not a whole, exact, non-negative number of fen.
 */
export function chineseMoney(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`${fen} is not an amount in whole fen`);
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  const whole = yuan === 0 ? "" : `${Nzh.cn.encodeB(String(yuan), { ww: true })}元`;
  if (jiao === 0 && rest === 0) return `${whole === "" ? "零元" : whole}整`;
  if (jiao === 0) return `${whole}${whole === "" ? "" : "零"}${digit(rest)}分`;
  return `${whole}${digit(jiao)}角${rest === 0 ? "" : `${digit(rest)}分`}`;
}

function digit(value: number): string {
  return "零壹贰叁肆伍陆柒捌玖".charAt(value);
}

import { type IsoDate, yearOf } from "#law";
import { nextNumbers, type Tx } from "#platform";

/** "IP-QC-LAN〔2026〕案第12号": by office, year and kind, without gaps; unique in the country, so a case keeps it when it moves. */
export async function caseNumber(tx: Tx, officePath: string, procedure: string, today: IsoDate): Promise<string> {
  const [number = ""] = await caseNumbers(tx, officePath, procedure, today, 1);
  return number;
}

/** The numbers of as many cases. */
export async function caseNumbers(
  tx: Tx,
  officePath: string,
  procedure: string,
  today: IsoDate,
  count: number,
): Promise<string[]> {
  const year = yearOf(today);
  const [kind, word] = procedure === "clue" ? ["case clue", "线索"] : ["case", "案"];
  const numbers = await nextNumbers(tx, officePath, year, kind, count);
  return numbers.map((n) => `${officeCode(officePath)}〔${year}〕${word}第${n}号`);
}

/** "ip/qc/lan/" as it stands in a number: "IP-QC-LAN". */
export function officeCode(officePath: string): string {
  return officePath.replace(/\/$/, "").replaceAll("/", "-").toUpperCase();
}

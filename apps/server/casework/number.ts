import { type IsoDate, yearOf } from "#law";
import { nextNumber, type Tx } from "#platform";

/** "IP-QC-LAN〔2026〕案第12号": by office, year and kind, without gaps; unique in the country, so a case keeps it when it moves. */
export async function caseNumber(tx: Tx, officePath: string, procedure: string, today: IsoDate): Promise<string> {
  const year = yearOf(today);
  const n = await nextNumber(tx, officePath, year, procedure === "clue" ? "case clue" : "case");
  return `${officeCode(officePath)}〔${year}〕${procedure === "clue" ? "线索" : "案"}第${n}号`;
}

/** "ip/qc/lan/" as it stands in a number: "IP-QC-LAN". */
export function officeCode(officePath: string): string {
  return officePath.replace(/\/$/, "").replaceAll("/", "-").toUpperCase();
}

import type { Line } from "./facts.ts";

/** Listings as somebody pastes them from a table: one a row, "address, title, seller" with tabs or commas between. */
export function pastedLines(text: string): { readonly lines: readonly Line[]; readonly faulty: readonly number[] } {
  const rows = text.split(/\r?\n/).map((row) => row.trim());
  const lines: Line[] = [];
  const faulty: number[] = [];
  for (const [at, row] of rows.entries()) {
    if (row === "") continue;
    const cells = (row.includes("\t") ? row.split("\t") : row.split(/[,，]/)).map((cell) => cell.trim());
    const [url = "", title = "", seller = "", ...more] = cells;
    const whole = url !== "" && title !== "" && seller !== "" && more.every((cell) => cell === "");
    if (whole && url.length <= 2_000 && title.length <= 2_000 && seller.length <= 300)
      lines.push({ url, title, seller });
    else faulty.push(at + 1);
  }
  return { lines, faulty };
}

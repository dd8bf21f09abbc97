/** A table that cannot answer as a table must: our fault, never the officer's. */
export class TableFault extends Error {
  readonly table: string;
  constructor(table: string, what: string) {
    super(`Table "${table}": ${what}.`);
    this.name = "TableFault";
    this.table = table;
  }
}

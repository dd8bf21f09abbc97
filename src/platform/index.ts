export type { Database, Identity, Tx } from "./database/Database.ts";
export { openDatabase, type OpenOptions, type Where } from "./database/open.ts";
export { StartRefused, worldRefusal } from "./database/refused.ts";

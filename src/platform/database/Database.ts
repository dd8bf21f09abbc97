import type { Bilingual } from "#law";

/** On whose behalf a transaction runs. The database itself keeps everything else out of sight. */
export type Identity =
  | { readonly as: "office"; readonly account: string; readonly office: string; readonly roles: readonly string[] }
  | { readonly as: "party"; readonly account: string; readonly holder: string; readonly roles: readonly string[] }
  /** The clerk takes in the step of a party: it reaches the whole of one case, and only while the party is one of it. */
  | {
      readonly as: "clerk";
      readonly account: string;
      readonly holder: string;
      readonly roles: readonly string[];
      readonly case: string;
    };

/**
 * One transaction. Values go as `$1, $2 …`; arrays become PostgreSQL arrays, so give JSON columns `JSON.stringify(…)`.
 * Answers: bigint as number (a fault beyond 2^53), date as 'YYYY-MM-DD', timestamptz as ISO-8601 in UTC.
 * Do nothing slow between two queries: on the embedded database every other request waits.
 */
export interface Tx {
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  row<R extends object>(sql: string, values?: readonly unknown[]): Promise<R | undefined>;
  /** Runs a statement; answers the number of rows it touched. */
  run(sql: string, values?: readonly unknown[]): Promise<number>;
  /** Several statements at once, without values (the migrations). */
  script(sql: string): Promise<void>;
}

export interface Database {
  readonly kind: "embedded" | "postgres";
  /** What the operator should know, shown where the product starts. */
  readonly warnings: readonly Bilingual[];
  /** Runs `work` inside the walls of `as`. Commits when it answers, rolls back when it throws. */
  transaction<T>(as: Identity, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Above the walls: migrations, timers, jobs, sign-in. Never on behalf of a request's free choice of rows. */
  system<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One statement above the walls, committed by itself: a third of the round trips of `system`. */
  statement<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** One statement outside a transaction with the driver's own types (the job queue speaks this). */
  execute(sql: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /** Embedded only: writes all data as a synced .tar.gz. Other work waits meanwhile. */
  readonly dump?: (file: string) => Promise<void>;
  close(): Promise<void>;
}

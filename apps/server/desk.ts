import type { Route } from "#contract";
import type { Database, FileStore, Jobs, PartialFiles, Typesetter } from "#platform";
import type { FastifyInstance, FastifyRequest, FastifySchema } from "fastify";
import type { Rulebook } from "./casework/rulebook.ts";
import type { TemplateReader } from "./casework/template.ts";
import type { Copies } from "./copies.ts";
import type { Caller } from "./http/caller.ts";
import type { Cancels } from "./imports/cancels.ts";
import type { MarkBook } from "./screening/markBook.ts";
import type { RegisterBook } from "./similarity/registerBook.ts";
import type { ScreeningQueues } from "./stream/queues.ts";

/** What every route works with. */
export interface Desk {
  readonly app: FastifyInstance;
  /** The same server, taking any body as a stream. */
  readonly uploads: FastifyInstance;
  readonly db: Database;
  readonly files: FileStore;
  /** Files that come in parts, until they are whole. */
  readonly partial: PartialFiles;
  /** The folder of the lists made printable. */
  readonly prints: string;
  readonly jobs: Jobs;
  /** Absent on PostgreSQL. */
  readonly copies: Copies | undefined;
  readonly rules: Rulebook;
  readonly marks: MarkBook;
  /** Where other processes screen; absent where this one does. */
  readonly queues: ScreeningQueues | undefined;
  readonly register: RegisterBook;
  readonly cancels: Cancels;
  /** Offices whose screening is called for and has not begun. */
  readonly waking: Set<string>;
  readonly version: string;
  readonly demo: boolean;
  /** Cookies are for https only. */
  readonly secure: boolean;
  /** Shown by the start on the console: who holds it may make the first administrator. */
  readonly setupCode: string | undefined;
  /** The routes mounted so far: a test compares them with the contract. */
  readonly mounted: Set<Route>;
  /** The moment, ISO-8601 in UTC. Passed to every pure function; no room owns a clock. */
  readonly now: () => string;
  /** The Word template of a document as this installation has it, before any office's own. */
  readonly template: TemplateReader;
  /** Makes PDF of documents. */
  readonly typesetter: Typesetter;
  readonly callerOf: (request: FastifyRequest) => Promise<Caller | undefined>;
  readonly describe: (route: Route) => FastifySchema;
}

import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { join } from "node:path";
import { buildBlocks, makeFolder, openRegister } from "#platform";
import { matcherVersion, type MarkEntry, Register, RegisterBuilder } from "#similarity";
import { markEntry } from "../server/similarity/markEntry.ts";
import { type Cli, note } from "./cli.ts";
import { checkFile, readMarks } from "./readMarks.ts";
import { type CommandRefused, refuse } from "./refused.ts";

/** Above this a thread builds the index while this one reads; below, starting the thread would take longer. */
const LARGE = 8 * 1_048_576;

/** A register, and of its owners those whose names have the part asked for, in any case; undefined when none was asked for. */
export interface OpenMarks {
  readonly register: Register;
  readonly owners: readonly string[] | undefined;
}

/**
 * The marks of a file, ready to be searched: built in memory, or with a folder kept there and used again while the file's
 * bytes and the matcher are the same. A kept index that is damaged is built again, with a notice.
 */
export async function openMarks(
  cli: Cli,
  file: string,
  { index: folder, owner }: { readonly index?: string; readonly owner?: string },
): Promise<OpenMarks> {
  checkFile(file);
  const names = owner === undefined ? undefined : new OwnersNamed(owner);
  const marks = { cli, file, names };
  const register = folder === undefined ? await build(marks) : await openKept(marks, folder);
  // The first search reads tables and counts words; those who ask should not find it in their milliseconds.
  register.search({ text: "a", limit: 1 });
  return { register, owners: names?.found };
}

interface MarksAsked {
  readonly cli: Cli;
  readonly file: string;
  readonly names: OwnersNamed | undefined;
}

/** Owners whose names have a part. An index holds no names, so they are found while the marks are read. */
class OwnersNamed {
  private readonly part: string;
  private readonly names = new Set<string>();

  constructor(part: string) {
    this.part = plain(part);
  }

  get found(): readonly string[] {
    return [...this.names];
  }

  take({ owner }: MarkEntry): void {
    if (owner !== undefined && plain(owner).includes(this.part)) this.names.add(owner);
  }
}

const plain = (name: string): string => name.normalize("NFC").trim().toLowerCase();

async function build(marks: MarksAsked): Promise<Register> {
  if (statSync(marks.file).size > LARGE) return new Register(await buildBlocks(entriesOf(marks)));
  const builder = new RegisterBuilder();
  for await (const entry of entriesOf(marks)) builder.add(entry);
  return builder.build();
}

async function openKept(marks: MarksAsked, folder: string): Promise<Register> {
  const { cli, file, names } = marks;
  // Asked first: a folder that cannot be had must not be found out after the marks were read.
  await makeFolder(folder).catch((problem: unknown) => {
    throw cannotKeep(folder, problem);
  });
  const name = createHash("sha256")
    .update(`${await hashOf(file)} ${matcherVersion}`)
    .digest("hex")
    .slice(0, 16);
  let isKept = true;
  const parts = await openRegister({
    folder: join(folder, name),
    marks: () => entriesOf(marks),
    onRebuild: ({ file: damaged, fault }) => {
      isKept = false;
      if (fault.kind === "missing") return;
      const zh = `索引文件 ${damaged} 已损坏，正在重新建立。`;
      const en = `The index file ${damaged} is damaged; the index is built again.`;
      if (cli.json) cli.world.err(`${JSON.stringify({ notice: { zh, en } })}\n`);
      else note(cli, zh, en);
    },
  }).catch((problem: unknown) => {
    throw isOfPlace(problem) ? cannotKeep(folder, problem) : problem;
  });
  const register = new Register(parts);
  if (isKept && !cli.json)
    note(cli, `使用已保存的索引：${register.size}件商标。`, `The kept index is used: ${register.size} marks.`);
  // Reading is enough: it takes the names.
  if (isKept && names !== undefined) for await (const _ of entriesOf(marks));
  return register;
}

async function* entriesOf({ cli, file, names }: MarksAsked): AsyncGenerator<MarkEntry> {
  for await (const rows of readMarks(cli, file)) {
    for (const { mark } of rows) {
      const entry = markEntry(mark);
      names?.take(entry);
      yield entry;
    }
  }
}

/** By content, not by time: a file copied or touched is the same file. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { highWaterMark: 1_048_576 })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** A fault of the disk or of the rights on it, not of the marks. */
const isOfPlace = (problem: unknown): boolean => problem instanceof Error && "syscall" in problem;

function cannotKeep(folder: string, problem: unknown): CommandRefused {
  const why = problem instanceof Error ? problem.message : String(problem);
  return refuse(
    "cannot-keep-index",
    [`索引无法保存在 ${folder}：${why}`, `The index cannot be kept in ${folder}: ${why}`],
    [
      "--index 应为可写的目录；不写 --index 则不保存索引。",
      "--index takes a folder that can be written to; without --index nothing is kept.",
    ],
  );
}

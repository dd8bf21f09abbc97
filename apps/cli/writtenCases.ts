import { effectiveDocket } from "#casework";
import { routes } from "#contract";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Cli } from "./cli.ts";
import { listAll } from "./lists.ts";
import { readJson } from "./readJson.ts";
import { refuse } from "./refused.ts";

/** A case as `case replay` reads it. */
export interface WrittenCase {
  readonly name: string;
  readonly file: unknown;
}

/** The cases of a folder of files (JSON). */
export function casesInFolder(folder: string): readonly WrittenCase[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .toSorted();
  } catch {
    throw refuse(
      "no-such-folder",
      [`无法读取文件夹 ${folder}。`, `The folder ${folder} cannot be read.`],
      ["请检查路径。", "Check the path."],
    );
  }
  if (names.length === 0)
    throw refuse(
      "no-cases",
      [`文件夹 ${folder} 中没有案件文件（.json）。`, `The folder ${folder} holds no case files (.json).`],
      [
        "请放入案件文件，或者不用 --cases，改从服务器读取。",
        "Put case files there, or leave --cases out to read the server's.",
      ],
    );
  return names.map((name) => ({ name, file: readJson(join(folder, name)) }));
}

/** Every case of the server that the account may read, open and closed, with its docket as corrected. */
export async function casesOfServer(cli: Cli): Promise<readonly WrittenCase[]> {
  const client = cli.client();
  const { items } = await listAll(cli, { all: true }, (query) => client.call(routes.cases.list, { query }));
  const written: WrittenCase[] = [];
  for (const { id, number, procedure } of items) {
    const docket = await listAll(cli, { all: true }, (query) =>
      client.call(routes.cases.docket, { params: { id }, query }),
    );
    const { state } = await client.call(routes.cases.one, { params: { id } });
    const entries = effectiveDocket(docket.items as Parameters<typeof effectiveDocket>[0]);
    const events = entries.map(({ action, actor, at, input }) => ({ action, by: actor, at, input }));
    written.push({ name: number, file: { procedure, parties: state.parties, events } });
  }
  return written;
}

import { type CaseView, routes } from "#contract";
import type { Client } from "./client.ts";
import { given } from "./given.ts";
import { CommandRefused } from "./refused.ts";

/** A case by its id, or else by its number as printed. */
export async function findCase(client: Client, ref: string, procedure?: string): Promise<CaseView> {
  try {
    return await client.call(routes.cases.one, { params: { id: ref } });
  } catch (error) {
    if (!(error instanceof CommandRefused) || error.problem.status !== 404) throw error;
    const { items } = await client.call(routes.cases.list, {
      query: { text: ref, limit: 500, ...given({ procedure }) },
    });
    const found = items.find((each) => each.number === ref);
    if (found === undefined) throw error;
    return client.call(routes.cases.one, { params: { id: found.id } });
  }
}

/** Takes a step on the version that was read; `expect` names an older one. */
export function act(
  client: Client,
  before: CaseView,
  action: string,
  input: unknown,
  more: { at?: string; expect?: string } = {},
) {
  const expectedVersion = more.expect === undefined ? before.version : Number(more.expect);
  return client.call(routes.cases.act, {
    params: { id: before.id, action },
    body: { expectedVersion, input, ...given({ at: more.at }) },
  });
}

import type { CaseView } from "#contract";
import { officersOf } from "#procedures";
import { stateOf } from "./menu.ts";

/**
 * Names by account, as the view tells them: of the office's people, and of whoever was an officer of the case; and of its rooms, as
 * "room:r-12".
 */
export function peopleOf(view: CaseView): ReadonlyMap<string, string> {
  const colleagues = (view.known["colleagues"] ?? []) as readonly { readonly account: string; readonly name: string }[];
  const { officers = [] } = (stateOf(view) as Parameters<typeof officersOf>[0]).facts;
  const rooms = (view.known["rooms"] ?? []) as readonly { readonly id: string; readonly name: string }[];
  return new Map([
    ...[...officers, ...colleagues].map(({ account, name }) => [account, name] as const),
    ...rooms.map(({ id, name }) => [`room:${id}`, name] as const),
  ]);
}

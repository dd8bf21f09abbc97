import type { CaseView } from "#contract";
import { officersOf } from "#procedures";
import { stateOf } from "./menu.ts";

/** Names by account, as the view tells them: of the office's people, and of whoever was an officer of the case. */
export function peopleOf(view: CaseView): ReadonlyMap<string, string> {
  const colleagues = (view.known["colleagues"] ?? []) as readonly { readonly account: string; readonly name: string }[];
  const { officers = [] } = (stateOf(view) as Parameters<typeof officersOf>[0]).facts;
  return new Map([...officers, ...colleagues].map(({ account, name }) => [account, name]));
}

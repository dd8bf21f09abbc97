import type { Me } from "#contract";
import { routes } from "#contract";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { rememberCsrf } from "../call.ts";
import { keyOf, useCall } from "../useCall.ts";

/** The signed-in account; undefined while asking; `signedOut` when there is none. */
export function useMe(): { me: Me | undefined; signedOut: boolean; error: Error | null } {
  const query = useCall(routes.people.me, {}, { staleMs: 60_000 });
  if (query.data !== undefined) rememberCsrf(query.data.csrf);
  return { me: query.error === null ? query.data : undefined, signedOut: query.isError, error: query.error };
}

/** Takes in the account that just signed in. */
export function useWelcome(): (me: Me) => void {
  const client = useQueryClient();
  return (me) => welcome(client, me);
}

function welcome(client: QueryClient, me: Me): void {
  rememberCsrf(me.csrf);
  // What another account had read goes; the question who I am stays, because the page in sight is listening to it.
  const key = keyOf(routes.people.me, {});
  client.removeQueries({ predicate: ({ queryKey }) => String(queryKey) !== String(key) });
  client.setQueryData(key, me);
}

export function may(me: Me | undefined, ...roles: readonly Me["roles"][number][]): boolean {
  return me !== undefined && me.roles.some((role) => roles.includes(role));
}

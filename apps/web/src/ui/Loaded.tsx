import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Loading } from "./Loading.tsx";
import { RefusalBox } from "./RefusalBox.tsx";

interface Props<T> {
  readonly query: Pick<UseQueryResult<T, Error>, "data" | "error" | "refetch">;
  readonly children: (data: T) => ReactNode;
}

/** Shows an answer when it is there; until then that it is on its way, or why it will not come. */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) return <RefusalBox error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}

import type { CallOf, ReplyOf, Route } from "#contract";
import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from "@tanstack/react-query";
import { call, type Given } from "./call.ts";

interface Options {
  readonly enabled?: boolean;
  /** Ask again every so many milliseconds; false to stop. */
  readonly every?: number | false;
  /** Keep showing the answer to the last question while the next is on its way. */
  readonly keep?: boolean;
  readonly staleMs?: number;
}

/** The key under which a route's answers are kept: all of a route, or those to one question. */
export function keyOf(route: Route, given?: object): readonly unknown[] {
  return given === undefined ? [route.method, route.path] : [route.method, route.path, given];
}

/** Reads a route. */
export function useCall<R extends Route>(
  route: R,
  given: CallOf<R>,
  options: Options = {},
): UseQueryResult<ReplyOf<R>, Error> {
  return useQuery<ReplyOf<R>>({
    queryKey: keyOf(route, given as object),
    queryFn: () => call(route, ...([given] as unknown as Given<R>)),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    ...(options.keep === true ? { placeholderData: keepPreviousData as never } : {}),
    ...(options.staleMs === undefined ? {} : { staleTime: options.staleMs }),
  });
}

interface PageReply {
  readonly items: readonly unknown[];
  readonly total: number;
  readonly next: string | null;
}

/** What a paged route answers, all pages read so far joined. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly query: UseInfiniteQueryResult<InfiniteData<PageReply>, Error>;
}

/** Reads a paged route page by page; `query.fetchNextPage` reads on. */
export function usePages<R extends Route>(
  route: R,
  given: CallOf<R>,
  options: Options = {},
): Pages<ReplyOf<R> extends { items: (infer Item)[] } ? Item : never> {
  const parts = given as { query?: object };
  const query = useInfiniteQuery({
    queryKey: [...keyOf(route, given as object), "pages"],
    queryFn: async ({ pageParam }) => {
      const asked = pageParam === null ? parts.query : { ...parts.query, cursor: pageParam };
      return (await call(route, ...([{ ...parts, query: asked }] as unknown as Given<R>))) as PageReply;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: PageReply) => last.next,
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
  });
  const pages = query.data?.pages ?? [];
  return {
    items: pages.flatMap((page) => page.items) as never,
    total: pages.at(-1)?.total ?? 0,
    query,
  };
}

/** Writes through a route. */
export function useSend<R extends Route>(
  route: R,
  done?: (reply: ReplyOf<R>, given: CallOf<R>) => unknown,
): UseMutationResult<ReplyOf<R>, Error, CallOf<R>> {
  return useMutation<ReplyOf<R>, Error, CallOf<R>>({
    mutationFn: (given) => call(route, ...([given] as unknown as Given<R>)),
    ...(done === undefined ? {} : { onSuccess: (reply, given) => done(reply, given) }),
  });
}

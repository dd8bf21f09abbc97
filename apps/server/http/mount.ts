import type { Route } from "#contract";
import { type Identity, identityOf, type Tx } from "#platform";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Desk } from "../desk.ts";
import { admit, type Caller, checkCsrf } from "./caller.ts";
import { parsePart } from "./invalid.ts";
import { once, Replayed } from "./once.ts";
import { checkPlain } from "./plain.ts";

/** One request as a handler sees it: parsed, admitted, and with a way into the database inside the caller's walls. */
interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly caller: Caller;
  readonly as: Identity;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The moment of the request, ISO-8601 in UTC. */
  readonly now: string;
  /**
   * One transaction as the caller. Under an Idempotency-Key its answer is kept with it, so a handler of a write answers what
   * its `work` answered, and calls it once.
   */
  readonly work: <T>(step: (tx: Tx) => Promise<T>) => Promise<T>;
}

type Handler<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = (
  call: Call<z.output<P>, z.output<Q>, z.output<B>>,
) => Promise<z.input<R> | Sent>;

/** What a handler answers that has sent (or streams) its own reply. */
export const sent = Symbol("sent");
export type Sent = typeof sent;

interface Options {
  /** Greatest body in bytes, where 1 MB is too small. */
  readonly bodyLimit?: number;
  /** The handler answers for each text of the body by itself: one that cannot be stored does not refuse the whole. */
  readonly mixed?: boolean;
}

/** Mounts a route that needs somebody signed in. Handlers are small: fetch, decide (a pure function), store. */
export function mount<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  desk: Desk,
  route: Route<P, Q, B, R>,
  handler: Handler<P, Q, B, R>,
  options: Options = {},
): void {
  attach(desk, route, options, async (request, reply) => {
    const caller = admit(route.access, await desk.callerOf(request));
    checkCsrf(caller, request);
    const parts = partsOf(route, request, options);
    const now = desk.now();
    const as = identityOf(caller);
    const work = <T>(step: (tx: Tx) => Promise<T>) =>
      desk.db.transaction(as, (tx) => once(tx, as, request, parts.body, now, () => step(tx)));
    return handler({ ...parts, caller, as, request, reply, now, work });
  });
}

type PublicCall<P, Q, B> = Omit<Call<P, Q, B>, "caller" | "as" | "work">;

/** Mounts a route that anybody may call. */
export function mountPublic<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  desk: Desk,
  route: Route<P, Q, B, R>,
  handler: (call: PublicCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R> | Sent>,
): void {
  if (route.access !== "public") throw new Error(`${route.path} is not public`);
  attach(desk, route, {}, (request, reply) => handler({ ...partsOf(route, request), request, reply, now: desk.now() }));
}

function attach(
  desk: Desk,
  route: Route,
  options: Options,
  answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  desk.mounted.add(route);
  (route.carries === "upload" ? desk.uploads : desk.app).route({
    method: route.method,
    url: route.path,
    ...(options.bodyLimit === undefined ? {} : { bodyLimit: options.bodyLimit }),
    schema: desk.describe(route),
    // Parsed in the handler, after admission: somebody outside learns nothing about a route's fields.
    validatorCompiler: () => () => true,
    handler: async (request, reply) => {
      if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
      const body = await answer(request, reply).catch((error: unknown) => {
        if (error instanceof Replayed) return error.answer;
        throw error;
      });
      if (body === sent) return reply;
      return reply.send(body);
    },
  });
}

function partsOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  route: Route<P, Q, B, z.ZodType>,
  request: FastifyRequest,
  { mixed = false }: Options = {},
): { params: z.output<P>; query: z.output<Q>; body: z.output<B> } {
  const absent = undefined as never;
  if (route.body !== undefined) checkPlain("body", request.body, { textsToo: !mixed });
  return {
    params: route.params === undefined ? absent : parsePart(route.params, "params", request.params),
    query: route.query === undefined ? absent : parsePart(route.query, "query", request.query),
    body: route.body === undefined ? absent : parsePart(route.body, "body", request.body),
  };
}

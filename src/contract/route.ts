import type { Bilingual } from "#law";
import type { z } from "zod";

export type Role =
  | "officer"
  | "reviewer"
  | "head"
  | "supervisor"
  | "administrator"
  | "right-holder"
  | "agent"
  | "respondent";

/** Who may call: anybody, anybody signed in, somebody of an office or of a party, one of these roles, or a push key with this scope. */
export type Access =
  | "public"
  | "signed-in"
  | "office"
  | "party"
  | { readonly roles: readonly Role[] }
  | { readonly scope: Scope };
export type Scope = "listings:write" | "declarations:write";

export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly summary: Bilingual;
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: Reply;
  /** `upload`: the body is a raw file, its name in the header `x-file-name` (URI-encoded). `file`: the reply is a file. */
  readonly carries?: "upload" | "file";
}

/** A route as a value: the server mounts it, the page and the command line call it, OpenAPI is made from it. */
export function route<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Reply extends z.ZodType = z.ZodUndefined,
>(value: Route<Params, Query, Body, Reply>): Route<Params, Query, Body, Reply> {
  return value;
}

/** What a caller passes; parts the route does not name are absent. */
export type CallOf<R> =
  R extends Route<infer P, infer Q, infer B, z.ZodType>
    ? Given<"params", P> & Given<"query", Q, true> & Given<"body", B>
    : never;
export type ReplyOf<R> = R extends Route<z.ZodType, z.ZodType, z.ZodType, infer Reply> ? z.output<Reply> : never;

type Given<Name extends string, S extends z.ZodType, Optional extends boolean = false> = S extends z.ZodUndefined
  ? unknown
  : Optional extends true
    ? { readonly [K in Name]?: z.input<S> }
    : { readonly [K in Name]: z.input<S> };

/** The path with its parameters filled in. */
export function pathOf(path: string, params: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(textOf(params[name])));
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

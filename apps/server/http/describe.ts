import { Problem, type Route, routes } from "#contract";
import type { FastifySchema } from "fastify";
import { z } from "zod";

const names = new Map<unknown, { readonly subject: string; readonly name: string }>(
  Object.entries(routes).flatMap(([subject, group]) =>
    Object.entries(group).map(([name, each]) => [each, { subject, name }] as const),
  ),
);

/** A route of the contract as the schema that OpenAPI is made from and that replies are held to. */
export function describe(route: Route): FastifySchema {
  const { params, query, body, reply, carries, access } = route;
  return {
    ...({
      summary: `${route.summary.zh} / ${route.summary.en}`,
      tags: [names.get(route)?.subject ?? "other"],
      operationId: operationId(route),
      ...(access === "public" ? {} : { security: [{ session: [] }, { token: [] }] }),
      ...(carries === "upload" ? { consumes: ["application/octet-stream"] } : {}),
      ...(carries === "file" ? { produces: ["application/octet-stream"] } : {}),
    } as object),
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
    ...(carries === "upload" ? { headers: uploadHeaders } : {}),
    response: { ...(carries === "file" ? {} : { 200: reply }), default: Problem },
  };
}

/** "casesOpen": what a generated client calls its function. */
function operationId(route: Route): string {
  const { subject, name } = names.get(route) ?? { subject: "other", name: route.path };
  return `${subject}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

const uploadHeaders = z.object({ "x-file-name": z.string().describe("URI-encoded name of the file").optional() });

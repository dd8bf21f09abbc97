import { type Route, routes } from "#contract";
import type { FastifySchema } from "fastify";
import { z } from "zod";

const subjects = new Map<unknown, string>(
  Object.entries(routes).flatMap(([subject, group]) => Object.values(group).map((each) => [each, subject] as const)),
);

/** A route of the contract as the schema that OpenAPI is made from and that replies are held to. */
export function describe(route: Route): FastifySchema {
  const { params, query, body, reply, carries, access } = route;
  return {
    ...({
      summary: `${route.summary.zh} / ${route.summary.en}`,
      tags: [subjects.get(route) ?? "other"],
      ...(access === "public" ? {} : { security: [{ session: [] }, { token: [] }] }),
      ...(carries === "upload" ? { consumes: ["application/octet-stream"] } : {}),
      ...(carries === "file" ? { produces: ["application/octet-stream"] } : {}),
    } as object),
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
    ...(carries === "upload" ? { headers: uploadHeaders } : {}),
    ...(carries === "file" ? {} : { response: { 200: reply } }),
  };
}

const uploadHeaders = z.object({ "x-file-name": z.string().describe("URI-encoded name of the file").optional() });

import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";

/** OpenAPI 3.1 from the contract's own schemas at /api/openapi.json, and a readable page at /api/docs. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Yuheng 玉衡",
        version,
        description:
          "Intellectual-property protection work. Errors are Problem Details (RFC 9457) with code, sentence, article and remedy. " +
          "Writes take an Idempotency-Key; with a cookie session they also need X-CSRF-Token (GET /api/session tells it).",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: "yuheng" },
          token: { type: "http", scheme: "bearer" },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: pageCsp, logLevel: "warn" });
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
}

const pageCsp = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; img-src 'self' data:; object-src 'none'";

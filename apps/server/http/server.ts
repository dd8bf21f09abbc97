import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { describeApi } from "./openapi.ts";
import { servePage } from "./page.ts";
import { sendProblem } from "./problem.ts";
import { notFound } from "./refused.ts";

export interface ServerOptions {
  readonly version: string;
  readonly secure: boolean;
  readonly quiet: boolean;
  readonly requestsPerMinute: number;
}

/** An HTTP server with its guards: content policy, limits, cookies, problems instead of errors. No routes yet but the page. */
export async function buildServer(options: ServerOptions): Promise<{ app: FastifyInstance; uploads: FastifyInstance }> {
  const app: FastifyInstance = fastify({
    logger: options.quiet ? { level: "fatal" } : { level: "warn" },
    bodyLimit: 1024 * 1024,
    // A slow or silent client must not hold a connection: headers in a minute, 200 MB in ten.
    requestTimeout: 600_000,
    keepAliveTimeout: 10_000,
    // On close, requests under way are answered; idle connections are ended.
    forceCloseConnections: "idle",
    trustProxy: options.secure,
    routerOptions: { maxParamLength: 300 },
    // A path that cannot be decoded never reaches the error handler.
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  });
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.removeContentTypeParser("text/plain");
  await app.register(cookie);
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "base-uri": ["'none'"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "img-src": ["'self'", "data:", "blob:"],
        "object-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "worker-src": ["'self'"],
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: options.secure,
  });
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: "1 minute",
    enableDraftSpec: true,
  });
  await describeApi(app, options.version);
  const sendPage = await servePage(app);
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    const wantsPage =
      request.method === "GET" && !request.url.startsWith("/api") && !/\.[a-z0-9]+(\?|$)/i.test(request.url);
    return wantsPage ? sendPage(reply) : sendProblem(notFound({ zh: "此地址", en: "This address" }), request, reply);
  });
  let uploads: FastifyInstance = app;
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    uploads = scope;
  });
  return { app, uploads };
}

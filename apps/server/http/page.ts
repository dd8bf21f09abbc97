import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";

/** Serves the built page: hashed assets for a year, index.html with this request's nonce and never from a cache. */
export async function servePage(app: FastifyInstance): Promise<(reply: FastifyReply) => FastifyReply> {
  const folder = builtPage();
  const index = folder === undefined ? notBuilt : readFileSync(join(folder, "index.html"), "utf8");
  if (folder !== undefined) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      // The build lays a packed copy beside each script and style sheet.
      preCompressed: true,
      cacheControl: false,
      // Vite names what it puts in assets/ by content.
      setHeaders: (reply, path) =>
        void reply.header(
          "cache-control",
          path.includes(`${join(folder, "assets")}`) ? "public, max-age=31536000, immutable" : "public, max-age=300",
        ),
      globIgnore: ["**/index.html"],
    });
  }
  const send = (reply: FastifyReply) =>
    reply
      .code(200)
      .header("cache-control", "no-store")
      .type("text/html; charset=utf-8")
      .send(index.replaceAll("__NONCE__", reply.cspNonce.style));
  app.get("/", { schema: { hide: true } }, (_request, reply) => send(reply));
  return send;
}

function builtPage(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const built = join(folder, "dist", "apps", "web");
    if (existsSync(join(built, "index.html"))) return built;
  }
  return undefined;
}

const notBuilt =
  '<!doctype html><html lang="zh"><meta charset="utf-8"><title>玉衡 Yuheng</title><p>页面尚未构建。The page has not been built: run <code>node bin/ready.mjs --build</code>.</p>';

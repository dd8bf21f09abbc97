import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The drawers' and dialogs' scroll lock writes a style sheet without a nonce, which the content policy refuses; a rule of
 * page.css holds the page behind a mask still instead.
 */
function noScrollLock(): Plugin {
  const id = "\0no-scroll-lock";
  return {
    name: "no-scroll-lock",
    enforce: "pre",
    resolveId: (source) => (source.endsWith("/useScrollLocker") ? id : null),
    load: (wanted) => (wanted === id ? "export default function useScrollLocker() {}" : null),
  };
}

/** Lays a packed copy beside each script and style sheet, so that the server need not pack them on every request. */
function packed(): Plugin {
  return {
    name: "packed",
    writeBundle: ({ dir = "" }, bundle) => {
      for (const name of Object.keys(bundle)) {
        if (!/\.(js|css)$/.test(name)) continue;
        writeFileSync(join(dir, `${name}.gz`), gzipSync(readFileSync(join(dir, name)), { level: 9 }));
      }
    },
  };
}

/** The page is built beside the server that hands it out; a strict content policy allows nothing inline. */
export default defineConfig({
  root: here("."),
  plugins: [react(), noScrollLock(), packed()],
  build: { outDir: here("../../dist/apps/web"), emptyOutDir: true, assetsInlineLimit: 0, target: "es2022" },
  server: { proxy: { "/api": "http://127.0.0.1:8731" } },
});

import { Worker } from "node:worker_threads";

/** Starts `entry` as a worker thread, from source (tsx or vitest hold no sway over a worker's entry) or from `dist`. */
export function startThread(entry: URL, workerData: unknown): Worker {
  if (!entry.pathname.endsWith(".ts")) return new Worker(entry, { workerData });
  const load = `import("tsx/esm/api").then((tsx) => { tsx.register(); return import(${JSON.stringify(entry.href)}); })`;
  return new Worker(load, { eval: true, workerData });
}

import { AskedThread } from "../../threads/AskedThread.ts";
import type { BundleItem, BundleText } from "./Bundle.ts";
import type { ListPart } from "./ListPart.ts";
import { pdfRefusals } from "./pdfRefusals.ts";
import type { TypesetAsk, TypesetStart } from "./typesetThread.ts";
import type { Typeset } from "./typesetPaper.ts";

/** A paper takes some hundredths of a second; what takes this long never ends. In milliseconds. */
const PATIENCE = 60_000;

/**
 * Makes PDF from Word documents, in a thread of its own that starts with the first of them. The same document gives the same bytes.
 * `fontFolder`: the office's own fonts, where it has any.
 */
export class Typesetter {
  private thread: AskedThread<TypesetAsk> | undefined;
  private binding: Promise<unknown> = Promise.resolve();
  private readonly fontFolder: string | undefined;

  constructor(fontFolder?: string) {
    this.fontFolder = fontFolder;
  }

  async pdfOf(docx: Uint8Array): Promise<Typeset> {
    if (this.thread?.isDead) this.thread = undefined;
    this.thread ??= startThread(this.fontFolder);
    const thread = this.thread;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Typeset>((resolve) => {
      timer = setTimeout(
        () => {
          // Nothing else ends a typesetter that is lost in a document; those that wait behind it are told.
          if (this.thread === thread) this.thread = undefined;
          void thread.stop();
          resolve({ kind: "refused", refusal: pdfRefusals.tooLong() });
        },
        PATIENCE * (thread.queue + 1),
      );
    });
    try {
      const asked = thread.ask<Typeset>({ docx });
      asked.catch(() => undefined);
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * One PDF from the papers and pictures of a case, in a thread that is there for it alone and ends when `signal` does: then it
   * rejects with the signal's reason. One at a time: a large one takes some hundred megabytes of memory.
   */
  bind(items: AsyncIterable<BundleItem>, text: BundleText, signal?: AbortSignal): Promise<Typeset> {
    const bound = this.binding.then(() => this.bindNow(items, text, signal));
    this.binding = bound.catch(() => undefined);
    return bound;
  }

  private async bindNow(
    items: AsyncIterable<BundleItem>,
    text: BundleText,
    signal: AbortSignal | undefined,
  ): Promise<Typeset> {
    signal?.throwIfAborted();
    const thread = startThread(this.fontFolder);
    // What waits for the thread is told when it ends.
    const end = () => void thread.stop();
    signal?.addEventListener("abort", end, { once: true });
    try {
      for await (const item of items) {
        const refused = await thread.ask<Typeset | undefined>({ item });
        if (refused !== undefined) return refused;
      }
      return await thread.ask<Typeset>({ finish: text });
    } catch (problem) {
      signal?.throwIfAborted();
      throw problem;
    } finally {
      signal?.removeEventListener("abort", end);
      await thread.stop();
    }
  }

  /**
   * Lends a thread of its own to somebody who sets the parts of a long list one after the other; it ends with the work, and when
   * `signal` does.
   */
  async withThread<T>(
    signal: AbortSignal,
    work: (set: (part: ListPart) => Promise<Typeset>) => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    const thread = startThread(this.fontFolder);
    const end = () => void thread.stop();
    signal.addEventListener("abort", end, { once: true });
    try {
      return await work((list) => thread.ask<Typeset>({ list }));
    } catch (problem) {
      signal.throwIfAborted();
      throw problem;
    } finally {
      signal.removeEventListener("abort", end);
      await thread.stop();
    }
  }

  async stop(): Promise<void> {
    await this.thread?.stop();
    this.thread = undefined;
  }
}

function startThread(fontFolder: string | undefined): AskedThread<TypesetAsk> {
  const entry = new URL(import.meta.url.endsWith(".ts") ? "./typesetThread.ts" : "./typesetThread.js", import.meta.url);
  return new AskedThread<TypesetAsk>(entry, { fontFolder } satisfies TypesetStart);
}

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fonts } from "./Fonts.ts";

/** The typesetter's own folder: a name only, nothing is read from it or written to it. */
const folder = join(tmpdir(), "yuheng-typeset");

/** Sets sources and their files into PDF, in this very thread. */
export class Press {
  private readonly compiler: NodeCompiler;

  constructor(fonts: Fonts) {
    this.compiler = NodeCompiler.create({
      workspace: folder,
      fontArgs: [{ fontBlobs: fonts.files.map((file) => readFileSync(file)) }],
    });
  }

  /**
   * The PDF (PDF/A-2b) of a source that reads the given files: the same bytes from the same input. A warning is a fault here, an
   * unknown font being no more than that to Typst. Throws with Typst's message.
   */
  set(source: string, files: ReadonlyMap<string, Uint8Array>): { readonly pdf: Uint8Array; readonly pages: number } {
    try {
      for (const [name, bytes] of files) this.compiler.mapShadow(join(folder, name), Buffer.from(bytes));
      const compiled = this.compiler.compile({ mainFileContent: source });
      const told = [compiled.takeError(), compiled.takeWarnings()].find((each) => each !== null);
      if (told || compiled.result === null) {
        throw new Error(`Typst: ${JSON.stringify(told?.shortDiagnostics ?? "no document").slice(0, 2000)}`);
      }
      const pdf = this.compiler.pdf(compiled.result, { creationTimestamp: 0, pdfStandard: "a-2b" });
      return { pdf: new Uint8Array(pdf), pages: compiled.result.numOfPages };
    } finally {
      this.compiler.resetShadow();
      this.compiler.evictCache(0);
    }
  }
}

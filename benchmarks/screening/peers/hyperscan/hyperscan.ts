/** Hyperscan from Debian's libhyperscan-dev, through a small C++ program that the benchmark compiles. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PeerOrAbsence } from "../peer.ts";

export function hyperscan(): PeerOrAbsence {
  const folder = mkdtempSync(join(tmpdir(), "yuheng-hyperscan-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, "screen");
  try {
    execFileSync("g++", ["-O3", "-march=native", join(import.meta.dirname, "screen.cpp"), "-lhs", "-o", program], {
      stdio: "pipe",
    });
  } catch {
    return { name: "Hyperscan", absent: "g++ or libhyperscan-dev is not installed" };
  }
  return {
    name: "Hyperscan",
    version: debianVersion(),
    run(patterns, texts, rounds) {
      const [patternFile, textFile, hitFile] = ["patterns", "texts", "hits"].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      writeFileSync(patternFile, patterns.map(oneLine).join("\n"));
      writeFileSync(textFile, texts.map(oneLine).join("\n"));
      const measured = JSON.parse(
        execFileSync(program, [patternFile, textFile, hitFile, String(rounds)], {
          encoding: "utf8",
          maxBuffer: 1 << 20,
        }),
      ) as { buildSeconds: number; bytes: number; seconds: number };
      const hits = readFileSync(hitFile, "utf8")
        .split("\n")
        .slice(0, texts.length)
        .map((line) => (line === "" ? [] : line.split(" ").map(Number)));
      return {
        buildSeconds: measured.buildSeconds,
        bytes: measured.bytes,
        titlesPerSecond: (texts.length * rounds) / measured.seconds,
        hits,
      };
    },
  };
}

const oneLine = (text: string): string => text.replace(/[\r\n]/g, " ");

function debianVersion(): string {
  try {
    return execFileSync("dpkg-query", ["-W", "-f", "${Version}", "libhyperscan-dev"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

import type { FileStore } from "#platform";
import type { Uploaded } from "../http/upload.ts";
import { refused } from "../http/refused.ts";

/** What opens as a program on somebody's machine, by the end of its name. */
const names = /\.(?:exe|com|scr|msi|dll|bat|cmd|ps1|vbs|vbe|jse?|wsf|hta|lnk|sh|jar|apk|app|deb|rpm|reg|iso)$/iu;
/** …and by its first bytes, whatever it is called: Windows, Linux, macOS (both orders, and for several machines), a script. */
const beginnings = ["4d5a", "7f454c46", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "cafebabe", "2321"];

/** Progress is proved by documents, tables, pictures, recordings: a program proves nothing and endangers whoever opens it. */
export async function refuseProgram(files: FileStore, { file, name }: Pick<Uploaded, "file" | "name">): Promise<void> {
  if (!names.test(name) && !isProgram(await firstBytes(files, file.sha256))) return;
  throw refused(
    422,
    "evidence-is-a-program",
    {
      zh: `“${name}”是程序或者脚本，不能作为佐证材料。`,
      en: `"${name}" is a program or a script and cannot be evidence.`,
    },
    {
      zh: "请上传文件、表格、图片、录音录像或者压缩包。",
      en: "Upload a document, a table, a picture, a recording or an archive.",
    },
  );
}

function isProgram(bytes: Buffer): boolean {
  const hex = bytes.toString("hex");
  return beginnings.some((beginning) => hex.startsWith(beginning));
}

async function firstBytes(files: FileStore, sha256: string): Promise<Buffer> {
  for await (const chunk of files.read(sha256)) return Buffer.from(chunk as Uint8Array).subarray(0, 4);
  return Buffer.alloc(0);
}

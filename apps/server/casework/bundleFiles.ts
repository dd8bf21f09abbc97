import { legalDay } from "#law";
import type { BundleItem, FileStore, Tx } from "#platform";
import type { Procedure } from "#casework";
import { buffer } from "node:stream/consumers";
import { bundleWords, type Lang } from "./bundleWords.ts";

/** A paper or an exhibit of a case, as it will stand in its printed file. */
export interface BundleFile {
  readonly kind: "paper" | "exhibit" | "sealed";
  readonly name: string;
  readonly number: string | null;
  readonly at: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly by: string;
  readonly life: string | null;
  /** Of what is sealed for whoever prints: why. */
  readonly ground?: string;
}

/** All papers and exhibits that this transaction may see, and what is sealed for it by its name, in the order of the docket: by the moment they came into the case. */
export async function bundleFiles(
  tx: Tx,
  caseId: string,
  procedure: Procedure,
  lang: Lang,
): Promise<readonly BundleFile[]> {
  const papers = await tx.rows<BundleFile & { documentKind: string }>(
    `select 'paper' as kind, d.kind as "documentKind", d.number, d.created_at as at, d.sha256, f.bytes, '' as by, d.life
       from document d join file f on f.sha256 = d.sha256 where d.case_id = $1 order by d.seq, d.id`,
    [caseId],
  );
  const exhibits = await tx.rows<BundleFile>(
    `select 'exhibit' as kind, e.name, null as number, e.added_at as at, e.sha256, e.bytes,
            coalesce(account_name(e.added_by), e.added_by) as by, null as life
       from exhibit e where e.case_id = $1 order by e.added_at, e.id`,
    [caseId],
  );
  const sealed = await tx.rows<BundleFile>(
    `select 'sealed' as kind, s.name ->> $2 as name, null as number, s.sealed_at as at, '' as sha256, 0 as bytes,
            coalesce(account_name(s.sealed_by), s.sealed_by) as by, null as life, s.ground ->> $2 as ground
       from seal s where s.case_id = $1 and s.what <> 'field' and s.lifted_at is null and not opens_seal(s.case_id, s.open_to)
      order by s.number`,
    [caseId, lang],
  );
  const named = papers.map(({ documentKind, ...paper }) => ({
    ...paper,
    name: procedure.documents[documentKind]?.name[lang] ?? documentKind,
  }));
  return [...named, ...exhibits, ...sealed].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** What one volume takes: both a bound to the memory and time of binding it, and to what a reader can open. */
const PAPERS_A_VOLUME = 200;
const BYTES_A_VOLUME = 200_000_000;
/** A picture larger than this is named with its hash and not printed. */
const LARGEST_PICTURE = 30_000_000;

export function volumesOf(files: readonly BundleFile[]): BundleFile[][] {
  const volumes: BundleFile[][] = [[]];
  let bytes = 0;
  for (const file of files) {
    const weight = isPrinted(file) ? file.bytes : 0;
    const volume = volumes.at(-1) ?? [];
    if (volume.length > 0 && (volume.length >= PAPERS_A_VOLUME || bytes + weight > BYTES_A_VOLUME)) {
      volumes.push([file]);
      bytes = weight;
    } else {
      volume.push(file);
      bytes += weight;
    }
  }
  return volumes;
}

function isPicture({ kind, name }: BundleFile): boolean {
  return kind === "exhibit" && /\.(png|jpe?g)$/i.test(name);
}

export function isPrinted(file: BundleFile): boolean {
  if (file.kind === "paper") return file.life === "approved" || file.life === "voided";
  return isPicture(file) && file.bytes <= LARGEST_PICTURE;
}

/** The files of a volume with their content, one after another. */
export async function* bundleItems(
  store: FileStore,
  files: readonly BundleFile[],
  lang: Lang,
  signal: AbortSignal,
): AsyncGenerator<BundleItem> {
  const words = bundleWords[lang];
  for (const file of files) {
    signal.throwIfAborted();
    const why = file.kind === "paper" ? words.unapproved : isPicture(file) ? words.tooLarge : undefined;
    const printed = isPrinted(file);
    if (file.kind === "sealed") {
      const why = words.sealed.replace("{by}", file.by).replace("{ground}", file.ground ?? "");
      yield {
        kind: "listed",
        name: file.name,
        number: "",
        date: legalDay(file.at),
        lines: [why],
        undrawn: words.undrawn,
      };
      continue;
    }
    const head = {
      name: `${file.name}${file.life === "voided" ? words.voided : ""}`,
      number: file.number ?? "",
      date: legalDay(file.at),
      lines: [
        ...(file.by === "" ? [] : [`${words.addedBy}${file.by}`]),
        words.bytes.replace("{n}", file.bytes.toLocaleString("en")),
        `SHA-256 ${file.sha256}`,
        ...(printed || why === undefined ? [] : [why]),
      ],
      undrawn: words.undrawn,
    };
    if (!printed) yield { ...head, kind: "listed" };
    else {
      const bytes = await buffer(store.read(file.sha256));
      yield file.kind === "paper" ? { ...head, kind: "paper", docx: bytes } : { ...head, kind: "picture", bytes };
    }
  }
}

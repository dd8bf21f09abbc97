import type { Refusal } from "#law";
import { pictureKind } from "../word/readPicture.ts";
import { readPaper } from "../word/readPaper.ts";
import { openWord } from "../word/WordFile.ts";
import type { BundleItem, BundleText } from "./Bundle.ts";
import { bundleSource } from "./bundleSource.ts";
import { type DrawnPaper, drawnPaper, textOf } from "./drawnPaper.ts";
import type { Fonts } from "./Fonts.ts";
import { pdfRefusals } from "./pdfRefusals.ts";
import type { Press } from "./Press.ts";

interface Bound {
  readonly kind: "paper" | "picture" | "listed";
  readonly place: string;
  readonly name: string;
  readonly number: string;
  readonly date: string;
  readonly lines: readonly string[];
  readonly paper?: DrawnPaper;
  readonly picture?: string;
}

/** Gathers the papers and pictures of a case one by one, and binds them into one PDF. */
export class Binding {
  private readonly items: Bound[] = [];
  private readonly files = new Map<string, Uint8Array>();
  private readonly fonts: Fonts;
  private readonly press: Press;

  constructor(fonts: Fonts, press: Press) {
    this.fonts = fonts;
    this.press = press;
  }

  async add(item: BundleItem): Promise<void> {
    const place = `item-${this.items.length + 1}`;
    const { name, number, date, lines } = item;
    const head = { place, name: this.drawable(name), number: this.drawable(number), date, lines: this.all(lines) };
    const undrawn = (why: Refusal) => {
      const said = item.undrawn.replace("{why}", `${why.sentence.zh} ${why.sentence.en}`);
      this.items.push({ ...head, kind: "listed", lines: this.all([...lines, said]) });
    };
    if (item.kind === "listed") this.items.push({ ...head, kind: "listed" });
    else if (item.kind === "picture") {
      const picture = `${place}.${pictureKind(item.bytes) ?? "png"}`;
      if (this.canDraw(picture, item.bytes)) {
        this.files.set(picture, item.bytes);
        this.items.push({ ...head, kind: "picture", picture });
      } else undrawn(pdfRefusals.brokenPicture());
    } else {
      const paper = await this.read(item.docx, place);
      if ("sentence" in paper) undrawn(paper);
      else this.items.push({ ...head, kind: "paper", paper });
    }
  }

  finish(text: BundleText): { readonly pdf: Uint8Array; readonly pages: number } {
    const drawn = {
      ...text,
      cover: {
        title: text.cover.title,
        office: this.drawable(text.cover.office),
        lines: text.cover.lines.map((line) => this.all(line)),
      },
      docket: text.docket.map((row) => this.all(row)),
    };
    const { families } = this.fonts.beyond(
      JSON.stringify([drawn, this.items.map(({ name, number, lines }) => [name, number, lines])]),
    );
    const fonts = [...this.fonts.familiesFor(""), ...families];
    const book = Buffer.from(JSON.stringify({ ...drawn, fonts, items: this.items }));
    return this.press.set(bundleSource, new Map([["book.json", book], ...this.files]));
  }

  private async read(docx: Uint8Array, place: string): Promise<DrawnPaper | Refusal> {
    const opened = await openWord(docx);
    if ("refusal" in opened) return opened.refusal;
    const paper = readPaper(opened.word);
    if (paper.uncarried.length > 0) return pdfRefusals.uncarried(paper.uncarried);
    const { families, lacking } = this.fonts.beyond(textOf(paper));
    if (lacking.length > 0) return pdfRefusals.noGlyph(lacking);
    const prefix = `${place}-`;
    for (const [name, bytes] of paper.pictures) {
      if (!this.canDraw(name, bytes)) return pdfRefusals.brokenPicture();
      this.files.set(`${prefix}${name}`, bytes);
    }
    return drawnPaper(paper, this.fonts, families, prefix);
  }

  /** Tried by itself, so that one broken picture does not break the whole book. */
  private canDraw(name: string, bytes: Uint8Array): boolean {
    if (pictureKind(bytes) === undefined) return false;
    try {
      this.press.set(`#image("${name}", width: 10pt)`, new Map([[name, bytes]]));
      return true;
    } catch {
      return false;
    }
  }

  private all<Texts extends readonly string[]>(texts: Texts): Texts {
    return texts.map((each) => this.drawable(each)) as unknown as Texts;
  }

  /** In what the book itself says of a file, a character that no font has stands as 〓 with its number: the book is made all the same. */
  private drawable(text: string): string {
    const { lacking } = this.fonts.beyond(text);
    return lacking.reduce(
      (said, each) =>
        said.replaceAll(each, `〓(U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`),
      text,
    );
  }
}

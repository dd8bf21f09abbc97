import { nonce } from "../shell/nonce.ts";
import paper from "./paper.css?inline";

/** A document as paper, in a frame that can run nothing and reach nothing; it inherits the page's content policy. */
export function PaperFrame({ html, title }: { readonly html: string; readonly title: string }) {
  const dressed = `<!doctype html><meta charset="utf-8"><style nonce="${nonce}">${paper}</style>${html}`;
  return <iframe className="paper" sandbox="" srcDoc={dressed} title={title} />;
}

/** A document as paper, in a frame that can run nothing and reach nothing. */
export function PaperFrame({ html, title }: { readonly html: string; readonly title: string }) {
  return <iframe className="paper" sandbox="" srcDoc={html} title={title} />;
}

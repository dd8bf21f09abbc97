import { paperSource } from "./paperSource.ts";

/**
 * A case as one book: cover, contents with page numbers, the papers and pictures in order, what is only listed, and the docket. The
 * number at the upper outer corner runs over all pages and is the one that the contents name; a paper keeps its own below.
 */
export const bundleSource = `${paperSource}
#let book = json("book.json")
#let word = book.words
#set document(title: book.cover.title, date: none)
#set text(lang: "zh", region: "cn", fallback: true, font: book.fonts, size: 10.5pt)
#let running = place(top + right, dx: -36pt, dy: 24pt, text(size: 9pt, font: book.fonts, context {
  word.page.replace("{n}", str(here().page())).replace("{of}", str(counter(page).final().first()))
}))
#set page(paper: "a4", margin: (x: 72pt, y: 72pt), foreground: running)
#set par(justify: false)
#show heading: it => block(above: 0pt, below: 18pt, width: 100%, align(center, text(size: 18pt, weight: 700, it.body)))

#let grid-of(columns, heads, rows) = table(
  columns: columns,
  stroke: 0.5pt,
  inset: (x: 4pt, y: 4pt),
  table.header(..heads.map(it => text(weight: 700, size: 9pt, it))),
  ..rows.flatten().map(it => text(size: 9pt, it)),
)

// Cover
#v(110pt)
#align(center, text(size: 22pt, weight: 700, book.cover.office))
#v(20pt)
#align(center, text(size: 30pt, weight: 700, word.cover))
#v(60pt)
#align(center, block(width: 82%, table(
  columns: (27%, 1fr),
  stroke: (bottom: 0.5pt),
  inset: (x: 4pt, y: 9pt),
  ..book.cover.lines.map(line => (text(weight: 700, line.at(0)), align(left, text(line.at(1))))).flatten(),
)))
#pagebreak()

= #word.contents
#table(
  columns: (28pt, 1fr, 110pt, 66pt, 34pt),
  stroke: 0.5pt,
  inset: (x: 4pt, y: 4pt),
  table.header(..(word.ordinal, word.name, word.number, word.date, word.pageHead).map(it => text(weight: 700, size: 9pt, it))),
  ..book.items.enumerate().map(((at, item)) => (
    text(size: 9pt, str(at + 1)),
    text(size: 9pt, link(label(item.place + "-first"), item.name)),
    text(size: 9pt, item.number),
    text(size: 9pt, item.date),
    align(right, text(size: 9pt, context str(locate(label(item.place + "-first")).page()))),
  )).flatten(),
  ..if book.docket.len() > 0 {
    ([], text(size: 9pt, link(label("docket-first"), word.docket)), [], [], align(right, text(size: 9pt, context str(locate(label("docket-first")).page()))))
  } else { () },
)

// A bookmark of the reader, without a place on the page.
#let bookmark(name) = place(hide({
  show heading: it => it.body
  heading(outlined: false, bookmarked: true, text(size: 1pt, name))
}))

#for item in book.items {
  let place-here = place-of(item.place)
  if item.kind == "paper" {
    draw-paper(item.paper, place-here, mark: running, begin: bookmark(item.name))
  } else {
    pagebreak(weak: true)
    [#metadata(none)#place-here.first]
    bookmark(item.name)
    block(below: 8pt, text(size: 12pt, weight: 700, item.name))
    for line in item.lines { block(below: 5pt, text(size: 9pt, line)) }
    if item.kind == "picture" {
      v(6pt)
      block(width: 100%, height: 1fr, align(center + horizon, image(item.picture, width: 100%, height: 100%, fit: "contain")))
    }
    [#metadata(none)#place-here.last]
  }
}

#if book.docket.len() > 0 {
  pagebreak(weak: true)
  [#metadata(none)#label("docket-first")]
  heading(word.docket)
  grid-of((26pt, 88pt, 1fr, 110pt, 92pt), (word.ordinal, word.at, word.what, word.papers, word.by), book.docket)
}
`;

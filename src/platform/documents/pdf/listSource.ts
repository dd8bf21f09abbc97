/**
 * One part of a long list: what it is, its contents by page, and its rows under a head that every page repeats. Pages are numbered
 * through all parts: a part is told on which page it begins.
 */
export const listSource = `
#let list = json("list.json")
#let word = list.words
#set document(title: list.title, date: none)
#set text(lang: "zh", region: "cn", fallback: true, font: list.fonts, size: 8pt)
#set page(
  paper: "a4",
  flipped: list.columns.len() > 5,
  margin: (x: 42pt, top: 54pt, bottom: 42pt),
  header: context text(size: 8pt, grid(
    columns: (1fr, auto),
    list.title + "  " + list.part,
    word.page.replace("{n}", str(counter(page).get().first())),
  )),
)
#counter(page).update(list.firstPage)
#set par(justify: false)

#align(center, text(size: 15pt, weight: 700, list.title))
#v(2pt)
#align(center, text(size: 9pt, list.part))
#v(6pt)
#for (name, value) in list.lines { block(below: 5pt, text(size: 9pt, [#text(weight: 700, name) #h(6pt) #value])) }
#v(6pt)
#text(size: 10pt, weight: 700, word.contents)
#columns(3, gutter: 14pt, for block in list.blocks {
  let at = label("block-" + str(block.from))
  text(size: 8pt, link(at, [#word.rows.replace("{from}", str(block.from)).replace("{to}", str(block.to)) #box(width: 1fr, repeat[.]) #context str(counter(page).at(at).first())]))
  linebreak()
})
#pagebreak()

#let cell(it) = text(size: 7.5pt, it)
#table(
  columns: (34pt, ..list.columns.map(it => it.width * 1fr)),
  stroke: 0.4pt,
  inset: (x: 3pt, y: 3.5pt),
  table.header(..([#text(weight: 700, word.ordinal)], ..list.columns.map(it => text(weight: 700, it.title)))),
  ..for block in list.blocks {
    for (at, row) in block.rows.enumerate() {
      let number = str(block.from + at)
      (if at == 0 { [#number #metadata(none)#label("block-" + number)] } else { number },)
      row
    }
  },
)
`;

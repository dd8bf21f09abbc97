/**
 * How a paper is drawn, in Typst's language. Every word of a paper comes in as data (a JSON file) and is placed as a string, which
 * Typst never reads as markup: a party called "#pagebreak()" is just called so.
 */
export const paperSource = String.raw`
#let look(run, fonts, body) = {
  let args = (size: run.size * 1pt, font: fonts.at(run.font))
  if run.bold { args.insert("weight", 700) }
  if run.italic { args.insert("style", "italic") }
  if run.colour != none { args.insert("fill", rgb(run.colour)) }
  let drawn = text(..args, body)
  if run.raised == "super" { drawn = super(drawn) }
  if run.raised == "sub" { drawn = sub(drawn) }
  if run.underline { drawn = underline(drawn) }
  if run.strike { drawn = strike(drawn) }
  drawn
}

#let draw-run(run, fonts, place) = {
  if run.kind == "text" { look(run, fonts, run.text) }
  else if run.kind == "line" { linebreak() }
  else if run.kind == "tab" { h(2em) }
  else if run.kind == "page" { look(run, fonts, context str(here().page() - locate(place.first).page() + 1)) }
  else if run.kind == "pages" {
    look(run, fonts, context str(locate(place.last).page() - locate(place.first).page() + 1))
  }
  else if run.kind == "picture" { box(image(run.name, width: run.width * 1pt, height: run.height * 1pt)) }
}

#let draw-paragraph(one, fonts, place) = {
  set text(top-edge: one.rise * 1pt, bottom-edge: -(one.line - one.rise) * 1pt, size: one.size * 1pt)
  set par(
    leading: 0pt,
    spacing: 0pt,
    justify: one.align == "both",
    first-line-indent: (amount: calc.max(one.first, 0) * 1pt, all: true),
    hanging-indent: calc.max(-one.first, 0) * 1pt,
  )
  let runs = one.runs.map(run => draw-run(run, fonts, place)).join()
  let side = if one.align == "center" { center } else if one.align == "right" { right } else { left }
  block(
    width: 100%,
    above: one.before * 1pt,
    below: one.after * 1pt,
    sticky: one.keeps,
    inset: (left: (one.left + calc.min(one.first, 0)) * 1pt, right: one.right * 1pt),
    if one.runs.len() == 0 { box(height: one.line * 1pt) } else { align(side, par(runs)) },
  )
}

#let draw-cell(cell, y, row, draw) = table.cell(
  x: cell.column,
  y: y,
  colspan: cell.columns,
  rowspan: cell.rows,
  align: (if cell.vertical == "horizon" { horizon } else if cell.vertical == "bottom" { bottom } else { top }) + left,
  breakable: not row.whole,
  stroke: (
    top: if cell.top { 0.75pt } else { none },
    right: if cell.right { 0.75pt } else { none },
    bottom: if cell.bottom { 0.75pt } else { none },
    left: if cell.left { 0.75pt } else { none },
  ),
  draw(cell.blocks),
)

#let draw-table(one, draw) = {
  let cells = ()
  let heads = ()
  for (y, row) in one.rows.enumerate() {
    // A column of no width holds the row's least height.
    let strut = table.cell(x: one.widths.len(), y: y, inset: 0pt, stroke: none, box(height: row.height * 1pt))
    let drawn = row.cells.map(cell => draw-cell(cell, y, row, draw)) + (strut,)
    if row.heads and y == heads.len() { heads.push(drawn) } else { cells += drawn }
  }
  let args = if heads.len() == 0 { () } else { (table.header(..heads.flatten()),) }
  block(above: 0pt, below: 0pt, width: 100%, align(
    if one.align == "center" { center } else if one.align == "right" { right } else { left },
    table(
      columns: one.widths.map(width => width * 1pt) + (0pt,),
      inset: (x: 5.4pt, y: 0pt),
      stroke: none,
      ..args,
      ..cells,
    ),
  ))
}

#let draw-blocks(blocks, fonts, place) = {
  for one in blocks {
    if one.kind == "break" { pagebreak(weak: true) }
    else if one.kind == "paragraph" { draw-paragraph(one, fonts, place) }
    else { draw-table(one, (inside) => draw-blocks(inside, fonts, place)) }
  }
}

#let margin-note(note, page, fonts, place, below) = {
  if note.len() == 0 { return none }
  set block(above: 0pt, below: 0pt)
  if below { align(bottom, pad(bottom: page.footer * 1pt, draw-blocks(note, fonts, place))) }
  else { align(top, pad(top: page.header * 1pt, draw-blocks(note, fonts, place))) }
}

// The pages of one paper. "mark" is drawn over each of them; "begin" is placed at its start.
#let draw-paper(paper, place, mark: none, begin: none) = {
  for (at, part) in paper.sections.enumerate() {
    let shape = part.page
    let note(kind, below) = context {
      let first = part.title and here().page() == locate(label(place.name + "-section-" + str(at))).page()
      margin-note(if first { kind.first } else { kind.usual }, shape, paper.fonts, place, below)
    }
    page(
      width: shape.width * 1pt,
      height: shape.height * 1pt,
      margin: (
        top: shape.top * 1pt,
        right: shape.right * 1pt,
        bottom: shape.bottom * 1pt,
        left: shape.left * 1pt,
      ),
      header: note(part.header, false),
      footer: note(part.footer, true),
      header-ascent: 0pt,
      footer-descent: 0pt,
      foreground: mark,
      {
        [#metadata(none)#label(place.name + "-section-" + str(at))]
        if at == 0 { [#metadata(none)#place.first]; begin }
        draw-blocks(part.blocks, paper.fonts, place)
        if at + 1 == paper.sections.len() { [#metadata(none)#place.last] }
      },
    )
  }
}

#let place-of(name) = (name: name, first: label(name + "-first"), last: label(name + "-last"))
`;

/** One paper by itself. */
export const onePaperSource = `${paperSource}
#let paper = json("paper.json")
#set document(title: paper.title, date: none)
#set text(lang: "zh", region: "cn", fallback: true)
#draw-paper(paper, place-of("paper"))
`;

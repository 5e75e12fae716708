"""How the HTML pages look: one style sheet for screens wide and narrow, light and dark, and for paper.

Blue and orange are those of Okabe and Ito, which no colour blindness takes for one another; each shade of text has a
contrast of 4.5 to 1 or more on its ground, in both themes. No colour stands alone: signs, words, letters and filled
grounds say the same.
"""

from typing import Final

STYLE: Final = """
:root {
  color-scheme: light dark;
  --ground: #fcfbf8; --sheet: #ffffff; --ink: #1d1c1a; --soft: #5c5952; --rule: #dedad1; --edge: #8a857a;
  --blue: #00619a; --on-blue: #ffffff; --orange: #e69f00; --on-orange: #1d1400; --rust: #8f4a00;
  --wash-orange: #fdf0d2; --wash-blue: #e3f0f8; --wash-grey: #efede8;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Georgia, "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "DejaVu Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16171a; --sheet: #1d1f23; --ink: #e9e6e0; --soft: #aaa69e; --rule: #383a40; --edge: #7b7d84;
    --blue: #6bbcec; --on-blue: #06202f; --orange: #e69f00; --on-orange: #1d1400; --rust: #f0b548;
    --wash-orange: #3d2e0c; --wash-blue: #14303f; --wash-grey: #2a2c31;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 84rem; padding: 0 clamp(1rem, 4vw, 3rem) 4rem;
  background: var(--ground); color: var(--ink); font: 1rem/1.6 var(--sans);
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
a { color: var(--blue); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 2px; }
:target { outline: 3px solid var(--orange); outline-offset: 4px; border-radius: 2px; }
main:target, section:target, main:focus { outline: none; }
.spoken {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
.skip { position: absolute; left: -200vw; padding: .6rem 1rem; background: var(--sheet); }
.skip:focus { left: 1rem; top: 1rem; z-index: 3; }
h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.9rem, 1.3rem + 2.6vw, 3rem); font-weight: 600; margin: .2rem 0 .8rem; letter-spacing: -.01em; }
h2 { font-size: 1.75rem; font-weight: 600; margin: 0 0 1rem; }
h3 { font-size: 1.2rem; margin: 0 0 1rem; }
h4 { font-size: 1.3rem; font-weight: 600; margin: 0 0 .5rem; }
header { padding-top: clamp(1.5rem, 5vw, 4rem); }
.kicker { margin: 0; font-size: .8rem; letter-spacing: .12em; text-transform: uppercase; color: var(--soft); }
.lead { font: 1.25rem/1.5 var(--serif); margin: 0 0 1.5rem; max-width: 44rem; }
ul { padding: 0; margin: 0; list-style: none; }
.counts { display: flex; flex-wrap: wrap; gap: .6rem 2rem; margin-bottom: 1.5rem; }
.variants { font-size: .9rem; color: var(--soft); max-width: 60rem; border-top: 1px solid var(--rule); }
.variants li { padding: .4rem 0; border-bottom: 1px solid var(--rule); }
.variants a strong, .variants strong { font-size: 1rem; }
.left-out { font-size: .9rem; color: var(--soft); margin-top: 1rem; max-width: 60rem; }
.left-out p { margin: .4rem 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .5rem 1.75rem; margin-top: 1.75rem; }
nav a { display: inline-block; padding: .25rem 0; font-weight: 600; }
section { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 3px solid var(--ink); }
footer { margin-top: 4rem; color: var(--soft); font-size: .85rem; }

.verdict, .chip {
  display: inline-block; font: 600 .85rem/1.3 var(--sans); border-radius: .25rem; padding: .1rem .45rem;
  border: 1.5px solid var(--edge); color: var(--ink); white-space: nowrap;
}
.verdict.conflict, .chip.conflict.other {
  background: var(--orange); border-color: var(--orange); color: var(--on-orange);
}
.verdict.compatible, .chip.compatible.other, .chip.qualifier.other {
  background: var(--blue); border-color: var(--blue); color: var(--on-blue);
}
.verdict.qualifier, .chip:is(.conflict, .compatible, .qualifier):not(.other) {
  border-color: var(--blue); color: var(--blue);
}
.verdict.single, .chip.single { border-style: dashed; }
.number { font: 600 .8em var(--sans); color: var(--soft); margin-inline-end: .35rem; }

.box { overflow: auto; max-width: 100%; }
.matrix { max-height: 85vh; border: 1px solid var(--rule); background: var(--sheet); border-radius: .4rem; }
table { border-collapse: separate; border-spacing: 0; font-size: .9rem; }
.matrix table { min-width: 100%; }
caption { text-align: start; padding: .9rem 1rem; color: var(--soft); max-width: min(60rem, 82vw); line-height: 1.5; }
th, td { padding: .3rem .6rem; text-align: center; border-bottom: 1px solid var(--rule); vertical-align: middle; }
thead th {
  position: sticky; top: 0; z-index: 1; background: var(--sheet); border-bottom: 2px solid var(--ink);
  min-width: 3.5rem; max-width: 8rem; vertical-align: bottom; overflow-wrap: break-word;
}
tbody th { text-align: start; font-weight: 400; line-height: 1.35; }
th[scope="row"], thead th:first-child {
  position: sticky; left: 0; background: var(--sheet); text-align: start; min-width: 9rem; max-width: 26rem;
  width: 26rem;
}
thead th:first-child { z-index: 2; }
th[scope="row"] a { color: inherit; text-decoration-color: var(--edge); }
.group th { padding-top: 1.1rem; font-weight: 600; }
.group th > span { position: sticky; left: .6rem; display: inline-block; max-width: min(40rem, 78vw); }
th .about { display: block; font-size: .85rem; }
td .chip { text-decoration: none; min-width: 2.6rem; }
td .chip:hover { box-shadow: 0 0 0 2px var(--ink); }

.verdict-group { margin-bottom: 3rem; }
.fact {
  background: var(--sheet); border: 1px solid var(--rule); border-radius: .4rem;
  padding: clamp(1rem, 2.5vw, 1.75rem); margin-bottom: 1.25rem; content-visibility: auto;
  contain-intrinsic-size: auto 36rem;
}
.fact.conflict { border-inline-start: 5px solid var(--orange); }
.fact.compatible, .fact.qualifier { border-inline-start: 5px solid var(--blue); }
details.fact { padding: 0; margin-bottom: .5rem; contain-intrinsic-size: auto 3.2rem; }
summary { padding: .6rem 1rem; cursor: pointer; }
summary h4 { display: inline; font: 400 .95rem/1.5 var(--sans); }
.about, .fact .given { color: var(--soft); }
summary .given::before { content: "\\b7\\a0"; }
.body { padding: .25rem 1.25rem 1.25rem; scroll-margin-top: 5rem; }
.reason { margin: 0 0 1.25rem; max-width: 46rem; font-family: var(--serif); font-size: 1.08rem; }
.rule { font: .8rem var(--sans); color: var(--soft); white-space: nowrap; }
code { font-size: .95em; }
.readings > li, .axis-row { display: grid; grid-template-columns: minmax(0, 20rem) minmax(0, 1fr); gap: 0 2.5rem; }
.no-line .readings > li { grid-template-columns: minmax(0, 1fr); }
.readings > li { border-top: 1px solid var(--rule); padding-inline-end: 2.5rem; }
.axis-row { border-top: 1px solid var(--edge); padding-inline-end: 2.5rem; }
.said { padding: .6rem 0; }
.said p { margin: 0; font-size: .85rem; line-height: 1.5; }
.said .wording { font: 600 1.05rem/1.4 var(--serif); }
.said .extent, .scale { color: var(--soft); }
.axis-row .said { padding: .3rem 0 0; }
svg { overflow: visible; }
.lane { display: block; width: 100%; height: auto; align-self: stretch; contain: size; min-height: 2.5rem; }
.axis { display: block; width: 100%; height: 1.6rem; }
.grid { stroke: var(--rule); stroke-width: 1; }
.tick { stroke: var(--edge); }
.axis text { fill: var(--soft); font: .75rem var(--sans); text-anchor: middle; }
.axis text.first { text-anchor: start; }
.axis text.last { text-anchor: end; }
.dot { fill: var(--blue); stroke: var(--sheet); stroke-width: 2; }
.band { fill: var(--blue); fill-opacity: .35; stroke: var(--blue); stroke-width: 1.5; }
.arrow { fill: none; stroke: var(--blue); stroke-width: 3; }
.dot.beyond { fill: var(--sheet); stroke: var(--blue); stroke-width: 2.5; }
.conflict .readings > li:not(:first-child) .dot { fill: var(--rust); }
.conflict .readings > li:not(:first-child) .dot.beyond { fill: var(--sheet); stroke: var(--rust); }
.conflict .readings > li:not(:first-child) .band { fill: var(--orange); stroke: var(--rust); fill-opacity: .8; }
.conflict .readings > li:not(:first-child) .arrow { stroke: var(--rust); }
.quotes { margin-top: 1.25rem; max-width: 52rem; }
.quotes li { padding: .2rem 0 .2rem 1rem; border-inline-start: 2px solid var(--rule); margin-bottom: .9rem; }
blockquote { margin: 0; font: 1.02rem/1.55 var(--serif); }
.by { margin: .25rem 0 0; font-size: .85rem; color: var(--soft); }
.by strong { color: var(--ink); }
.attribution::after { content: " \\b7"; }
mark { background: var(--wash-orange); color: inherit; font-weight: 600; padding: .05em .1em; border-radius: .15em; }

.texts { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(16rem, 1fr); gap: 0 1.5rem; padding: .25rem; }
.texts article { content-visibility: auto; contain-intrinsic-size: auto 60rem; }
.texts article + article { border-inline-start: 1px solid var(--rule); padding-inline-start: 1.5rem; }
.texts p { margin: 0 0 .8rem; padding-inline-start: 1.75rem; position: relative; font: 1rem/1.6 var(--serif); }
.texts .note { padding: 0; font: .85rem var(--sans); color: var(--soft); }
.line { position: absolute; inset-inline-start: 0; font: .7rem/2.3 var(--sans); color: var(--soft); user-select: none; }
.figure { color: inherit; text-decoration-color: var(--edge); }
.figure sup { font: 600 .7rem/0 var(--sans); margin-inline-start: .1rem; }
.figure.compatible mark, .figure.qualifier mark { background: var(--wash-blue); }
.figure.agree mark, .figure.single mark, .texts p > mark { background: var(--wash-grey); font-weight: 400; }
.furniture.out { color: var(--soft); }
.kind { font: .7rem var(--sans); border: 1px solid var(--edge); border-radius: .2rem; padding: 0 .3rem;
  color: var(--soft); }

.rows td, .rows tbody th { text-align: start; vertical-align: top; font: .98rem/1.55 var(--serif); padding: .7rem; }
.rows td { min-width: 13rem; max-width: 34rem; }
.rows th[scope="row"] { min-width: 5.5rem; width: 5.5rem; font: .85rem/1.5 var(--sans); color: var(--soft); }
.rows thead th:first-child { min-width: 5.5rem; width: 5.5rem; }
.rows thead th { text-align: start; max-width: none; padding: .7rem; }
.rows td p { margin: 0 0 .5rem; }
.rows .place { font: .75rem var(--sans); color: var(--soft); }
ins { text-decoration: underline 2px var(--blue); text-underline-offset: .2em; background: var(--wash-blue); }
ins.figure { background: var(--wash-orange); font-weight: 700; border: 1.5px solid var(--orange); border-radius: .2rem;
  padding: 0 .15em; text-decoration: none; }
.moved { text-decoration: underline 2px dotted var(--edge); text-underline-offset: .2em; }
.plain-figure { font-weight: 600; }

@media (max-width: 46rem) {
  .readings > li, .axis-row { grid-template-columns: minmax(0, 1fr); padding-inline-end: 0; }
  .lane { height: 2.5rem; }
  .axis-row .said { order: 2; }
  .texts { display: block; overflow: visible; }
  .texts article + article { border: 0; border-top: 1px solid var(--rule); padding: 1.5rem 0 0; margin-top: 1.5rem; }
  th[scope="row"], thead th:first-child { min-width: 9.5rem; max-width: 9.5rem; }
  .matrix:not(.rows) td { padding: .3rem .2rem; }
  .rule { display: block; margin-top: .4rem; }
}
@media (forced-colors: active) { .band, .dot { fill: CanvasText; } .arrow { stroke: CanvasText; } }
@media print {
  :root { color-scheme: light; --ground: #fff; --sheet: #fff; --ink: #000; --soft: #444; --rule: #ccc; --edge: #777;
    --blue: #00619a; --on-blue: #fff; --rust: #8f4a00; --wash-orange: #fdf0d2; --wash-blue: #e3f0f8;
    --wash-grey: #eee; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .skip { display: none; }
  .box { overflow: visible; max-height: none; border: 0; }
  .fact, .texts article { content-visibility: visible; }
  .readings, .quotes li, tr { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .texts { display: block; }
  .texts article + article { border: 0; padding: 1.5rem 0 0; }
  .verdict, .chip, mark, ins, .lane { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  th, thead th { position: static; }
}
"""

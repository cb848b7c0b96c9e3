"""How a report looks, on a screen and on paper."""

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 2rem 4rem; max-width: 60rem; color: #1a1a1a; background: #fff;
  font: 15px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", sans-serif; }
header { border-bottom: 3px solid #b3261e; margin-bottom: 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-left: .6rem; border-left: 4px solid #b3261e; }
h3 { font-size: 1rem; margin: 1rem 0 .3rem; }
.type { margin: 0; color: #b3261e; font-weight: 600; letter-spacing: .08em; }
.about { margin: 0 0 .3rem; color: #444; }
.about span { margin-right: 1.6rem; }
.note, figcaption { color: #555; font-size: .87em; margin: .3rem 0 .7rem; }
table { width: 100%; border-collapse: collapse; font-size: .93em; }
th, td { text-align: left; vertical-align: top; padding: .38rem .6rem; border-bottom: 1px solid #ddd; }
thead th { border-bottom: 2px solid #888; background: #f6f4f3; white-space: nowrap; }
tbody th { font-weight: 600; }
.facts th { width: 11rem; font-weight: 400; color: #555; }
nav { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; font-size: .87em; }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0 0; padding: 0; }
.counts li { flex: 0 1 auto; padding: .5rem .9rem; background: #f6f4f3; font-size: .87em; color: #444; }
.counts b { display: block; font-size: 1.5rem; line-height: 1.2; color: #1a1a1a; }
.evidence td { padding: 0 .6rem .6rem 1.6rem; font-size: .92em; color: #333; }
tr:has(+ .evidence) > * { border-bottom: 0; }
.evidence ul { margin: 0; padding-left: 1rem; }
em { font-style: normal; color: #7a3b12; }
small { color: #666; font-size: .9em; }
a { color: #1a4f8a; text-decoration: none; overflow-wrap: anywhere; }
.cite { font-size: .88em; }
.period, .cite a { white-space: nowrap; }
cite { font-style: normal; font-weight: 600; }
.sources li { margin-bottom: .35rem; }
figure { margin: .8rem 0 1.2rem; }
figure > svg { display: block; width: 100%; height: auto; border: 1px solid #e4e0de; }
.parts > svg:not(:first-child) { border-top: 0; }
.parts > svg:has(+ svg) { border-bottom: 0; }
svg text { font-size: 12px; fill: #1a1a1a; }
.network text { font-size: 11px; text-anchor: middle; paint-order: stroke; stroke: #fff; stroke-width: 3px;
  stroke-linejoin: round; }
.network .subject { font-weight: 700; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .6rem 0; padding: 0;
  font-size: .87em; }
.legend svg { margin-right: .4rem; vertical-align: -1px; }
code, pre { font-family: "Noto Sans Mono CJK SC", Consolas, Menlo, monospace; font-size: .9em; }
pre { margin: .3rem 0; padding: .7rem .9rem; background: #f6f4f3; white-space: pre-wrap; overflow-wrap: anywhere; }
.query { font-size: .72em; line-height: 1.4; }
@page { size: A4; margin: 18mm 16mm 20mm;
  @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@media print {
  body { padding: 0; max-width: none; font-size: 10pt; line-height: 1.5; }
  h2, h3, .note { break-after: avoid; }
  tr, li, p, pre, figure { break-inside: avoid; }
  .parts { break-inside: auto; }
  .parts > svg { break-inside: avoid; }
  .parts > figcaption { break-before: avoid; }
  tr:has(+ .evidence) { break-after: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; }
  .screen { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""

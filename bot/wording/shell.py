"""The shell of every page to keep: one HTML file that needs nothing else.

It holds no script, no style from elsewhere and no address, is readable on a telephone,
in light and in dark, and prints on A4. What is put into it must be escaped.
"""


def framed(title: str, body: str) -> str:
    """Make a whole file of a title and the lines of a body, both escaped."""
    return _FRAME.format(title=title, style=_STYLE, body=body)


_FRAME = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""

_STYLE = """
:root { color-scheme: light dark; --ground: #fbf9f4; --ink: #22272e; --faint: #5d6672;
  --line: #ddd6c8; --card: #fff; --mark: #f7e3a1; --markink: #22272e;
  --lead: #1f6b52; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #171c22; --ink: #eceae4; --faint: #a3adb8; --line: #333c47;
    --card: #1f262e; --mark: #5a4a14; --markink: #fdf3cf; --lead: #7fd1ae; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.1rem 3rem; }
header p, .kind, .time, h3, .after, small, footer { color: var(--faint);
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header p { margin: 0; font-size: .95rem; }
h1 { margin: .2rem 0 .3rem; font-size: 2rem; line-height: 1.15; font-weight: 600; }
h2 { margin: 0 0 .6rem; font-size: 1.2rem; line-height: 1.35; font-weight: 600; }
h3 { margin: 1rem 0 .2rem; font-size: .8rem; font-weight: 600; letter-spacing: .02em; }
p { margin: .2rem 0 .6rem; }
section { margin: 1.6rem 0 0; padding-top: 1.3rem; border-top: 1px solid var(--line); }
.along { border: 1px solid var(--line); border-left: .3rem solid var(--lead);
  border-radius: .4rem; padding: 1.1rem 1.1rem .6rem; background: var(--card); }
.along li { margin: .5rem 0; font-size: 1.15rem; }
.kind { margin: 0 0 .2rem; font-size: .85rem; color: var(--lead); }
ol, ul { margin: .3rem 0 .7rem; padding-left: 1.3rem; }
li { margin: .25rem 0; }
blockquote { margin: .2rem 0 .6rem; padding: .1rem 0 .1rem .9rem;
  border-left: .18rem solid var(--line); }
blockquote p { margin: 0 0 .35rem; }
blockquote p:last-child { margin: 0; }
.after { margin: .7rem 0 .1rem; font-size: .8rem; }
mark { background: var(--mark); color: var(--markink); padding: .05em .15em;
  border-radius: .15em; -webkit-box-decoration-break: clone;
  box-decoration-break: clone; }
small, .time { font-size: .8rem; break-before: avoid; }
.time { margin-top: .9rem; }
footer { margin-top: 2rem; font-size: .85rem; }
@page { size: A4; margin: 18mm 17mm; }
@media print {
  :root { --ground: #fff; --ink: #000; --faint: #444; --line: #bbb; --card: #fff;
    --mark: #f2e3ae; --markink: #000; --lead: #1f6b52; }
  html { font-size: 10.5pt; }
  body { font-size: 1rem; }
  main { max-width: none; padding: 0; }
  h2, h3, .kind, .after { break-after: avoid; break-inside: avoid; }
  .along, li, blockquote p { break-inside: avoid; }
  section { margin-top: 1rem; padding-top: .9rem; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""

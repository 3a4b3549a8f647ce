"""The faster functions that are put into WeasyPrint: the same bytes, for everything that CSS can do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import weasyprint

from briefings.rendering import quick

ODD = """<!DOCTYPE html><html lang="en"><head><title>Odd</title><style>
@font-face { font-family: "Amiri"; src: url("asset:/fonts/Amiri-Regular.ttf") }
@font-face { font-family: "Noto Serif"; src: url("asset:/fonts/NotoSerif.ttf"); font-weight: 100 900 }
@page { size: 90mm 120mm; margin: 8% 10mm 12mm; @bottom-right { content: counter(page) " of " counter(pages) } }
html { font: 9pt "Noto Serif", "Amiri"; --gap: 3mm }
.justified { text-align: justify; hyphens: auto; width: 40% }
.spaced { letter-spacing: 0.1em; word-spacing: 2mm; font-kerning: none; overflow-wrap: anywhere }
.under { text-decoration: underline dotted red; text-underline-offset: 1pt }
.through { text-decoration: line-through }
.right { float: right; width: 20mm; margin: calc(1mm + 2%) var(--gap); background: #eee; border-radius: 2mm }
.flex { display: flex; gap: 2mm } .flex > * { flex: 1; min-width: 5mm }
.grid { display: grid; grid-template-columns: 1fr 2fr; gap: 2mm }
.boxed { box-sizing: border-box; width: 50%; padding: 5%; border: 1pt solid; box-shadow: 1mm 1mm #ccc }
.over { position: absolute; top: 5mm; left: 5mm } .moved { position: relative; left: 2mm }
.pre { white-space: pre-wrap } .short { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; width: 20mm }
p::first-line { font-weight: 700 } p.start::first-letter { font-size: 20pt; float: left }
table { border-collapse: collapse } td { border: 0.5pt solid #999; padding: 1mm }
li::marker { color: red } .logical { margin-inline-start: 4mm; padding-block: 1mm }
.note { float: footnote }
</style></head><body>
<p class="start" id="one" style="color: navy">A paragraph of some length that goes over several lines, as most do.</p>
<p class="justified">Justification stretches the spaces between words until the line is full, unless it is the last.</p>
<p class="spaced">Letters apart anddaverylongwordthatnolinecanholdandthatmustbebrokensomewhere</p>
<p><span class="under">under</span> and <span class="through">through</span> <a href="#one">back</a> soft\u00adhyphen</p>
<div class="right">Floating</div><p lang="ar" dir="rtl">قَالَ المُتَحَدِّثُ إنَّ <span>25</span> مدنياً أُصيبوا في \u00abالقصف\u00bb الأخير على المدينة، وفق البيان.</p>
<p lang="ar" dir="rtl" style="text-align: justify">وأضاف أن الجيش لن يتوقف قبل أن تنسحب القوات من المناطق السبع المحيطة بالإقليم.</p>
<div class="flex"><div>one two three</div><div class="boxed">four</div></div>
<div class="grid"><div>five six seven</div><div>eight</div></div>
<p class="over">over</p><p class="moved logical">moved<span class="note">A note at the foot</span></p>
<p class="pre">kept   apart
and\tlines \u2028 too</p><p class="short">too long for its narrow box</p>
<table><tr><td id="a">x</td><td id="b" lang="ar">ي</td></tr><tr><td rowspan="2">\u4e2d \U0001f600</td><td>z</td></tr></table>
<ul><li>first</li><li style="columns: 2">second and more words to fill</li></ul>
<svg width="20mm" height="5mm" xmlns="http://www.w3.org/2000/svg"><text x="0" y="10">drawn</text></svg>
</body></html>"""

SCRIPT = """
import gc, os, sys
from pathlib import Path
os.environ["SOURCE_DATE_EPOCH"] = "0"
sys.path.insert(0, sys.argv[1])
from briefings.rendering import quick
from briefings.rendering.paper import assembly, parts
if sys.argv[2] == "plain":
    quick.install = lambda: False
from briefings.rendering.html import fill
from briefings.rendering.page.view import page
from briefing_factory import briefing
made = page(briefing(2, items=6))
htmls = [Path(sys.argv[3]).read_text("utf-8")]
htmls += [fill("print.html", made, None, part=part) for part in ("body", "annex")]
sys.stdout.buffer.write(parts.to_bytes(assembly.laid_out(htmls), b"x"))
"""


def made(how: str, folder: Path) -> bytes:
    """A PDF of the odd page and a briefing, made in a process of its own."""
    page = folder / "odd.html"
    page.write_text(ODD, "utf-8")
    tests = str(Path(__file__).parent)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, tests, how, str(page)],
        capture_output=True, check=False, cwd=Path(__file__).parent.parent,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_the_faster_typesetter_writes_the_same_bytes(tmp_path: Path) -> None:
    """A briefing and a page of unusual CSS come out byte for byte as without the faster functions."""
    assert quick.install(), "the release of WeasyPrint that is locked has them"
    plain, fast = made("plain", tmp_path), made("fast", tmp_path)
    assert plain.startswith(b"%PDF")
    assert plain == fast


def test_another_release_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a release of WeasyPrint that they were not made for nothing is put in place."""
    monkeypatch.setattr(weasyprint, "VERSION", "71.0")
    assert not quick.install()


def test_references_to_pages_are_those_of_all_pages() -> None:
    """A page that is added after the references were asked for has one too."""
    import pydyf

    assert quick.install()
    pdf = pydyf.PDF()
    pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
    (first,) = pdf.page_references
    pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
    assert pdf.page_references == (first, pdf.objects[-1].reference)


def test_values_are_written_as_pydyf_writes_them() -> None:
    """Names, whole numbers and references go a shorter way; truth, fractions and objects do not."""
    import pydyf

    assert quick.install()
    values = pydyf.Array(["/Name", 7, -7, b"3 0 R", 1.0, 0.25, pydyf.String("a"), True])
    assert values.data == b"[/Name 7 -7 3 0 R 1 0.25 (a) True]"

"""Who does it to whom, where the two stand side by side behind a verb."""

from __future__ import annotations

from pathlib import Path

import pytest
from name_lists import packed_names

from briefings.translation.checks.beside import apart, findings
from briefings.translation.checks.marks import Pair, judge
from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.translator import Translator


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        (  # two people
            "واتهم لافروف بلينكن بعرقلة المحادثات.",
            "ولافروف اتهم بلينكن بعرقلة المحادثات.",
        ),
        ("حذر أردوغان ماكرون من العواقب.", "أردوغان حذر ماكرون من العواقب."),
        (  # two capitals
            "وطالبت باكو يريفان بتسليم الخرائط.",
            "وباكو طالبت يريفان بتسليم الخرائط.",
        ),
        (  # an envoy is no head of an army, …
            "وناشد الموفد الأممي البرهان أن يفتح المعبر.",
            "والموفد الأممي ناشد البرهان أن يفتح المعبر.",
        ),
        (  # … an American minister no head of a Sudanese one
            "وهدد وزير الخارجية الأمريكي حميدتي بعقوبات.",
            "ووزير الخارجية الأمريكي هدد حميدتي بعقوبات.",
        ),
        (
            "دعا وزير الدفاع التركي نظيره الروسي إلى أنقرة.",
            "وزير الدفاع التركي دعا نظيره الروسي إلى أنقرة.",
        ),
        (  # an office and nobody behind it
            "وقال إن الوضع خطير. ودعا سفير الاتحاد الأوروبي إلى هدنة.",
            "وقال إن الوضع خطير. وسفير الاتحاد الأوروبي دعا إلى هدنة.",
        ),
        ("واستدعت باريس سفير باكو للتشاور.", "وباريس استدعت سفير باكو للتشاور."),
        (
            "وحث المبعوث الأممي قائد الجيش على الهدنة.",
            "والمبعوث الأممي حث قائد الجيش على الهدنة.",
        ),
    ],
)
def test_whoever_does_it_is_set_before_the_verb(ar: str, said: str) -> None:
    """People, capitals, offices, counterparts; a conjunction stays at the head."""
    assert apart(ar, packed_names().find(ar)) == said


@pytest.mark.parametrize(
    "ar",
    [
        "ودعا الرئيس البرهان إلى هدنة.",  # the holder's own name
        "ودعا وزير الخارجية الروسي لافروف إلى هدنة.",
        "دعا الزعيم الكردي مسعود بارزاني إلى هدنة.",
        "واتهم الناطق باسم الجيش العميد نبيل عبد الله العدو بالقصف.",
        "ودعا البرهان رئيس مجلس السيادة إلى هدنة.",
        "ودعا الأمين العام إلى مواصلة مساعيه الحميدة.",  # somebody calls on him
        "ودعت السفير إلى مكتبها.",  # a woman does it to him
        "ودعا إلى وقف الحرب.",
        "وقد التقى في باريس ماكرون وعلييف.",
        "الاتهام الذي وجهه ماكرون لعلييف",
        "أكد باشينيان لماكرون أن الاتفاق قائم.",
    ],
)
def test_an_office_keeps_its_own_name(ar: str) -> None:
    """Where the name is the office's, or but one is named, nothing is moved."""
    assert apart(ar, packed_names().find(ar)) == ar


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (  # one of the two
            "واتهم لافروف بلينكن بعرقلة المحادثات.",
            "Blinken was accused by Lavrov of obstructing the talks.",
            "Lavrov Blinken accused of obstructing the talks.",
        ),
        (
            "واتهم لافروف بلينكن بعرقلة المحادثات.",
            "Lavrov accused Blinken of obstructing the talks.",
            "Lavrov Blinken was accused of obstructing the talks.",
        ),
        (
            "وهدد وزير الخارجية الأمريكي حميدتي بعقوبات.",
            "The U.S. secretary of state threatened Hemedti with sanctions.",
            "U.S. Secretary of State Hemedti threatened sanctions.",
        ),
        (  # both of them the object of nobody
            "وحث المبعوث الأممي البرهان على الهدنة.",
            "The U.N. envoy urged al-Burhan to agree to a truce.",
            "He urged the U.N. envoy al-Burhan to agree to a truce.",
        ),
        (
            "ودعا سفير الاتحاد الأوروبي إلى هدنة.",
            "The European Union ambassador called for a truce.",
            "He called on the European Union ambassador to agree to a truce.",
        ),
    ],
)
def test_english_that_has_somebody_else_do_it_is_marked(ar: str, right: str, wrong: str) -> None:
    """Two that became one, and a pronoun for somebody who is named."""
    good, bad = judge([Pair(ar, right), Pair(ar, wrong)], packed_names())
    assert not list(findings(ar, right, packed_names().find(ar)))
    (reason,) = findings(ar, wrong, packed_names().find(ar))
    assert reason in bad.reasons and reason not in good.reasons


def test_english_in_another_order_gives_no_reason() -> None:
    """Somebody may be called on by a pronoun, and another clause may stand between."""
    ar = "دعا مودي بوتين، وهو يصافحه، إلى وقف الحرب."
    en = "Modi, shaking hands with Putin, called on him to stop the war."
    assert not list(findings(ar, en, packed_names().find(ar)))


def test_the_decoder_tells_the_two_apart(tmp_path: Path) -> None:
    """What it hears as one person, or as the object of somebody unnamed, is said as it is."""
    lines = (
        "وهدد وزير الدفاع الإسرائيلي نصر الله بمصير السنوار.",
        "وحذر لافروف بلينكن من تزويد كييف بصواريخ بعيدة المدى.",
        "ودعا سفير الاتحاد الأوروبي إلى عدم الخلط بين المساعدات والسياسة.",
    )
    with Translator(open_engine(threads=1), packed_names(), tmp_path / "m", Options()) as machine:
        threatened, warned, called = machine.lines(lines)
    assert "threatened Nasrallah" in threatened
    assert "Lavrov warned Blinken" in warned
    assert "ambassador called for" in called

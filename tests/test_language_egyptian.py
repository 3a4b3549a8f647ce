"""Egyptian writing is put into the usual one before a sentence is decoded."""

from __future__ import annotations

import pytest

from briefings.language.egyptian import respelled
from briefings.translation.jobs import jobs_of
from briefings.translation.names.authority import load_names


@pytest.mark.parametrize(
    ("egyptian", "usual"),
    [
        (
            "التقى الوزير المصرى مستشارى الرئيس فى القاهرة.",
            "التقى الوزير المصري مستشاري الرئيس في القاهرة.",
        ),
        ("وفى الميناء انفجار.", "وفي الميناء انفجار."),
        ("سقط صاروخ فى قصف ليلى على القرية.", "سقط صاروخ في قصف ليلي على القرية."),
        ("وقال مسئول بشئون اللاجئين إنهم بخير.", "وقال مسؤول بشؤون اللاجئين إنهم بخير."),
        ("وقال على كرتى فى بيان إنه بخير.", "وقال علي كرتي في بيان إنه بخير."),
        ("قتل على أحمد فى الفاشر.", "قتل علي أحمد في الفاشر."),
        ("وهى المدينة التى نجا فيها مدنى واحد.", "وهي المدينة التي نجا فيها مدني واحد."),
        ("الجيش السودانى يسيطر على المبانى.", "الجيش السوداني يسيطر على المباني."),
    ],
)
def test_a_ya_gets_its_dots_and_a_hamza_its_usual_seat(egyptian: str, usual: str) -> None:
    """Where a word stands that no other writing has."""
    assert respelled(egyptian) == usual


@pytest.mark.parametrize(
    "text",
    [
        "على الجرحى والأسرى أن يبقوا لدى إحدى القرى حتى إجراء أخرى.",
        "أدى القصف إلى مقتل مصطفى وموسى وليلى.",
        "يبقى الجيش في مستشفى كبرى المدن.",
        "وتبنى التنظيم الهجوم.",
        "ونفى المتحدث ذلك لدى وصوله.",
        "قتل على الطريق وقال على الفور إنه أطلق النار على أحمد.",
        "قتل على يد مسلحين ورد على محمد.",
    ],
)
@pytest.mark.parametrize("sign", ["", "وهى القرية التي قصفت. "])
def test_a_true_alef_stays(text: str, sign: str) -> None:
    """In a sentence of the usual writing, and in an Egyptian one."""
    assert respelled(sign + text) == sign.replace("هى", "هي") + text


def test_a_woman_named_by_night_is_none_elsewhere() -> None:
    """ "Layla" stays a name where no raid stands before it."""
    assert respelled("والتقت ليلى الوزير فى القاهرة.") == "والتقت ليلى الوزير في القاهرة."


def test_the_decoder_gets_the_usual_writing_and_no_word_of_it_is_a_name() -> None:
    """ "For the affairs" was spelled by sound, and listed among the names."""
    names = load_names()
    text = "وقال مستشار الرئيس الأمريكى للشئون العربية إن الوفد وصل."
    (job,) = jobs_of([text], [""], names, True)
    assert "للشؤون" in job.first and "الأمريكي" in job.prepared
    assert names.unresolved(text, names.find(text)) == ()

"""By whose word the rows of a table are, which committee "the committee" is, and who is quoted."""

from __future__ import annotations

from datetime import date

from analysis_texts import analyses_of

from briefings.records import Analysis

DAY = date(2023, 9, 21)
RED_CROSS = "نشرت اللجنة الدولية للصليب الأحمر جدولا بضحايا القصف في إقليم قره باغ."


def read(*texts: str) -> Analysis:
    """The analysis of the last sentence of an article."""
    return analyses_of(*texts, day=DAY, paragraphs=False)[-1]


def test_the_rows_of_a_table_are_the_word_of_who_published_it() -> None:
    """The place that a row begins with speaks for nobody."""
    rows = ("مارتاكيرت – القتلى 9، الجرحى 14.", "المجموع – القتلى 24، الجرحى 49.")
    for found in analyses_of(RED_CROSS, *rows, day=DAY)[1:]:
        assert found.roles.speaker == ()
        assert [f.claimed_by for f in found.figures] == ["other", "other"]
        assert all(f.source is not None for f in found.figures)
    named = "قالت اللجنة الدولية للصليب الأحمر إن فرقها زارت الإقليم."
    for found in analyses_of(named, "ونشرت اللجنة جدولا بعدد الضحايا.", *rows, day=DAY)[2:]:
        assert all(f.source is not None for f in found.figures)
    ministry = "نشرت وزارة الدفاع الأرمينية جدولا بقتلاها."
    for found in analyses_of(ministry, *rows, day=DAY)[1:]:
        assert [f.claimed_by for f in found.figures] == ["armenia", "armenia"]


def test_rows_behind_a_sentence_that_published_nothing_are_the_outlets() -> None:
    """Who spoke before a table did not draw it up; and who published one does not claim what follows."""
    row = "مارتاكيرت – القتلى 9، الجرحى 14."
    assert {f.claimed_by for f in read("وقالت باكو إن القصف توقف.", row).figures} == {None}
    after = read(RED_CROSS, row, "وقتل خمسة مدنيين في مارتاكيرت.")
    assert [f.claimed_by for f in after.figures] == [None]


def test_the_committee_is_the_one_that_the_article_has_named() -> None:
    """It speaks and acts by its short name; another committee does not."""
    moved, said = analyses_of(
        RED_CROSS,
        "ونقلت اللجنة 64 جثة إلى أرمينيا.",
        "وقالت المتحدثة باسم اللجنة إن فرقها تعمل.",
        day=DAY,
    )[1:]
    assert moved.roles.actor == ("other",)
    assert [f.claimed_by for f in moved.figures] == [None]
    assert said.roles.speaker == ("other",)
    assert read(RED_CROSS, "وقالت اللجنة العليا للانتخابات إن الموعد قائم.").roles.actor == ()


def test_who_moves_something_quotes_nobody() -> None:
    """The verb of quoting is also that of moving: only with words behind it is it told."""
    assert read("ونقل أهالي القرية ستة جرحى إلى المستشفى.").source is None
    for ar in (
        "ونقل أهالي القرية أن ستة أشخاص قتلوا.",
        "ونقل أهالي القرية، الذين طلبوا عدم كشف هويتهم خوفا من الانتقام، أن ستة أشخاص قتلوا.",
    ):
        source = read(ar).source
        assert source is not None
        assert source.words == "residents"

"""Somebody's own people who do it to them, and English that has it the other way round."""

from __future__ import annotations

import pytest

from briefings.translation.checks.comrades import apart, findings


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        ("قتله رفاقه بعد المعركة.", "His comrades killed him.", "He killed his comrades."),
        (
            "وقد اعتقله جنوده السابقون في القصر.",
            "He was arrested in the palace by his former soldiers.",
            "His former soldiers were arrested in the palace.",
        ),
        (
            "الرجل الذي خانه حلفاؤه مات في المنفى.",
            "The man whom his allies betrayed died in exile.",
            "The man whose allies were betrayed died in exile.",
        ),
        (
            "قالت الشرطة إن التاجر طعنته زوجته.",
            "Police said that the trader was stabbed by his wife.",
            "Police said that the trader stabbed his wife.",
        ),
        (
            "ودفنها أهلها في القرية.",
            "Her family buried her in the village.",
            "Her family was buried by her in the village.",
        ),
        (
            "اتهمه أحد زملائه بالسرقة ثم اتهمه شقيقه.",
            "A colleague accused him of theft, then his brother did.",
            "A colleague spoke of theft, then he accused his brother.",
        ),
    ],
)
def test_who_suffers_at_the_hands_of_their_own_does_not_do_it_to_them(
    ar: str, right: str, wrong: str
) -> None:
    """Arabic tells by an ending who is killed: the true English passes, the reverse is told."""
    assert not list(findings(ar, right))
    (reason,) = findings(ar, wrong)
    assert "the other way round" in reason


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("إن قتله رفاقه جريمة.", "That he killed his comrades is a crime."),
        ("واعترف بقتله رفاقه.", "He confessed that he had killed his comrades."),
        ("بعد طرده جنوده هرب.", "After he expelled his soldiers he fled."),
        ("قتل رفاقه.", "He killed his comrades."),
        ("اتهم أصدقاءه بالخيانة.", "He accused his friends of treason."),
        ("قتله زوجته هز المدينة.", "That he killed his wife shook the city."),
        (
            "قتلته زوجته ثم قتلت أطفالها.",
            "His wife killed him and then killed her children.",
        ),
        ("اعتقله الجنود في القصر.", "The soldiers arrested him, and his guards were arrested too."),
    ],
)
def test_a_noun_of_the_deed_and_other_people_are_left_alone(ar: str, en: str) -> None:
    """'His killing his comrades' is what he did; soldiers that are nobody's are no sign."""
    assert not list(findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("قتله رفاقه.", "رفاقه قتلوه."),
        ("وقد اعتقله جنوده السابقون في القصر.", "وجنوده السابقون اعتقلوه في القصر."),
        ("طعنته زوجته.", "زوجته طعنته."),
        ("ويتهمه خصومه بالفساد.", "وخصومه يتهمونه بالفساد."),
        ("إن قتله رفاقه جريمة.", "إن قتله رفاقه جريمة."),
        ("الرجل الذي قتله رفاقه مات.", "الرجل الذي قتله رفاقه مات."),
    ],
)
def test_the_doers_are_set_before_their_verb_at_the_head_of_a_clause(ar: str, said: str) -> None:
    """Decoders do not mistake who does it there; a noun and a relative clause stay as they are."""
    assert apart(ar) == said

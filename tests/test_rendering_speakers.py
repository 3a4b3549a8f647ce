"""Who speaks, acts and suffers, in words: a party outside the profile has its name from the sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from briefing_factory import with_text

from briefings.records import (
    Briefing,
    Cluster,
    Evidence,
    Mark,
    NameEntry,
    NameMatch,
    Roles,
    Trust,
)
from briefings.rendering.page.subjects import subject
from briefings.rendering.page.view import page


def told(
    ar: str,
    speaker: tuple[str, ...],
    evidence: tuple[str, ...],
    names: tuple[tuple[str, str, str], ...] = (),
    hint: str = "",
) -> Briefing:
    """A briefing of one sentence with its speakers, the words they rest on, and its names."""
    made = with_text(ar, "It said so.")
    lead = made.clusters[0].lead
    matches = tuple(
        NameMatch(ar.index(surface), ar.index(surface) + len(surface), surface, house, kind)
        for surface, house, kind in names
    )
    proofs = tuple(
        Evidence("speaker", text, ar.index(text), ar.index(text) + len(text)) for text in evidence
    )
    analysis = replace(
        lead.analysis, roles=Roles(speaker=speaker), evidence=proofs, speaker_hint=hint
    )
    lead = replace(lead, analysis=analysis, translated=replace(lead.translated, names=matches))
    labels = made.party_labels | {"other": "another party"}
    return replace(made, clusters=(Cluster(lead),), party_labels=labels)


def says(made: Briefing) -> str:
    """Who is said to speak."""
    return dict(page(made).glance[0].roles)["says"]


@pytest.mark.parametrize(
    ("ar", "evidence", "names", "who"),
    [
        ("دعت الجزائر إلى ضبط النفس.", "الجزائر", (("الجزائر", "Algeria", "place"),), "Algeria"),
        (
            "وحذرت منظمة السلام من نزوح السكان.",
            "منظمة السلام",
            (("منظمة السلام", "Peace Watch", "organisation"),),
            "Peace Watch",
        ),
        ("وجددت الوزارة موقفها.", "الوزارة", (), "the ministry"),
        (
            "وقال حاكم دارفور إن المدينة آمنة.",
            "حاكم دارفور",
            (("دارفور", "Darfur", "place"),),
            "another party",
        ),
    ],
)
def test_a_party_outside_the_profile_has_its_name(
    ar: str, evidence: str, names: tuple[tuple[str, str, str], ...], who: str
) -> None:
    """The name in the words that the role rests on, or what they call it; a place's head is no place."""
    assert says(told(ar, ("other",), (evidence,), names)) == who


@pytest.mark.parametrize(
    ("ar", "evidence", "en", "who"),
    [
        (
            "ورأى المدعي العام السابق للمحكمة الدولية أن الحصار جريمة.",
            "المدعي العام السابق للمحكمة الدولية",
            "Former international court prosecutor John Doe said the blockade was a crime.",
            "Former international court prosecutor John Doe",
        ),
        (
            "ورأى المدعي العام للمحكمة الدولية أن الحصار جريمة.",
            "المدعي العام للمحكمة الدولية",
            "International court prosecutor John Doe said the blockade was a crime.",
            "International Court",
        ),
    ],
)
def test_who_has_left_a_body_does_not_speak_for_it(
    ar: str, evidence: str, en: str, who: str
) -> None:
    """The former prosecutor is called what the English calls him; the present one speaks for the court."""
    made = told(
        ar,
        ("other",),
        (evidence,),
        (("المحكمة الدولية"[1:], "International Court", "organisation"),),
    )
    lead = made.clusters[0].lead
    lead = replace(lead, translated=replace(lead.translated, en=en))
    assert says(replace(made, clusters=(Cluster(lead),))) == who


def test_beside_a_known_party_the_other_one_has_its_own_name() -> None:
    """The words come in the order of the parties."""
    made = told(
        "نفت طهران ذلك ونفته إسرائيل.",
        ("iran", "other"),
        ("طهران", "إسرائيل"),
        (("طهران", "Tehran", "place"), ("إسرائيل", "Israel", "place")),
    )
    assert says(made) == "Iran, Israel"


@pytest.mark.parametrize(
    ("hint", "who"), [("الوزارة", "the ministry"), ("أطباء بلا حدود", "Doctors Without Borders")]
)
def test_the_bracket_names_the_speaker_of_an_earlier_sentence(hint: str, who: str) -> None:
    """ "She said" of a ministry or an organisation is told by that word or name."""
    made = told("وقالت إن القتال مستمر.", ("other",), (), hint=hint)
    entry = NameEntry(("أطباء بلا حدود",), "Doctors Without Borders", "organisation")
    made = replace(made, names=(*made.names, entry))
    assert page(made).glance[0].speaker.en == who


def test_the_bracket_has_the_same_name_in_both_languages() -> None:
    """Beside [باكو] stands [Baku], not [Azerbaijan]; where the words are no listed name, the party."""
    baku = NameEntry(("باكو",), "Baku", "place")
    made = told("وقالت إن القتال مستمر.", ("azerbaijan",), (), hint="باكو")
    made = replace(made, names=(*made.names, baku))
    assert page(made).glance[0].speaker.en == "Baku"
    made = told("وقالت إن القتال مستمر.", ("azerbaijan",), (), hint="وزارة الدفاع هناك")
    made = replace(made, names=(*made.names, baku))
    assert page(made).glance[0].speaker.en == made.party_labels["azerbaijan"]


@pytest.mark.parametrize(
    ("en", "who"),
    [
        (
            "The committee's spokeswoman said that the road was closed.",
            "the committee's spokeswoman",
        ),
        ("Goris Mayor Karim Saad said that 30 people came.", "Goris Mayor Karim Saad"),
        (
            "The union's chairman, Rami Saad, also warned of a shortage.",
            "the union's chairman, Rami Saad",
        ),
        ("Rami Saad, head of the union, added that two died.", "Rami Saad, head of the union"),
        ("She said that two died.", ""),
        ("In a statement, the union said that two died.", ""),
        ("Two people who fled said that the road was closed.", ""),
        ("Fighting went on.", ""),
    ],
)
def test_who_speaks_is_read_off_the_english_that_begins_with_him(en: str, who: str) -> None:
    """Office, body and name as they stand before the verb of saying; nothing of a pronoun or a clause."""
    assert subject(en) == who


@pytest.mark.parametrize(
    ("ar", "en", "mark", "who"),
    [
        (
            "وقالت المتحدثة باسم اللجنة إن الطريق مغلق.",
            "The committee's spokeswoman said that the road was closed.",
            "ok",
            "the committee's spokeswoman",
        ),
        (  # doubtful English is not quoted
            "وقالت المتحدثة باسم اللجنة إن الطريق مغلق.",
            "The committee's spokeswoman said that the road was closed.",
            "check",
            "another party",
        ),
        (  # somebody else opens the sentence
            "وبعد اجتماع الوزراء قالت المتحدثة باسم اللجنة إن الطريق مغلق.",
            "Ministers said that the road was closed.",
            "ok",
            "another party",
        ),
    ],
)
def test_a_speaker_in_no_list_is_called_as_the_english_before_calls_him(
    ar: str, en: str, mark: Mark, who: str
) -> None:
    """ "She added" is the committee's spokeswoman, whom the sentence before has in full."""
    made = told("وأضافت أن اثنين توفيا.", ("other",), (), hint="المتحدثة باسم اللجنة")
    lead = made.clusters[0].lead
    first = lead.translated.sentence
    before = replace(
        lead,
        translated=replace(
            lead.translated,
            sentence=replace(first, text=ar, n=first.n - 1),
            en=en,
            trust=Trust(mark),
            names=(),
        ),
    )
    briefed = tuple(
        replace(each, statements=(before, *each.statements))
        if each.article.id == first.article.id
        else each
        for each in made.articles
    )
    made = replace(made, articles=briefed)
    assert page(made).glance[0].speaker.en == who

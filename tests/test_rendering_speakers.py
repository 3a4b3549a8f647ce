"""Who speaks, acts and suffers, in words: a party outside the profile has its name from the sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from briefing_factory import with_text

from briefings.records import Briefing, Cluster, Evidence, NameEntry, NameMatch, Roles
from briefings.rendering.view import page


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

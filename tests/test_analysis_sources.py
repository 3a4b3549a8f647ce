"""Who tells a count and is no party is shown by his kind; nobody that spoke before stands for him."""

from __future__ import annotations

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of, analysis_of, article_of

from briefings.analysis.analyze import statements
from briefings.profile import Profile
from briefings.records import Analysis, NameMatch, Statement, Translated, Trust

TOLD = [
    ("قُتل سبعة مدنيين في القصف، بحسب متطوعين.", "volunteers"),
    ("قُتل تسعة مدنيين في القصف، على ما ذكر ناشطون.", "activists"),
    ("قُتل تسعة مدنيين، بحسب ما أفاد به متطوعون محليون.", "volunteers"),
    ("قُتل سبعة مدنيين، وفق ما ذكرته مصادر محلية.", "local sources"),
    ("وأكد شهود مقتل خمسة مدنيين في القصف.", "witnesses"),
    ("قُتل سبعة مدنيين كما قال شهود عيان للصحافة.", "witnesses"),
    ("وقال سكان إن ستة أشخاص أصيبوا في القصف.", "residents"),
    ("قال أحد السكان إن ثلاثة من جيرانه قتلوا.", "a resident"),
    ("وقالت زوجته إن ثلاثة جنود قتلوا.", "a relative"),
    ("وذكرت مصادر طبية أن عشرة أشخاص قتلوا.", "medical sources"),
    ("أفاد مصدر أمني بمقتل ثمانية جنود.", "a security source"),
    ("ونقلت رويترز عن مصدر طبي أن ثلاثة جنود قتلوا.", "a medical source"),
    ("وقتل 14 مدنيا، وفق ما نقلت رويترز عن ناشط.", "an activist"),
    ("قال مصدر أمني رفض الكشف عن هويته إن عشرين شخصا قتلوا.", "a security source"),
    ("ووثقت منظمة حقوقية مقتل 14 مدنيا.", "a rights group"),
    ("وذكرت وسائل إعلام محلية أن 15 شخصا قتلوا.", "media reports"),
    ("وقالت المتحدثة باسم اللجنة إن ثلاثة أشخاص قتلوا.", "a spokesperson for the committee"),
    ("شهود: مقتل سبعة مدنيين في القصف.", "witnesses"),
    ("ناشطون يتحدثون عن مقتل عشرين شخصا.", "activists"),
]


@pytest.mark.parametrize("watch", [KARABAKH, SUDAN])
@pytest.mark.parametrize(("ar", "words"), TOLD)
def test_a_source_is_told_by_its_kind(ar: str, words: str, watch: Profile) -> None:
    """Hearsay is the volunteers', the witnesses', the medical source's, and not the outlet's own."""
    (figure,) = analyses_of(ar, watch=watch)[0].figures
    assert figure.claimed_by in (None, "other")
    assert figure.source is not None
    assert figure.source.words == words


@pytest.mark.parametrize(
    "ar",
    [
        "قُتل سبعة أشخاص في القصف.",
        "قُتل سبعة مدنيين، وفق الاتفاق.",
        "وبلغ عدد القتلى في القرية سبعة.",
        "تسلم الأهالي جثث سبعة قتلى.",
        "دعا الأهالي إلى التبرع بالدم لعشرين جريحا.",
        "وقُتل ناشط وسبعة من السكان.",
        "قالت باكو إن سبعة مدنيين قتلوا.",
    ],
)
def test_what_names_no_source_has_none(ar: str) -> None:
    """Agreements, victims and those who mourn tell nothing; a party speaks for itself."""
    figures = analyses_of(ar)[0].figures
    assert figures
    assert not any(figure.source and figure.source.words for figure in figures)


@pytest.mark.parametrize(
    ("ar", "words"),
    [
        ("وقال ناشطون أرمن إن عدد القتلى بلغ أربعين شخصا.", "activists"),
        ("وفق ناشطين أذربيجانيين، قتل ستة مدنيين في كنجه.", "activists"),
        ("وقال سكان محليون أرمن إن ثلاثة أشخاص قتلوا.", "residents"),
        ("وقال مصدر طبي فضل عدم كشف هويته إن 14 شخصا قتلوا.", "a medical source"),
        ("وقال مصدر طبي طلب ألا يذكر اسمه إن 14 شخصا قتلوا.", "a medical source"),
        ("وقالت مصادر طبية في المستشفى إن 14 شخصا قتلوا.", "medical sources"),
    ],
)
def test_a_private_source_is_not_its_nations_state(ar: str, words: str) -> None:
    """Armenian activists, witnesses of Armenian dead and nameless medics are not Armenia."""
    before = "أعلنت وزارة الدفاع الأرمينية أن قواتها صدت هجوما."
    (figure,) = analyses_of(before, ar)[1].figures
    assert figure.claimed_by is None
    assert figure.source is not None
    assert figure.source.words == words


@pytest.mark.parametrize(
    "ar",
    [
        "وقال مسؤول أرميني إن عشرة جنود قتلوا.",
        "وأعلن الأرمن أن خمسة مدنيين قتلوا.",
        "وذكر تقرير للجيش الأرميني أن ستة جنود قتلوا.",
    ],
)
def test_a_nations_officials_stay_its_own(ar: str) -> None:
    """An official, the people as a side and what stands behind a report of the army are the party."""
    (figure,) = analyses_of(ar)[0].figures
    assert figure.claimed_by == "armenia"


def test_each_count_has_its_own_source() -> None:
    """ "Five were killed, while witnesses said that three were hurt": the five are the outlet's."""
    five, three = analyses_of("قتل خمسة في القصف، فيما قال شهود إن ثلاثة أصيبوا.")[0].figures
    assert five.source is None
    assert three.source is not None
    assert three.claimant == "source witness"


def test_those_who_tell_are_not_counted() -> None:
    """One of the residents who says so is no victim."""
    (figure,) = analyses_of("«قتل سبعة من جيراني»، يقول أحد السكان.")[0].figures
    assert figure.count == (7, 7)


BEFORE = [
    (KARABAKH, "أعلنت وزارة الدفاع الأذربيجانية أن قواتها سيطرت على ثلاث قرى.", "azerbaijan"),
    (SUDAN, "قال الجيش السوداني إن قوات الدعم السريع قصفت حيا في أم درمان.", "army"),
]


@pytest.mark.parametrize(("watch", "before", "party"), BEFORE)
@pytest.mark.parametrize(
    "ar",
    [
        "وقُتل تسعة مدنيين في القصف، على ما ذكر ناشطون.",
        "وقال مصدر حكومي إن خمسة مدنيين قتلوا.",
        "وأفاد مصدر طبي بمقتل أربعة.",
        "وقُتل خمسة أشخاص وفق لجنة شعبية.",
        "وأكد شهود مقتل ثلاثة أشخاص.",
    ],
)
def test_whoever_spoke_before_claims_nothing_that_a_source_tells(
    ar: str, watch: Profile, before: str, party: str
) -> None:
    """A sentence with an attribution of its own is not its predecessor's speaker's."""
    said = analyses_of(before, ar, watch=watch)[1]
    if said.source is not None:
        assert party not in said.roles.speaker
    assert [figure.claimed_by for figure in said.figures] in ([None], ["other"])
    assert all(figure.source for figure in said.figures)


@pytest.mark.parametrize(("watch", "before", "party"), BEFORE)
@pytest.mark.parametrize(
    "ar",
    [
        "وأضاف أن خمسة جنود قتلوا.",
        "وأوضح المتحدث أن ستة جنود قتلوا.",
        "وقال مصدر في الوزارة إن ستة جنود قتلوا.",
        "وقُتل ستة جنود، بحسب المصدر ذاته.",
        "وأضاف أن خمسة جنود قتلوا، بينما قال شهود إن القصف استمر.",
    ],
)
def test_words_that_go_on_stay_the_speakers(
    ar: str, watch: Profile, before: str, party: str
) -> None:
    """ "He added", "the spokesman", "a source in the ministry", "the same source" are he who spoke."""
    said = analyses_of(before, ar, watch=watch)[1]
    assert said.figures[0].claimed_by == party
    assert said.figures[0].source is None


def test_a_source_goes_on_in_the_next_sentence() -> None:
    """ "They added" are the witnesses; after a sentence without them, or a party, they are not."""
    told = analyses_of(
        "وقال شهود إن القصف بدأ فجرا.",
        "وأضافوا أن خمسة أشخاص قتلوا.",
        "وقتل ستة آخرون.",
        "وأضاف أن سبعة جرحوا.",
    )
    assert [_words(one) for one in told] == [[], ["witnesses"], [""], [""]]


def _words(told: Analysis) -> list[str]:
    return [figure.source.words if figure.source else "" for figure in told.figures]


def named(ar: str, surface: str, house: str, sort: str = "organisation") -> Statement:
    """A sentence in which the name lists know a name."""
    _, (sentence,) = article_of(ar)
    at = ar.index(surface)
    names = (NameMatch(at, at + len(surface), surface, house, sort),)
    item = Translated(sentence, "", "machine", None, Trust("untrusted"), names)
    return statements([item], KARABAKH)[0]


def test_a_source_that_the_name_lists_know_is_called_by_name() -> None:
    """An organisation is shown by its name, in the claim and in the fact line."""
    ar = "أعلنت منظمة أطباء بلا حدود مقتل اثنين من موظفيها."
    made = named(ar, "منظمة أطباء بلا حدود", "Doctors Without Borders")
    (figure,) = made.analysis.figures
    assert figure.source is not None
    assert figure.source.words == "Doctors Without Borders"
    assert made.facts.startswith("Report on casualties, according to Doctors Without Borders;")


def test_a_name_further_on_is_not_the_source() -> None:
    """A doctor in the hospital of an organisation is a doctor."""
    ar = "قال طبيب في منظمة أطباء بلا حدود إن ستة جرحى وصلوا."
    made = named(ar, "منظمة أطباء بلا حدود", "Doctors Without Borders")
    assert made.analysis.source is not None
    assert made.analysis.source.words == "a doctor"


@pytest.mark.parametrize(
    ("ar", "surface", "sort", "words"),
    [
        ("حلب: قتل سبعة أشخاص في قصف.", "حلب", "place", None),
        ("مجزرة ود النورة: قتل سبعة أشخاص في القرية.", "ود النورة", "place", None),
        ("أوتشا: قتل سبعة أشخاص في قصف.", "أوتشا", "organisation", "House"),
        ("جمال آدم: قتل سبعة أشخاص في قصف.", "جمال آدم", "person", "House"),
    ],
)
def test_a_place_before_a_colon_is_where_and_no_teller(
    ar: str, surface: str, sort: str, words: str | None
) -> None:
    """ "Aleppo: seven killed" names no source, "the agency: seven killed" does."""
    made = named(ar, surface, "House", sort).analysis
    told = [f.source.words for f in made.figures if f.source is not None]
    assert told == ([words] if words and "un" not in made.roles.speaker else [])


@pytest.mark.parametrize(
    ("ar", "speaker", "words"),
    [
        ("وذكرت صحيفة نيويورك تايمز الأمريكية أن 40 شخصا قتلوا.", (), "a media outlet"),
        ("وأوردت شبكة سي إن إن الأمريكية أن 40 شخصا قتلوا.", (), "a media outlet"),
        ("وقالت وكالة الصحافة الفرنسية إن 40 شخصا قتلوا.", (), "a news agency"),
        ("وقالت رويترز إن 40 شخصا قتلوا في قره باغ.", (), "a news agency"),
        ("ووفق وسائل إعلام أرمينية قتل 40 شخصا.", (), "media reports"),
        ("وقالت وكالة الأنباء الأذربيجانية الرسمية إن 40 شخصا قتلوا.", ("azerbaijan",), None),
        ("وأعلنت القناة الأذربيجانية الرسمية أن 40 شخصا قتلوا.", ("azerbaijan",), None),
        ("وأعلن موقع وزارة الدفاع الأرمينية أن 40 شخصا قتلوا.", ("armenia",), None),
        ("ونقلت صحيفة لوموند الفرنسية عن مسؤول أرميني أن 40 شخصا قتلوا.", ("armenia",), None),
    ],
)
def test_the_press_of_a_country_is_not_its_voice(
    ar: str, speaker: tuple[str, ...], words: str | None
) -> None:
    """A paper, a broadcaster or an agency that no state runs is a source; the state's own speaks for it."""
    found = analysis_of(ar)
    (claim,) = found.figures
    assert found.roles.speaker == speaker
    assert (claim.source.words if claim.source else None) == words


def test_a_woman_who_tells_is_not_counted() -> None:
    """Whoever stands before a verb of saying is not among the dead of whom it tells."""
    told = analysis_of("امرأة من القرية قالت لنا إن أربعة جنود أذربيجانيين قُتلوا.")
    assert [f.count for f in told.figures] == [(4, 4)]

"""Who speaks where a source has no name, a paper is denied, a title precedes a name, a body keeps silent."""

from __future__ import annotations

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of, analysis_of

from briefings.profile import OTHER, Profile

WAR = "تواصل القتال بين أرمينيا وأذربيجان."
SUDANS = "تواصل القتال بين الجيش السوداني وقوات الدعم السريع."


@pytest.mark.parametrize(
    "ar",
    [
        "ونفى سامي وهبة تقارير صحف إيرانية عن مقتل جنود.",
        "ونفى الوزير مزاعم وسائل إعلام روسية عن مقتل جنود.",
        "ونفى مسؤول محلي أنباء تداولتها وسائل إعلام تركية.",
        "كذب سليم نادر ما بثته قنوات فرنسية عن هجوم.",
    ],
)
def test_whoever_denies_what_papers_print_is_not_their_country(ar: str) -> None:
    """The papers of X are denied: X says and does nothing."""
    roles = analysis_of(ar).roles
    assert set(roles.speaker) <= {OTHER}
    assert not roles.actor


def test_the_known_denier_of_a_paper_still_speaks() -> None:
    """Baku denies what another country's papers print, and speaks alone."""
    assert analysis_of("نفت باكو مزاعم وسائل إعلام أرمينية عن مقتل 20 جنديا.").roles.speaker == (
        "azerbaijan",
    )


@pytest.mark.parametrize(
    ("watch", "war", "ar", "words"),
    [
        (
            KARABAKH,
            WAR,
            "قتل مدنيان في قصف على شوشي صباح السبت، بحسب مصادر طبية.",
            "medical sources",
        ),
        (KARABAKH, WAR, "قتل 3 مدنيين في كنجة، وفق مصدر أمني.", "a security source"),
        (KARABAKH, WAR, "قتل 3 مدنيين في القصف، وفق مصدر طبي في باكو.", "a medical source"),
        (SUDAN, SUDANS, "قتل 12 مدنيا في الفاشر، وفق مصدر محلي.", "a local source"),
        (SUDAN, SUDANS, "قتل 12 مدنيا في سوق في أم درمان، بحسب مصادر طبية.", "medical sources"),
    ],
)
def test_a_source_that_goes_by_its_sort_is_no_sides(
    watch: Profile, war: str, ar: str, words: str
) -> None:
    """A medical source is not the holder of the town that is told of, nor whoever is at war there."""
    found = analyses_of(war, ar, watch=watch)[1]
    assert not found.roles.speaker
    (claim,) = found.figures
    assert claim.claimed_by is None
    assert claim.source is not None
    assert claim.source.words == words


@pytest.mark.parametrize(
    ("ar", "party"),
    [
        ("وأفاد مصدر في وزارة الدفاع الأرمينية بمقتل 3 جنود.", "armenia"),
        ("وقال مصدر أمني في باكو إن 3 جنود قتلوا.", "azerbaijan"),
        ("وأفاد مصدر دبلوماسي تركي بأن أنقرة طلبت مقعدا.", "turkey"),
    ],
)
def test_a_source_that_is_somebodys_speaks_for_him(ar: str, party: str) -> None:
    """A source in X's ministry, a security source in X's capital and an X diplomat are X's."""
    assert analysis_of(ar).roles.speaker == (party,)


def test_a_diplomatic_source_is_not_whoever_spoke_before() -> None:
    """It goes on as "the source" too, whomever its words tell of."""
    found = analyses_of(
        "قال السفير الروسي لدى أرمينيا إن بلاده تدعم التهدئة.",
        "وأكد مصدر دبلوماسي أن موسكو تؤدي دور الوسيط.",
        "ونفى المصدر أن تكون باكو قد تعهدت بسحب قواتها.",
    )
    assert [one.roles.speaker for one in found] == [("russia",), (), ()]


def test_the_outlets_correspondent_is_a_source() -> None:
    """ "Our correspondent" speaks for no party, and is not whoever tells it to him."""
    told = analysis_of("وفي شوشي، أفاد مراسلنا بإصابة مواطنين اثنين في القصف.")
    assert not told.roles.speaker
    assert told.source is not None
    assert told.source.words == "the outlet's correspondent"
    heard = analysis_of("وقالت أسرة في شوشي لمراسلنا إنها فقدت ابنها.")
    assert heard.source is None or "correspondent" not in heard.source.words


@pytest.mark.parametrize(
    ("ar", "party"),
    [
        ("حذر السيد نيكول باشينيان، في كلمة متلفزة، من أن الحرب ستستمر.", "armenia"),
        ("دعا السيد أنطونيو غوتيريش إلى وقف القتال.", "un"),
        ("حذرت السيدة زاخاروفا من تصعيد خطير.", "russia"),
    ],
)
def test_a_title_before_a_name_leaves_him_the_speaker(ar: str, party: str) -> None:
    """ "Mr X warned": he is nobody's object, and no victim."""
    roles = analyses_of("قال وزير الدفاع الأذربيجاني إن القصف مستمر.", ar)[1].roles
    assert roles.speaker == (party,)


def test_the_title_alone_takes_its_bearer_up() -> None:
    """ "Mr President" behind "Mr Aliyev" is he; "Mr Smith" is not."""
    he, other = "وأكد السيد الرئيس أن الحدود آمنة.", "وأكد السيد سامي وهبة أن الحدود آمنة."
    first = "حذر السيد إلهام علييف من أن الحرب ستستمر."
    assert analyses_of(first, he)[1].roles.speaker == ("azerbaijan",)
    assert analyses_of(first, other)[1].roles.speaker == ()


def test_a_source_behind_its_verb_needs_no_speaker_in_brackets() -> None:
    """ "A source in the ministry blamed …" names who speaks; "he blamed …" leaves him to the sentence before."""
    before = "وقال الرئيس الأذربيجاني إلهام علييف إن الحصار مستمر."
    source = "وحمل مصدر في وزارة الصحة في باكو أرمينيا مسؤولية وفاة ثلاثة مرضى."
    assert analyses_of(before, source)[1].speaker_hint == ""
    assert analyses_of(before, "وأضاف أن الحصار مستمر منذ شهر.")[1].speaker_hint


@pytest.mark.parametrize(
    ("watch", "ar", "party"),
    [
        (KARABAKH, "ولم تعلق الحكومة الأرمينية على الزيارة.", "armenia"),
        (KARABAKH, "ولم تعلق وزارة الدفاع الأذربيجانية على الحادث.", "azerbaijan"),
        (SUDAN, "ولم يعلق الجيش السوداني على الحادث.", "army"),
    ],
)
def test_who_does_not_comment_is_no_source(watch: Profile, ar: str, party: str) -> None:
    """Nobody tells it, and its party is named."""
    (found,) = analyses_of(ar, watch=watch)
    assert found.source is None or not found.source.words
    assert found.parties == (party,)


def test_who_goes_on_behind_his_silence_is_a_source() -> None:
    """ "The spokesman did not comment, but accused": he says something after all."""
    found = analysis_of("ولم يعلق الناطق باسم القوات على ذلك، واتهم المتمردين بالتحصن في البيوت.")
    assert found.source is not None


@pytest.mark.parametrize(
    ("ar", "party"),
    [
        ("أعلن الرئيس الأرميني مساء الخميس من موسكو قبول الخطة.", "russia"),
        ("وحثت باريس المجلس على بدء التفاوض مع أذربيجان.", "france"),
    ],
)
def test_where_one_speaks_from_and_who_urges_are_not_hit(ar: str, party: str) -> None:
    """A president announces from X; X urges a council, which is hardly its own."""
    assert party not in analysis_of(ar).roles.affected

"""Whose people are counted, by whose word, and what a count that stands alone goes on with."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from analysis_texts import SUDAN, analyses_of

import briefings
from briefings.analysis.counting.verdicts import Candidate, Verdict
from briefings.analysis.parsing.sides import kin
from briefings.profile import load
from briefings.records import Figure

RULES = Verdict({})  # the rules without the models that weigh them
WEIGHTS = Path(briefings.__file__).parent / "data" / "analysis" / "figures.json"


def counts(*texts: str, day: date = date(2020, 10, 12)) -> list[Figure]:
    """The figures of an article by the rules alone."""
    found = analyses_of(*texts, day=day, verdict=RULES)
    return [figure for analysis in found for figure in analysis.figures]


def test_the_likeliest_candidate_is_picked() -> None:
    """Weights of a candidate's features are added; the first of equals wins."""
    verdict = Verdict({"party_affected": {"near": 50, "far": -20}})
    near, far = Candidate("a", frozenset({"near"})), Candidate("b", frozenset({"far", "new"}))
    assert verdict.pick("party_affected", [far, near], ruled=None) == "a"
    assert verdict.pick("party_affected", [Candidate(None, frozenset()), near, near], None) == "a"


def test_without_a_model_the_rules_decide() -> None:
    """No weights, no second opinion."""
    assert RULES.pick("kind", [Candidate("killed", frozenset())], ruled="wounded") == "wounded"
    assert RULES.odds("hit", ["anything"]) == 0


def test_the_packed_weights_name_no_party() -> None:
    """A model that knows parties by name would serve one profile only."""
    models = json.loads(WEIGHTS.read_text("utf-8"))
    names = {name for question in ("party_affected", "claimed_by") for name in models[question]}
    parties = {party.id for watch in ("karabakh", "sudan") for party in load(watch).parties}
    words = {word for name in names for word in name.replace("|", " ").replace("=", " ").split()}
    assert not words & (parties - {"army"})


def test_models_and_rules_are_deterministic() -> None:
    """The same article gives the same figures each time."""
    texts = ("قتل ثلاثة جنود في كنجة.", "وأصيب خمسة آخرون، بحسب باكو.")
    assert analyses_of(*texts) == analyses_of(*texts)


@pytest.mark.parametrize(("ar", "owner"), [
    ("وفُقد ستون جندياً أرمينياً، فيما تقدمت قوات باكو.", "armenia"),
    ("سلّمت أذربيجان رفات ثلاثين جندياً إلى الجانب الأرميني.", "armenia"),
    ("تحطمت مروحية روسية فوق أرمينيا، ما أدى إلى مقتل اثنين من أفراد طاقمها.", "russia"),
    ("أُحصي 974 قتيلاً من الجنود في قره باغ.", "karabakh"),
    ("قُتل 150 شخصاً من الطرفين في معارك بين أرمينيا وأذربيجان.", None),
])  # fmt: skip
def test_whose_people_are_counted(ar: str, owner: str | None) -> None:
    """A nation in the count, the receiver of bodies, an aircraft's flag, a place; both is nobody."""
    assert [figure.party_affected for figure in counts(ar)] == [owner]


def test_a_toll_goes_on_without_its_word() -> None:
    """ "Their number was …" and "of them …" count what the sentence before counted."""
    first, second = counts(
        "نزح عشرون ألف شخص من قره باغ.", "وكان عددهم قبل يوم سبعة آلاف.", day=date(2023, 9, 27)
    )
    assert (first.kind, first.party_affected) == ("displaced", "karabakh")
    assert (second.kind, second.count, second.party_affected) == (
        "displaced", (7000, 7000), "karabakh"
    )  # fmt: skip


def test_an_earlier_war_goes_on_in_the_next_sentence() -> None:
    """A sentence that says "during it" after one on an earlier war tells of that war."""
    first, second = counts(
        "أوقعت الحرب الأولى في التسعينيات ثلاثين ألف قتيل في قره باغ.",
        "وهُجّر خلالها مئات الآلاف من ديارهم.",
    )
    assert first.background and second.background


@pytest.mark.parametrize(("ar", "found"), [
    ("أوقع القصف قتيلين و19 جريحاً في قره باغ.", [("killed", 2, 2), ("wounded", 19, 19)]),
    ("تجاوز عدد القتلى في قره باغ، بحسب السلطات، 200 قتيل.", [("killed", 200, None)]),
    ("ارتفع إلى 105 عدد الجنود الأرمن القتلى.", [("killed", 105, 105)]),
    ("قُتل مراسلان أذربيجانيان ومسؤول محلي في كلبجار.", [("killed", 2, 2), ("killed", 1, 1)]),
    ("أعلنت باكو مقتل الجندي أنار كاظموف.", [("killed", 1, 1)]),
    ("وقُتل جندي أرميني وأصيب ثالث.", [("killed", 1, 1), ("wounded", 1, 1)]),
    ("قضى خمسة من عائلة واحدة في غاشالتي.", [("killed", 5, 5)]),
    ("أصابت قذيفتان كنيسة في شوشي.", []),
    ("نُقل ألف مسلح من إدلب إلى أذربيجان.", []),
    ("خصصت واشنطن مليون دولار ونصف مليون للنازحين من قره باغ.", []),
])  # fmt: skip
def test_ways_of_counting(ar: str, found: list[tuple[str, int, int | None]]) -> None:
    """Duals, offices, ordinals and numbers before their noun count; shells, money, fighters sent do not."""
    assert [(figure.kind, *figure.count) for figure in counts(ar)] == found


@pytest.mark.parametrize(
    ("ar", "kinds"),
    [
        ("قالت الوزارة إن ستة من الجرحى فارقوا الحياة في الطريق.", ["killed"]),
        ("قالت الوزارة إن ستة جرحى توفوا في المستشفى.", ["killed"]),
        ("قالت الوزارة إن ثلاثة من المصابين لقوا حتفهم.", ["killed"]),
        ("مات خمسة من الجرحى في مارتوني.", ["killed"]),
        ("قالت الوزارة إن ستة من الجرحى نقلوا إلى المستشفى.", ["wounded"]),
        ("قالت الوزارة إن ستة من الجرحى في حالة حرجة.", ["wounded"]),
        ("أصيب عشرون شخصا، وتوفي أربعة آخرون.", ["wounded", "killed"]),
        ("قالت الوزارة إن ستة جرحى وصلوا، وإن ثلاثة أشخاص فارقوا الحياة.", ["wounded", "killed"]),
    ],
)
def test_the_wounded_who_died_are_dead(ar: str, kinds: list[str]) -> None:
    """A noun for the wounded beside "died" counts dead; beside anything else it counts wounded."""
    assert [figure.kind for figure in counts(ar)] == kinds


@pytest.mark.parametrize(
    ("ar", "over"),
    [
        ("قتل أكثر من 60 شخصا في قره باغ.", True),
        ("تجاوز عدد القتلى في قره باغ ستين شخصا.", True),
        ("قتل ما يزيد على ستين شخصا في قره باغ.", True),
        ("قتل ستون شخصا ونيف في قره باغ.", True),
        ("قتل ما لا يقل عن 60 شخصا في قره باغ.", False),
        ("قتل 60 شخصا على الأقل في قره باغ.", False),
        ("قتل 60 شخصا أو أكثر في قره باغ.", False),
    ],
)
def test_more_than_is_not_at_least(ar: str, over: bool) -> None:
    """Both are open above in the data; which of the two it was is kept for whoever shows it."""
    (figure,) = counts(ar)
    assert (figure.count, figure.over) == ((60, None), over)


def test_not_more_than_is_a_highest_number() -> None:
    """ "Not more than 60" is "up to 60"."""
    (figure,) = counts("قتل ليس أكثر من 60 شخصا في قره باغ.")
    assert (figure.count, figure.over) == ((None, 60), False)


def test_kin_are_read_from_the_profile() -> None:
    """A party whose own names contain another's may be meant by it: "Armenians" in Karabakh."""
    assert kin(load("karabakh")) == {("armenia", "karabakh")}
    assert kin(SUDAN) == set()


def test_a_sentence_may_end_with_a_word_that_could_open_an_attribution() -> None:
    """«شخص ما» is "somebody": no "as … said" begins behind the last word."""
    assert [
        f.count for f in counts("قالت وزارة الدفاع الأرمينية إن القصف أدى إلى مقتل شخص ما")
    ] == [(1, 1)]


def test_others_are_of_the_total_not_of_its_part() -> None:
    """ "25 people, among them two civilians, and 80 others" are 80 people, not 80 civilians."""
    found = counts("أسفر القصف عن مقتل 25 شخصاً على الأقل، بينهم مدنيان، وإصابة 80 آخرين بجروح.")
    assert [(f.kind, f.count, f.whom) for f in found] == [
        ("killed", (25, None), "people"),
        ("killed", (2, 2), "civilians"),
        ("wounded", (80, 80), "people"),
    ]


def test_members_of_a_service_are_named_by_it() -> None:
    """Members of the police are police, not fighters."""
    (found,) = counts("قُتل أربعة من عناصر الشرطة في انفجار لغم.")
    assert (found.count, found.whom) == ((4, 4), "police")


def test_a_decimal_of_millions_is_not_cut() -> None:
    """4.1 million is 4,100,000, whatever a binary fraction makes of it."""
    (found,) = counts("نزح أكثر من 4.1 مليون شخص من ديارهم.")
    assert found.count == (4_100_000, None)


@pytest.mark.parametrize("ar", [
    "ونفت وزارة الدفاع الأذربيجانية مقتل 30 من جنودها في معارك قرب شوشة.",
    "ولم تؤكد باكو مقتل 12 جندياً أذربيجانياً.",
    "وحذرت مفوضية اللاجئين من أن 100 ألف شخص قد ينزحون من كاراباخ.",
    "وتوعد وزير الدفاع الأذربيجاني بقتل 500 مسلح أرميني.",
])  # fmt: skip
def test_what_is_denied_threatened_or_feared_is_no_claim(ar: str) -> None:
    """Nobody says that these people were killed or have fled."""
    assert counts(ar) == []


@pytest.mark.parametrize("ar", [
    "وقال متحدث باسم الخارجية الروسية إن ما نشرته الصحف عن مقتل 200 مدني محض افتراء.",
    "وأكدت باكو أن الأنباء عن مقتل 40 من جنودها كاذبة.",
    "ووصفت وزارة الدفاع الأرمينية التقارير عن أسر 15 من جنودها بأنها عارية عن الصحة.",
])  # fmt: skip
def test_what_is_called_a_lie_is_not_the_claim_of_whoever_calls_it_so(ar: str) -> None:
    """The words of others, with the judgement on them behind the count, or the liar before it."""
    assert counts(ar) == []


@pytest.mark.parametrize("ar", [
    "خلافا لما أعلنته باكو، قتل ثلاثة جنود أرمن.",
    "خلافا لما قيل عن الهدنة قتل ثلاثة جنود أرمن.",
    "قتل ثلاثة جنود أرمن خلافا لما نشرناه سابقا عن إصابتهم.",
])  # fmt: skip
def test_what_is_so_contrary_to_other_words_is_a_claim(ar: str) -> None:
    """A comma, another matter or the count itself stands between."""
    assert [f.count for f in counts(ar)] == [(3, 3)]


def test_the_number_of_the_displaced_is_no_word_of_theirs() -> None:
    """The noun "number" is written as a verb of telling: those who are counted do not tell it."""
    (found,) = counts("ارتفع عدد النازحين إلى 2906 أشخاص.")
    assert (found.kind, found.source, found.claimed_by) == ("displaced", None, None)


@pytest.mark.parametrize("ar", [
    "وأكدت باكو أن الأنباء عن مقتل 40 من جنودها صحيحة.",
    "وقال إلهام علييف إن باشينيان لا يكذب حين يتحدث عن مقتل 90 مدنيا أرمينيا.",
    "وقال إلهام علييف إن باشينيان يكذب، وإن 90 جنديا أرمينيا قتلوا.",
    "وأكدت باكو مقتل 40 أرمينيا، وقالت إن الأنباء عن انسحابها كاذبة.",
    "وقالت باكو إن الأنباء عن الهدنة كاذبة، وإن 40 جنديا أرمينيا قتلوا.",
])  # fmt: skip
def test_a_claim_beside_what_is_called_a_lie_stays(ar: str) -> None:
    """Reports that are true, deaths told beside a lie, another report that is false."""
    assert len(counts(ar)) == 1


def test_a_denial_beside_a_claim_takes_nothing_from_it() -> None:
    """ "denied any retreat, and said that 30 were killed" is a claim."""
    found = counts("نفت باكو أي تراجع لقواتها، وأعلنت مقتل 30 جندياً أرمينياً.")
    assert [f.count for f in found] == [(30, 30)]


@pytest.mark.parametrize(("ar", "left"), [
    ("رفعت القوات الأرمينية رايتها وقتل من 14 إلى 39 جنديا أرمينيا.", [(14, 39)]),
    ("رفعت سلطات قره باغ حصيلة القتلى، وقدرت الجرحى الأرمن بما يتراوح من 14 إلى 39 جريحا.", [(14, 39)]),
    ("قدرت سلطات قره باغ عدد القتلى من 14 إلى 39 قتيلا.", [(14, 39)]),
])  # fmt: skip
def test_a_toll_that_is_moved_is_no_range(ar: str, left: list[tuple[int, int]]) -> None:
    """ "Raised the toll of the blast from 14 to 39" leaves 39; without such words the two are a range."""
    assert [f.count for f in counts(ar)] == left


@pytest.mark.parametrize("ar", [
    "واعتذر الجيش الأذربيجاني عن خطأ أدى إلى مقتل 60 مدنيا أرمينيا.",
    "اعتذرت باكو عن مقتل 60 جنديا روسيا.",
    "اعتذر الموقع عن خطأ في خبر سابق، وقال إن 60 جنديا أرمينيا قتلوا.",
    "قالت يريفان إن 60 جنديا أرمينيا قتلوا، وهو ما نفته باكو.",
    "قالت يريفان إن 60 جنديا أرمينيا قتلوا، وهو غير صحيح بحسب باكو.",
    "قتل 60 جنديا أرمينيا، وتبين أن القصف كان خاطئا.",
    "قالت يريفان إن 60 جنديا أرمينيا قتلوا وإن باكو دخلت المدينة، وهو غير صحيح.",
    "قتل 60 جنديا أرمينيا، وتبين أن الخبر صحيح.",
])  # fmt: skip
def test_what_is_beside_an_apology_or_a_judgement_stays_a_claim(ar: str) -> None:
    """Sorry for the deed, another sentence's report, one side's judgement, another matter."""
    assert [f.count for f in counts(ar)] == [(60, 60)]


def test_a_figure_that_is_called_invented_is_nobodys_claim() -> None:
    """ "Called the figure of 45 dead a fantasy" names nobody who made it."""
    texts = ("استمر القتال.", "ووصف المتحدث الأرميني رقم 45 قتيلا بأنه من نسج الخيال.")
    assert analyses_of(*texts)[1].figures == ()


def test_a_number_that_is_told_again_is_of_the_same_people() -> None:
    """Who only repeats a toll of the article does not make its dead its own."""
    first, again = analyses_of(
        "قال أمين المظالم في قره باغ إن 200 شخص على الأقل قتلوا في الإقليم.",
        "وذكرت الخارجية الأرمينية أن حصيلة القتلى تجاوزت 200.",
    )
    assert [f.party_affected for f in (*first.figures, *again.figures)] == ["karabakh"] * 2


def test_an_agency_that_is_said_to_have_quoted_somebody_claims_nothing() -> None:
    """ "By what Interfax quoted from a medical source": the pronoun on the verb changes nothing."""
    text = "وبحسب ما نقلته إنترفاكس عن مصدر طبي في ستيباناكرت، استقبلت المستشفيات نحو 60 جريحا."
    (figure,) = analyses_of("استمر القتال بين أرمينيا وأذربيجان.", text)[1].figures
    assert figure.claimed_by != "russia"


@pytest.mark.parametrize("behind", [
    "وهو رقم رفضته يريفان",
    "وهي حصيلة كذبتها يريفان",
    "وهو ادعاء نفته يريفان جملة وتفصيلا",
    "وهو ما نفته يريفان",
])  # fmt: skip
def test_who_denies_a_number_speaks_and_takes_it_from_nobody(behind: str) -> None:
    """ "…, a number that Yerevan denied": both speak, the number is the first one's."""
    (found,) = analyses_of(f"وقالت باكو إن 150 جنديا أرمينيا قتلوا، {behind}.")
    assert found.roles.speaker == ("azerbaijan", "armenia")
    assert [f.claimed_by for f in found.figures] == ["azerbaijan"]


@pytest.mark.parametrize(
    ("when", "background"),
    [
        ("قبل عام", True),
        ("قبل نحو عامين", True),
        ("قبل الشتاء الماضي", True),
        ("في أواخر الخريف الماضي", True),
        ("قبل ثلاثة أيام", False),
        ("في الأسبوع الماضي", False),
        ("الخميس", False),
    ],
)
def test_the_dead_of_a_year_ago_are_no_toll_of_today(when: str, background: bool) -> None:
    """A span that is long over makes a count one of an earlier episode; days ago do not."""
    (figure,) = counts(f"قتل خمسة جنود أذربيجانيين قرب أغدام {when}.")
    assert figure.background is background


@pytest.mark.parametrize(
    ("told", "background"),
    [
        ("مات جندي أذربيجاني متأثراً بجروح أصيب بها في سبتمبر الماضي.", False),
        ("أصيب ستة جنود أذربيجانيين في قصف سبتمبر الماضي.", True),
        ("أصيب جندي أذربيجاني اليوم قرب أغدام، بعد هجوم سبتمبر.", False),
        ("قُتل 200 جندي أذربيجاني منذ هجوم سبتمبر.", False),
        ("أصيب ستة جنود أذربيجانيين في قصف نوفمبر.", False),
    ],
)
def test_those_hit_in_a_blow_of_a_month_long_over_are_no_toll_of_today(
    told: str, background: bool
) -> None:
    """ "Wounded in last September's shelling", told in December, is another episode; after it is today."""
    (figure,) = analyses_of(told, day=date(2022, 12, 21))[0].figures
    assert figure.background is background


EXODUS = "تدفق سكان قره باغ عبر ممر لاتشين."
VISIT = "قالت الأمم المتحدة إن بعثة أممية ستصل إلى قره باغ الأسبوع المقبل."
COUNTED = "وأعلنت يريفان أن عدد النازحين بلغ 97 ألفا و700 شخص"


@pytest.mark.parametrize(("texts", "owners"), [
    (("بعثة أممية ستزور قره باغ.", "ولا ترى موسكو سببا لنزوح الأرمن.", f"{COUNTED}."), ["karabakh"]),
    ((VISIT, "وقال الكرملين إن موسكو لا ترى سببا لنزوح الأرمن.", f"{COUNTED}."), ["karabakh"]),
    (("قصفت القوات الأذربيجانية غوريس في أرمينيا.", f"{COUNTED}."), ["armenia"]),
    ((EXODUS, f"{COUNTED}، بينما قتل أربعة مسنين خلال النزوح."), ["karabakh", "karabakh"]),
    ((EXODUS, f"{COUNTED}.", "وتوفي أربعة أثناء رحلة النزوح."), ["karabakh", "karabakh"]),
    ((EXODUS, f"{COUNTED}.", "وقتل جنديان أذربيجانيان خلال نزوحهم."), ["karabakh", "azerbaijan"]),
])  # fmt: skip
def test_who_takes_in_the_displaced_does_not_lose_them(
    texts: tuple[str, ...], owners: list[str]
) -> None:
    """Whoever counts those who came from the land told of last; who dies on the way is one of them."""
    found = analyses_of(*texts, day=date(2023, 9, 29))
    assert [f.party_affected for analysis in found for f in analysis.figures] == owners


@pytest.mark.parametrize("behind", ["وهو ما نفاه حميدتي", "وهو رقم نفاه حميدتي"])
def test_fighters_named_as_a_sides_stay_its_own_though_it_denies_the_number(behind: str) -> None:
    """ "12 of X's fighters were killed, which X's leader denied": they are said to be X's."""
    text = f"وقالت مصادر إن 12 من عناصر الدعم السريع قتلوا في غارة، {behind}."
    (figure,) = analyses_of(text, watch=SUDAN)[0].figures
    assert (figure.count, figure.party_affected) == ((12, 12), "rsf")


@pytest.mark.parametrize(("ar", "owner"), [
    ("وقتل 14 من عناصر الجيش السوداني وثلاثة جنود.", "army"),
    ("وقتل 14 من عناصر الدعم السريع وثلاثة جنود من الجيش السوداني.", "army"),
])  # fmt: skip
def test_soldiers_beside_a_militias_fighters_are_not_the_militias(
    ar: str, owner: str | None
) -> None:
    """ "14 of the militia's men and three soldiers": who is called an army has both."""
    _, soldiers = analyses_of(ar, watch=SUDAN)[0].figures
    assert soldiers.party_affected == owner


def test_who_only_calls_a_number_exaggerated_does_not_claim_it() -> None:
    """ "200 were killed, which Baku called exaggerated": whoever counted them, it was not Baku."""
    opening = "أعلن الرئيس الأذربيجاني إلهام علييف أن بلاده استعادت سيادتها على قره باغ."
    denial = "ونفى المتحدث باسم الخارجية الأذربيجانية اتهام باشينيان لبلاده بالتطهير العرقي."
    text = 'وأسفر القصف عن مقتل مئتي شخص، وفق ما أعلنه ستيبانيان، وهو ما قالت باكو إنه "مبالغ فيه".'
    (figure,) = analyses_of(opening, denial, text, day=date(2023, 9, 20))[2].figures
    assert "azerbaijan" not in (figure.claimed_by, figure.party_affected)


@pytest.mark.parametrize(("ar", "owners"), [
    ("وأصيب، في الواقعة نفسها، أحد عشر من الطرف المقابل.", ["azerbaijan"]),
    ("وفي الجهة المقابلة، أصيب أحد عشر جنديا.", ["azerbaijan"]),
    ("وأصيب أحد عشر جنديا أرمينيا من الطرف المقابل.", ["armenia"]),
])  # fmt: skip
def test_the_other_side_is_across_from_those_counted_before(ar: str, owners: list[str]) -> None:
    """Behind Armenia's dead "the opposite side" is Azerbaijan, unless the sentence names one."""
    first = "قتل ثلاثة جنود أرمن في اشتباك مع القوات الأذربيجانية على الحدود."
    found = analyses_of(first, ar, day=date(2021, 5, 28))[1].figures
    assert [figure.party_affected for figure in found] == owners


def test_who_only_tells_of_thousands_has_not_lost_them() -> None:
    """The war's dead by the word of a state outside it are not that state's; its own few are."""
    opening = "استمر القتال بين أرمينيا وأذربيجان."
    toll = "وقدر الرئيس الروسي فلاديمير بوتين مجموع الضحايا بما يفوق أربعة آلاف قتيل."
    own = "وأكدت وزارة الدفاع الروسية مقتل خمسة من عسكريي حفظ السلام."
    assert [f.party_affected != "russia" for f in analyses_of(opening, toll)[1].figures] == [True]
    assert [f.party_affected for f in analyses_of(opening, own)[1].figures] == ["russia"]


@pytest.mark.parametrize(("ar", "past"), [
    ("أعلنت السلطات أن عدد القتلى 2000.", False),
    ("وصل عدد القتلى إلى 2000.", False),
    ("تحدثت الحكومة عن مقتل 790 جنديا وجرح 1900.", False),
    ("أعلن الجيش إصابة أكثر من 2000.", False),
    ("قتل 300 جندي في معركة 1998.", True),
    ("بلغ عدد القتلى في 2016 نحو 300.", True),
    ("ارتفع عدد قتلى حرب 2020 إلى 300.", True),
])  # fmt: skip
def test_two_thousand_dead_are_no_year(ar: str, past: bool) -> None:
    """A number right behind its toll counts people of today, though it could be a year."""
    figures = analyses_of(ar, day=date(2023, 11, 10), watch=SUDAN)[0].figures
    assert figures
    assert all(figure.background is past for figure in figures)


@pytest.mark.parametrize(("ar", "year", "past"), [
    ("أعلنت باكو أن 2783 من جنودها قتلوا في حرب قره باغ.", 2020, False),
    ("أعلنت باكو أن 2783 من جنودها قتلوا في حرب قره باغ.", 2023, True),
    ("وقتل أربعة جنود أرمن في الحرب الأخيرة.", 2020, False),
    ("وقتل أربعة جنود أرمن في حرب قره باغ الأولى.", 2020, True),
    ("وقتل أربعة جنود أرمن في حرب 2016.", 2020, True),
])  # fmt: skip
def test_the_last_war_is_no_earlier_one_in_its_own_year(ar: str, year: int, past: bool) -> None:
    """The first official toll, given when the war is over, is that of this war."""
    (figure,) = analyses_of(ar, day=date(year, 12, 3))[0].figures
    assert figure.background is past


@pytest.mark.parametrize(("ar", "owner"), [
    ("وأعلنت وزارة الصحة في باكو أن 23 شخصا قتلوا في مدينة غوريس الأرمينية.", "armenia"),
    ("وقالت وزارة الصحة في يريفان إن 14 شخصا قتلوا في مدينة كنجه الأذربيجانية.", "azerbaijan"),
    ("وذكرت النيابة العامة في باكو أن خمسة أشخاص قتلوا في ستيباناكيرت.", "karabakh"),
    ("وقالت باكو إن ثلاثة مدنيين أذربيجانيين قتلوا في غوريس.", "azerbaijan"),
    ("وقالت باكو إن 12 جنديا قتلوا في غوريس.", "azerbaijan"),
    ("وقالت باكو إن شخصين قتلا بانفجار لغم في ستيباناكيرت.", "azerbaijan"),
    ("وقالت باكو إن خمسة مدنيين قتلوا، فيما قصف الجيش مواقع في ستيباناكيرت.", "azerbaijan"),
    ("وقالت باكو إن خمسة مدنيين قتلوا في كنجه بصواريخ أطلقت من ستيباناكيرت.", "azerbaijan"),
])  # fmt: skip
def test_who_only_counts_the_dead_of_anothers_town_has_not_lost_them(ar: str, owner: str) -> None:
    """Soldiers and the victims of mines are left open."""
    found = analyses_of(ar, day=date(2020, 10, 12))
    assert [f.party_affected for analysis in found for f in analysis.figures] == [owner]


@pytest.mark.parametrize(("ar", "claims"), [
    ("نفت يريفان استهداف المدينة التي سقط فيها قبل أسبوع خمسة قتلى.", [(5, None)]),
    ("ونفت باكو شن الغارة التي أودت بحياة 20 مدنيا في ستيباناكيرت.", [(20, None)]),
    ("ونفت باكو مقتل 80 جنديا.", []),
    ("ونفت باكو الأنباء التي تحدثت عن مقتل 80 جنديا.", []),
    ("ونفت يريفان الرواية التي نشرتها باكو عن مقتل 30 من جنودها.", []),
])  # fmt: skip
def test_who_denies_a_deed_does_not_deny_its_dead(
    ar: str, claims: list[tuple[int, str | None]]
) -> None:
    """ "Denied the raid that cost 20 lives": they died, and whoever denies it does not say so."""
    found = analyses_of(ar, day=date(2020, 10, 12))
    assert [(f.count[0], f.claimed_by) for one in found for f in one.figures] == claims


@pytest.mark.parametrize(("ar", "owned"), [
    ("أعلنت يريفان مقتل 40 من جنودها، بينما ارتفع عدد القتلى المدنيين في الجانب الأذربيجاني إلى 12، "
     "وبلغ عدد الجرحى 30.", ["armenia", "azerbaijan", "azerbaijan"]),
    ("وأعلنت باكو عن خسائر بلغت 15 قتيلا و40 جريحا، ولم تعلق يريفان.", ["azerbaijan"] * 2),
    ("قتل خمسة جنود أرمن، وأصيب عشرة أذربيجانيين.", ["armenia", "azerbaijan"]),
    ("وقالت يريفان إن نيرانا أصابت طائرة لها قرب بلدة أغدام الأذربيجانية، ما أدى إلى مقتل ثلاثة من طاقمها.",
     ["armenia"]),
    ("قالت باكو إنها أسقطت مروحية أرمينية فوق خانكندي وقتلت اثنين من طاقمها.", ["armenia"]),
])  # fmt: skip
def test_the_other_sides_dead_are_not_the_tellers(ar: str, owned: list[str]) -> None:
    """A side named with its toll, a row with the last count and a helicopter "of its" say whose."""
    found = analyses_of(ar, day=date(2020, 10, 12))
    assert [f.party_affected for one in found for f in one.figures] == owned


@pytest.mark.parametrize(("texts", "owner"), [
    (("وأجلت مصر 300 من رعاياها.", "وقالت منظمة الصحة العالمية إن عدد القتلى بلغ نحو 210 أشخاص."), None),
    (("وكان المبعوث الأممي قد أبلغ مجلس الأمن بأن أكثر من 400 شخص قتلوا.",), None),
    (("وقالت الأمم المتحدة إن ثلاثة من موظفيها قتلوا.",), "un"),
    (("وقالت مصر إن ثلاثة من مواطنيها قتلوا.",), "egypt"),
])  # fmt: skip
def test_a_bodys_toll_is_of_no_land_that_is_only_told_of(
    texts: tuple[str, ...], owner: str | None
) -> None:
    """Its own staff are its own, and a state's nationals the state's."""
    found = analyses_of(*texts, day=date(2023, 5, 20), watch=SUDAN)
    assert [f.party_affected for f in found[-1].figures] == [owner]


@pytest.mark.parametrize(("ar", "words"), [
    ("وتفوق هذه الأرقام حصيلة نقابة الأطباء، التي أحصت حتى الأحد 320 قتيلا.", "a union of doctors"),
    ("حصيلة جديدة من النقابة: 120 قتيلا منذ السبت.", "a union"),
    ("قتل ستة أشخاص في نزاع قبلي، حسب ما نقلت وسائل إعلام محلية.", "media reports"),
    ("قتل ستة أشخاص في القرية التي وصلت إليها القوات.", ""),
])  # fmt: skip
def test_a_source_stands_before_which_before_a_colon_or_behind_what_carried(
    ar: str, words: str
) -> None:
    """Whoever counts is no outlet."""
    (found,) = [
        f for one in analyses_of(ar, day=date(2023, 5, 20), watch=SUDAN) for f in one.figures
    ]
    assert (found.source.words if found.source else "") == words


@pytest.mark.parametrize(("ar", "aside"), [
    ("وأعلن الجيش أن 120 من أفراد القوات المصرية نقلوا جوا إلى بلادهم.", "moved"),
    ("ونقلت طائرتان نحو مئتي شخص من جنسيات مختلفة إلى جيبوتي.", "moved"),
    ("وأفادت الخارجية المصرية بأن 250 مواطنا أجلوا برا.", "moved"),
    ("ونزح 40 ألفا من رعايا تشاد إلى الحدود.", ""),
    ("وأجلت المنظمة 300 مدني من الخرطوم.", ""),
    ("وقالت القاهرة إن 16 ألف سوداني وصلوا إلى مصر.", ""),
])  # fmt: skip
def test_foreigners_who_are_flown_out_are_not_displaced(ar: str, aside: str) -> None:
    """Whoever flees is, a foreigner too, and so are a town's people who are brought out of it."""
    (found,) = [
        f for one in analyses_of(ar, day=date(2023, 5, 20), watch=SUDAN) for f in one.figures
    ]
    assert (found.kind, found.aside) == ("displaced", aside)

"""Who is counted at all, whose they are, and by whose word: the freed, kin, holders, killers, the loyal."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, analyses_of, yemen

from briefings.profile import Profile
from briefings.records import Figure

DAY = date(2023, 9, 27)
YEMEN = yemen()


def figures(*texts: str, watch: Profile = KARABAKH) -> tuple[Figure, ...]:
    """The counts of the last sentence of an article."""
    return analyses_of(*texts, day=DAY, watch=watch)[-1].figures


def owners(*texts: str, watch: Profile = KARABAKH) -> list[str | None]:
    """Whose people the last sentence counts."""
    return [figure.party_affected for figure in figures(*texts, watch=watch)]


@pytest.mark.parametrize(
    ("ar", "kind"),
    [
        ("وقتل 12 شخصاً بعد سقوط النظام.", "killed"),
        ("وأسر 40 جندياً عند خروجهم من البلدة.", "captured"),
        ("ونقل 300 سجين إلى سجن عدرا بعد خروج المعتقلين منه.", "captured"),
    ],
)
def test_the_fallen_and_captives_stay_so(ar: str, kind: str) -> None:
    """Look-alikes of prisoners who come out."""
    (figure,) = figures(ar)
    assert (figure.kind, figure.aside) == (kind, "")


@pytest.mark.parametrize(
    "ar",
    [
        "وتظاهر عشرات من ذوي المفقودين أمام الوزارة.",
        "وتجمع مئات من أهالي القتلى في ستيباناكيرت.",
        "وقال عشرات من أقارب الأسرى إنهم لم يتلقوا جواباً.",
        "وقال المسؤول إن خمسة من فرقه تبحث عن مفقودين تحت الأنقاض.",
        "وقال إن المعتقلين موزعون على 26 سجناً.",
        "وحاولت القوة توقيف ثلاثة ضباط في ستيباناكيرت.",
        "وقال إن الأمن أفشل محاولة اغتيال خمسة ضباط.",
        "ودخل مئات المستوطنين بلدة شوشا.",
    ],
)
def test_whom_nothing_befell_is_not_counted(ar: str) -> None:
    """Kin who protest, teams, prisons, an attempt, newcomers and a warning are no casualties."""
    assert figures(ar) == ()


@pytest.mark.parametrize(
    ("ar", "kind"),
    [
        ("وأوقفت القوة ثلاثة ضباط في ستيباناكيرت.", "captured"),
        ("ودخل مئات النازحين بلدة غوريس.", "displaced"),
        ("وحذرت من أن عدد النازحين بلغ مليون شخص.", "displaced"),
        ("وقالت المنظمة محذرة إن 30 ألف شخص قد نزحوا.", "displaced"),
        ("وحاولت أذربيجان اقتحام القرية فقتل جندي.", "killed"),
    ],
)
def test_whom_something_befell_is_counted(ar: str, kind: str) -> None:
    """The same people where it is told what befell them."""
    assert [figure.kind for figure in figures(ar)] == [kind]


@pytest.mark.parametrize(
    "ar",
    [
        "وقال إن قائمة الأسرى لدى أذربيجان تضم أكثر من 100 اسم.",
        "وقال إن لدى أذربيجان أكثر من 100 أسير.",
        "ولا يزال 33 أسيراً محتجزين في أذربيجان.",
    ],
)
def test_who_holds_prisoners_does_not_own_them(ar: str) -> None:
    """ "With X", "held in X"."""
    assert owners(ar) != ["azerbaijan"]


@pytest.mark.parametrize(
    "ar",
    [
        "وقال إن لدى أرمينيا سبعة أسرى أذربيجانيين.",
        "وأسرت أرمينيا جنديين أذربيجانيين.",
    ],
)
def test_a_nation_of_prisoners_is_their_own(ar: str) -> None:
    """Whoever holds them."""
    assert owners(ar) == ["azerbaijan"]


@pytest.mark.parametrize(
    ("ar", "owner"),
    [
        ("وقتل 40 مسلحاً موالياً للحوثيين في مأرب.", ["houthi"]),
        ("وقتل 14 عنصراً من مجموعات موالية لجماعة الحوثي في مأرب.", ["houthi"]),
        ("وقتل 60 من القوات الحكومية و40 مسلحاً موالياً للحوثيين.", ["govt", "houthi"]),
    ],
)
def test_who_is_loyal_to_a_side_is_its_own(ar: str, owner: list[str]) -> None:
    """Whoever holds the place or is counted beside them."""
    assert owners(ar, watch=YEMEN) == owner


@pytest.mark.parametrize(
    "ar",
    [
        "وقتل خمسة جنود في كمين نصبه مسلحون موالون للحوثيين.",
        "وقال المرصد إن عشرة مدنيين قتلهم مسلحون موالون للحوثيين.",
        "وقال المرصد إن 15 شخصاً قتلتهم جماعة الحوثي في صنعاء.",
        "وقال المرصد إن 27 شخصاً بين مدنيين وجرحى أعدمتهم جماعة الحوثي.",
        "وأعلنت جماعة الحوثي أنها قضت على عشرات المسلحين.",
    ],
)
def test_who_kills_by_a_verb_or_by_the_loyal_is_no_owner(ar: str) -> None:
    """The killer's name beside a count is not the owner's."""
    assert "houthi" not in owners(ar, watch=YEMEN)


@pytest.mark.parametrize(
    "ar",
    [
        "وقال المرصد إن 15 شخصاً قتلتهم جماعة الحوثي في صنعاء.",
        "ووثق المرصد مقتل عشرة مدنيين قتلهم مسلحون موالون للحوثيين.",
    ],
)
def test_who_only_killed_does_not_claim(ar: str) -> None:
    """The monitor counts them."""
    (figure,) = figures(ar, watch=YEMEN)
    assert figure.claimed_by in (None, "other")
    assert figure.source is not None
    assert figure.source.kind == "monitor"


def test_a_sum_over_both_sides_is_of_neither() -> None:
    """Of the counts before it each has its own."""
    told = owners("قتل عشرة جنود أرمن وخمسة جنود أذربيجانيين، أي ما مجموعه 15 قتيلاً.")
    assert told == ["armenia", "azerbaijan", None]


def test_the_sum_of_one_side_is_its_own() -> None:
    """Nobody else is counted."""
    told = owners("قتل عشرة جنود أرمن وأربعة مدنيين أرمن، أي ما مجموعه 14 قتيلاً.")
    assert told[-1] == "armenia"


def test_a_sentence_that_opens_with_a_side_counts_its_people() -> None:
    """Whomever the sentence before counted."""
    before = "ونزح 75 ألف شخص من أبناء قره باغ إلى أرمينيا."
    after = "وعلى الجانب الأذربيجاني، أدت المعارك إلى نزوح 40 ألف شخص."
    assert owners(before, after) == ["azerbaijan"]
    assert owners(before, "وعلى الجانب الأذربيجاني قتل جنديان أرمنيان.") == ["armenia"]
    both = "وقتل في الجانب الأذربيجاني خمسة أشخاص وفي الجانب الأرميني سبعة."
    assert owners(both) == ["azerbaijan", "armenia"]
    lost = "وفي الجانب الأذربيجاني، قالت باكو إن أرمينيا فقدت 40 جندياً."
    assert owners(lost) == ["armenia"]


def test_the_soldier_of_the_sentence_before_is_no_other() -> None:
    """Whoever does not comment has not lost him; another is told to be another."""
    before = "أعلنت أرمينيا مقتل جندي برصاص قناص أذربيجاني."
    (figure,) = figures(before, "ولم تعلق باكو على مقتل الجندي.")
    assert (figure.party_affected, figure.aside) == ("armenia", "again")
    (other,) = figures(before, "وأعلنت باكو مقتل جندي أذربيجاني.")
    assert (other.party_affected, other.aside) == ("azerbaijan", "")


def test_the_wounded_in_danger_are_some_of_those_told_of() -> None:
    """New ones are told with a verb."""
    before = "أسفر الانفجار عن إصابة 290 شخصاً، بحسب سلطات قره باغ."
    assert [f.aside for f in figures(before, "وأضافت أن عشرات الجرحى في حالة حرجة.")] == ["again"]
    assert [f.aside for f in figures(before, "وأصيب عشرات الأشخاص في قصف آخر.")] == [""]


def test_remains_are_not_of_whoever_holds_the_land() -> None:
    """People killed there are."""
    assert owners("وعثر على رفات ستة أشخاص في منطقة شوشا.") == [None]
    assert owners("وقتل ستة أشخاص في منطقة شوشا.") == ["azerbaijan"]


@pytest.mark.parametrize(
    ("ar", "whom"),
    [
        ("وعثر على جثث ثلاثة أطفال، وأصيب 15 آخرون.", ["children", "people"]),
        ("وقتل ثلاثة جنود، وأصيب 15 آخرون.", ["soldiers", "soldiers"]),
        ("وقال إن 213 من مقاتليها ومدنييها قتلوا.", ["people"]),
        ("وقتل 12 من الجنود والضباط.", ["soldiers"]),
        ("وقتل 12 من الجنود والمتطوعين.", ["soldiers"]),
        ("وقتل ثلاثة من الجنود ومدني.", ["soldiers", "civilians"]),
        ("وقتل عشرة جنود، أي ما مجموعه 40 قتيلاً.", ["soldiers", "people"]),
        ("وقتل عشرة جنود، ليرتفع العدد الإجمالي إلى 40.", ["soldiers", "soldiers"]),
    ],
)
def test_of_whom_others_and_two_sorts_are(ar: str, whom: list[str]) -> None:
    """Others than children are people; so are fighters and civilians together."""
    assert [figure.whom for figure in figures(ar)] == whom


@pytest.mark.parametrize(
    "ar",
    [
        "قتل 30 شخصاً، وفق آخر حصيلة للمرصد الأهلي.",
        "قتل 30 شخصاً، بحسب حصيلة نشرها المرصد الأهلي.",
        "قتل 30 شخصاً، بحسب حصيلة جديدة أصدرها المرصد الأهلي.",
    ],
)
def test_a_toll_published_by_a_monitor_is_the_monitors(ar: str) -> None:
    """Adjectives and "which X published" stand before the name."""
    (figure,) = figures(ar)
    assert figure.source is not None
    assert figure.source.kind == "monitor"


@pytest.mark.parametrize(
    ("ar", "by"),
    [
        (
            "قتل 12 شخصاً، بحسب وزارة الصحة الأرمينية، وأصيب 20، على ما أعلنت باكو.",
            ["armenia", "azerbaijan"],
        ),
        (
            "نزح 30 ألف شخص، بحسب الأمم المتحدة، وقتل سبعة، وفق ما أعلنت يريفان.",
            ["un", "armenia"],
        ),
        ("قتل 12 شخصاً وأصيب 20، وفق يريفان، ووصل 300 نازح، بحسب الأمم المتحدة.", ["armenia", "armenia", "un"]),
    ],
)  # fmt: skip
def test_each_count_is_the_word_of_the_attribution_that_ends_its_clause(
    ar: str, by: list[str]
) -> None:
    """The next clause has one of its own."""
    assert [figure.claimed_by for figure in figures(ar)] == by


def test_two_attributions_of_one_count_leave_it_open_as_before() -> None:
    """Whoever quotes a source counts nothing himself; a speaker before them stays the speaker."""
    (one,) = figures("قتل 12 شخصاً، وفق ستيباناكيرت، نقلاً عن أطباء.")
    assert one.claimed_by == "karabakh"


def test_the_two_of_the_sentence_before_stay_their_countrys() -> None:
    """Guests of another nation are not of the place where they lie in hospital; two others are others."""
    before = "أصيب صحافيان فرنسيان في قصف على مرتوني في قره باغ."
    (figure,) = figures(before, "ونقل الصحافيان إلى مستشفى ستيباناكيرت.")
    assert (figure.party_affected, figure.aside) == ("france", "again")
    (other,) = figures(before, "وأصيب صحافيان أرمنيان في ستيباناكيرت.")
    assert (other.party_affected, other.aside) == ("armenia", "")


@pytest.mark.parametrize(
    ("ar", "owner"),
    [
        ("وقتل زعيم تنظيم الدولة في ضربة على مأرب.", ["other"]),
        ("وقتل خمسة من مقاتلي تنظيم القاعدة في مأرب.", ["other"]),
        ("وقتل خمسة من جنود الحكومة اليمنية في هجوم لتنظيم القاعدة.", ["govt"]),
    ],
)
def test_the_men_of_a_body_beside_the_conflict_are_nobodys(ar: str, owner: list[str]) -> None:
    """The place where they are hit is a side's, they are not; whom they hit are."""
    assert owners(ar, watch=YEMEN) == owner


@pytest.mark.parametrize(
    ("ar", "owner"),
    [
        ("وقالت أرمينيا إن أذربيجان فقدت 40 من جنودها.", "azerbaijan"),
        ("وقالت أرمينيا إن أذربيجان اعترفت بمقتل 40 من جنودها.", "azerbaijan"),
        ("وقالت أرمينيا إن 40 من جنودها قتلوا.", "armenia"),
    ],
)
def test_nobody_kills_or_holds_its_own(ar: str, owner: str) -> None:
    """ "X said that Y had killed 40 of its men": they are X's; whom Y lost or admits to have lost are Y's."""
    told = analyses_of("قصفت أذربيجان ستيباناكيرت.", ar)[-1]
    assert [one.party_affected for one in told.figures] == [owner]
    assert owner in told.roles.affected


WAR = "دارت معارك بين أذربيجان وأرمينيا في كاراباخ."


@pytest.mark.parametrize(
    ("told", "ar", "owner"),
    [
        ("ودمرت منازل في قرية تشوبانلي الأذربيجانية.", "وأصيب أربعة في القرية.", "azerbaijan"),
        ("وقصفت أذربيجان قرية تشوبانلي.", "وقتل في تشوبانلي جنديان أذربيجانيان.", "azerbaijan"),
    ],
)
def test_who_is_hit_in_an_unlisted_village_is_of_the_side_told(
    told: str, ar: str, owner: str
) -> None:
    """The article says whose village it is, and no profile does; a nation named with the counted says more."""
    assert [one.party_affected for one in analyses_of(WAR, told, ar)[-1].figures] == [owner]


def test_of_another_village_nothing_is_told() -> None:
    """Look-alike: the village told of is another."""
    told = "قرية أيريفانجيك الأرمنية تقع على الحدود."
    (figure,) = analyses_of(WAR, told, "وقتل شخصان في قيزيلجا.")[-1].figures
    assert figure.party_affected != "armenia"


@pytest.mark.parametrize(
    ("ar", "owner"),
    [
        ("وأجلت روسيا 300 من سكان ستيباناكرت.", "karabakh"),
        ("أجلت روسيا من قره باغ 5000 من سكانها الأرمن.", "karabakh"),
        ("نقلت الحكومة الأرمينية من قره باغ 100 ألف من سكانها إلى أرمينيا.", "karabakh"),
        ("أجلت روسيا من قره باغ أكثر من 3000 من أهاليها.", "karabakh"),
    ],
)
def test_whom_a_state_brings_away_are_the_places(ar: str, owner: str) -> None:
    """ "5000 of its residents" are the place's that they leave, whoever brings them away."""
    told = analyses_of(WAR, ar)[-1]
    assert [one.party_affected for one in told.figures] == [owner]
    assert owner in told.roles.affected


def test_who_gets_back_its_own_is_concerned() -> None:
    """A pronoun says whose they are, and the sentence names him."""
    ar = "وعاد إلى يريفان 44 أرمنيا على متن طائرة روسية، فيما تسلّمت باكو 12 من مواطنيها."
    assert set(analyses_of(WAR, ar)[-1].roles.affected) == {"armenia", "azerbaijan"}


@pytest.mark.parametrize(
    ("ar", "sides"),
    [
        ("وأفادت وزارة الدفاع الروسية بأن القتلى ثلاثة من الجانب الأرمني واثنان من الجانب الأذربيجاني.", ["armenia", "azerbaijan"]),
        ("وذكر الاتحاد الأوروبي أن الجرحى خمسة من الطرف الأذربيجاني وسبعة من الطرف الأرمني.", ["azerbaijan", "armenia"]),
        ("وقالت وزارة الدفاع الروسية إن القتلى ثلاثة من قوات حفظ السلام الروسية.", ["russia"]),
    ],
)  # fmt: skip
def test_who_counts_the_dead_of_two_named_sides_has_lost_none(ar: str, sides: list[str]) -> None:
    """ "Three of the X side and two of the Y side", by the word of a third."""
    assert owners(ar) == sides


@pytest.mark.parametrize(
    ("ar", "counts"),
    [
        ("وقال علييف إن الألغام قتلت 276 أذربيجانيا أو أصابتهم.", []),
        ("وقال علييف إن الألغام قتلت أو أصابت 276 أذربيجانيا منذ نوفمبر.", []),
        ("وقالت باكو إن القصف أصاب عشرين مدنيا أو قتلهم.", []),
        ("وقالت باكو إن القصف قتل عشرين مدنيا وأصاب ثلاثين.", [("killed", (20, 20)), ("wounded", (30, 30))]),
        ("وقالت باكو إن القصف قتل عشرين أو ثلاثين مدنيا.", [("killed", (20, 30))]),
    ],
)  # fmt: skip
def test_of_those_killed_or_wounded_nobody_knows_how_many_are_dead(
    ar: str, counts: list[tuple[str, tuple[int, int]]]
) -> None:
    """The verb behind "or" has those counted for its object, or both verbs stand before them."""
    assert [(figure.kind, figure.count) for figure in figures(ar)] == counts


@pytest.mark.parametrize(
    ("ar", "whose"),
    [
        ("مقتل 5 أشخاص في اشتباك مسلح في قره باغ", None),
        ("قتل ثلاثة في تبادل لإطلاق النار في قره باغ.", None),
        ("قتل سبعة جنود في اشتباكات على حدود أرمينيا.", None),
        ("قتل ثلاثة جنود أذربيجانيين في اشتباك في قره باغ.", "azerbaijan"),
        ("وقالت أذربيجان إن خمسة جنود قتلوا في اشتباك في لاتشين.", "azerbaijan"),
        ("قتل ثلاثة مدنيين في قصف على قره باغ.", "karabakh"),
    ],
)
def test_the_dead_of_a_clash_are_not_his_whose_the_place_is(ar: str, whose: str | None) -> None:
    """Both sides fought it; whoever tells of it, or is named beside them, may have lost them."""
    assert owners(ar) == [whose]


@pytest.mark.parametrize(
    ("ar", "whose"),
    [
        ("وقالت وزارة الخارجية الأرمينية إن ثلاثة مدنيين أصيبوا بجروح في قصف ستيباناكيرت.", "karabakh"),
        ("ونفت المتحدثة الأرمينية توجيه ضربات إلى غنجة، واتهمت أذربيجان بقصف ستيباناكيرت وإصابة ثلاثة مدنيين.", "karabakh"),
        ("وقالت يريفان إن خمسة مدنيين قتلوا في مارتوني.", "karabakh"),
        ("وقالت يريفان إن خمسة مدنيين قتلوا في فاردينيس.", "armenia"),
        ("أعلنت يريفان مقتل ثلاثة مدنيين في قصف أذربيجاني على بلدة فاردينيس قرب قره باغ.", "armenia"),
        ("وقالت يريفان إن خمسة مدنيين قتلوا.", "armenia"),
        ("وقالت باكو إن ثلاثة مدنيين قتلوا في غنجة، فيما قصفت قواتها ستيباناكيرت.", "azerbaijan"),
    ],
)  # fmt: skip
def test_the_civilians_of_a_town_of_its_kin_are_not_the_teller_s(ar: str, whose: str) -> None:
    """Armenia counts the wounded of Stepanakert, who are Karabakh's."""
    assert owners(ar) == [whose]


@pytest.mark.parametrize(
    ("ar", "whose"),
    [
        ("وقالت الحكومة الأرمينية إن 1050 شخصا دخلوا البلاد حتى مساء الأحد.", "karabakh"),
        ("وقالت أرمينيا إن 6500 لاجئ وصلوا إلى أراضيها.", "karabakh"),
    ],
)
def test_who_enters_a_country_is_not_its_own(ar: str, whose: str) -> None:
    """Whoever counts those who come in is their refuge."""
    came = "وصلت أول مجموعة من سكان إقليم قره باغ الأرمن إلى بلدة كورنيدزور الأرمينية."
    assert owners(came, ar) == [whose]


def test_who_leaves_a_country_is_its_own() -> None:
    """Nobody else is told of who might have left it again."""
    assert owners("وقالت أرمينيا إن 300 شخص غادروا البلاد إلى روسيا.") == ["armenia"]


@pytest.mark.parametrize(
    ("ar", "whose", "by"),
    [
        ("وارتفعت حصيلة قتلى قوات حفظ السلام الروسية إلى خمسة، وأعلن مكتب المدعي العام الأذربيجاني فتح تحقيق.", "russia", None),
        ("وأصيب سبعة من جنود حفظ السلام الروس، وقالت موسكو إنها تحقق.", "russia", None),
        ("وقتل خمسة جنود أذربيجانيين، وفق باكو، وأعلنت أرمينيا الحداد.", "azerbaijan", "azerbaijan"),
        ("وقتل ثلاثة جنود أذربيجانيين في الاشتباك، كما أعلنت باكو.", "azerbaijan", "azerbaijan"),
        ("وقالت باكو إن ثلاثة جنود قتلوا، وأعلنت إغلاق المعبر.", "azerbaijan", "azerbaijan"),
        ("قتل ثلاثة جنود في قصف على فاردينيس، وأعلنت وزارة الدفاع الأرمينية أسماءهم.", "armenia", "armenia"),
        ("وقتل ثمانية جنود، وأوضح المتحدث باسم الجيش الأرميني أنهم سقطوا في كمين.", "armenia", "armenia"),
    ],
)  # fmt: skip
def test_who_says_something_else_behind_a_count_does_not_tell_it(
    ar: str, whose: str, by: str | None
) -> None:
    """ "Five were killed, and X announced an inquiry" is not X's claim."""
    assert [(f.party_affected, f.claimed_by) for f in figures(ar)] == [(whose, by)]


@pytest.mark.parametrize(
    ("ar", "by"),
    [
        (
            "وقتل خمسة من جنود حفظ السلام الروس، وأعلن مكتب المدعي العام الأذربيجاني فتح تحقيق.",
            None,
        ),
        ("وقتل ثلاثة جنود، وقالت الوزارة إنها سترد.", "azerbaijan"),
    ],
)
def test_who_spoke_last_goes_on_unless_he_is_named_anew(ar: str, by: str | None) -> None:
    """ "The ministry" goes on; another office of the same side begins anew behind the count."""
    before = "وقالت وزارة الدفاع الأذربيجانية إن جنودها تقدموا."
    assert [figure.claimed_by for figure in figures(before, ar)] == [by]

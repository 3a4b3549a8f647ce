"""By whose word a count is, and whose it cannot be: the silent, the quoted, both sides, authorities."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings.records import Figure

FOUGHT = "دارت معارك في قره باغ بين أرمينيا وأذربيجان."


def last(*texts: str) -> list[Figure]:
    """The figures of the last sentence of an article."""
    return list(analyses_of(*texts, watch=KARABAKH)[-1].figures)


def claims(*texts: str) -> list[tuple[str | None, str | None]]:
    """Whose people they are and by whose word, of the figures of the last sentence."""
    return [(figure.party_affected, figure.claimed_by) for figure in last(*texts)]


@pytest.mark.parametrize(("ar", "by"), [
    ("ولم تفصح باكو عن عدد قتلاها، لكن قناة معارضة نشرت أسماء 58 جنديا أذربيجانيا قتلوا.", None),
    ("وحتى المساء كان 84 جنديا أرمنيا قد قتلوا، ولم تذكر باكو رقما يقابله.", None),
    ("ولم تفصح باكو عن خسائرها العسكرية، لكنها قالت إن 63 من مدنييها قتلوا.", "azerbaijan"),
    ("ولم تعلن يريفان إلا مقتل أربعة من جنودها.", "armenia"),
])  # fmt: skip
def test_who_gives_no_number_claims_none(ar: str, by: str | None) -> None:
    """ "Baku did not say how many, but a channel …": the count is not Baku's; "but it said" is."""
    assert [figure.claimed_by for figure in last(FOUGHT, ar)] == [by]


@pytest.mark.parametrize(("ar", "by"), [
    ("وقتل أربعة جنود أرمن في تبادل للنار، فيما قالت باكو إن مواقعها قصفت.", None),
    ("وأسرت القوات الأذربيجانية سبعة مقاتلين أرمن، بينما تقول باكو إن الوضع هادئ.", None),
    ("وقتل أربعة جنود أرمن في تبادل للنار، كما قالت باكو.", "azerbaijan"),
    ("وقتل أربعة جنود أرمن في تبادل للنار، بحسب باكو.", "azerbaijan"),
])  # fmt: skip
def test_who_says_something_else_behind_a_count_does_not_claim_it(ar: str, by: str | None) -> None:
    """ "Four were killed, while Baku said that its positions …" is not "…, as Baku said"."""
    assert [figure.claimed_by for figure in last(FOUGHT, ar)] == [by]


def test_a_source_that_says_something_else_is_not_the_source_of_a_count() -> None:
    """A woman among the displaced tells of her son, and not how many came; a volunteer may."""
    came = "ووصل نحو 350 نازحا من قره باغ إلى غوريس، "
    first, second = last(FOUGHT, came + "وقالت امرأة منهم إن ابنها قتل.")
    assert first.source is None
    assert second.source is not None
    (figure,) = last(FOUGHT, came + "وفق ما قالت متطوعة هناك.")
    assert figure.source is not None and figure.source.words == "a volunteer"


@pytest.mark.parametrize("ar", [
    "ونقلت وكالة تاس عن باكو أن يريفان اعترفت بمقتل ثمانية من ضباطها.",
])  # fmt: skip
def test_who_is_said_to_admit_a_count_is_not_the_one_who_claims_it(ar: str) -> None:
    """What an agency quotes Baku as saying of Yerevan is Baku's word."""
    assert claims(FOUGHT, ar) == [("armenia", "azerbaijan")]


def test_an_admission_of_ones_own_is_ones_own_claim() -> None:
    """Yerevan admits its dead."""
    assert claims(FOUGHT, "واعترفت يريفان بمقتل ثمانية من ضباطها.") == [("armenia", "armenia")]


def test_a_sum_of_what_both_sides_gave_is_nobodys() -> None:
    """The outlet adds up, of both; but of each country's count each is the claimant."""
    sides = "وبحسب ما أعلنه الطرفان، قتل في يومين أكثر من 210 جنود."
    assert claims(FOUGHT, sides) == [(None, None)]
    each = "وقتل في أيلول 207 جنود أرمن و80 جنديا أذربيجانيا، بحسب الأرقام الرسمية لكل من البلدين."
    assert claims(FOUGHT, each) == [("armenia", "armenia"), ("azerbaijan", "azerbaijan")]


def test_whoever_hands_prisoners_over_is_not_their_side() -> None:
    """ "Baku handed over fifteen detainees" – but "fifteen of its soldiers" are its own."""
    (handed,) = claims(FOUGHT, "وسلمت باكو خمسة عشر محتجزا مقابل خريطة ألغام.")
    assert handed[0] in {"armenia", "karabakh"}
    (own,) = claims(FOUGHT, "وسلمت باكو خمسة عشر من جنودها إلى القضاء.")
    assert own[0] == "azerbaijan"
    (mourned,) = claims(FOUGHT, "وسلمت باكو مذكرة بعد مقتل مدنيين اثنين في كنجة.")
    assert mourned[0] == "azerbaijan"  # a note was handed over, and not the dead


def test_a_body_that_only_tells_of_the_dead_did_not_lose_them() -> None:
    """UNICEF condemns the death of children, who are not its people; its staff are."""
    (children,) = claims(FOUGHT, "ونددت اليونيسف بمقتل طفلين في القصف.")
    assert children[0] != "un"
    assert claims(FOUGHT, "وقالت الأمم المتحدة إن ثلاثة من موظفيها قتلوا في القصف.") == [
        ("un", "un")
    ]


def test_the_latter_is_whom_the_sentence_before_named_last() -> None:
    """ "The latter announced …": nobody is named before it in its own sentence."""
    accused = "واتهمت وزارة الدفاع في ستيباناكرت خصمها بقصف المدينة."
    told = "وأعلنت الأخيرة أن عشرة من مقاتليها قتلوا."
    assert claims(FOUGHT, accused, told) == [("karabakh", "karabakh")]


def test_the_attackers_are_the_speakers_enemies() -> None:
    """ "The attacking forces lost …", says the Armenian army."""
    said = "وقال المتحدث باسم الجيش الأرميني إن القوات المهاجمة خسرت ستين رجلا."
    assert claims(FOUGHT, said) == [("azerbaijan", "armenia")]


def test_what_an_authority_counts_is_a_claim() -> None:
    """A ministry of the place, a monitoring group of no side; a doctor's word is still nobody's."""
    blast = "هز انفجار سوقا في يريفان."
    (toll,) = claims(blast, "وارتفع عدد القتلى إلى ستة، وفق وزارة حالات الطوارئ.")
    assert toll[1] == "armenia"
    (fighters,) = last("أكد المرصد السوري لحقوق الإنسان مقتل 36 مقاتلا سوريا في معارك قره باغ.")
    assert (fighters.claimed_by, fighters.source and fighters.source.words) == (
        "other", "a monitoring group"
    )  # fmt: skip
    (seen,) = claims(FOUGHT, "وقال طبيب متطوع إنه عاين تسعة قتلى.")
    assert seen[1] is None


@pytest.mark.parametrize(("ar", "by"), [
    ("وأصيب أكثر من مئة آخرين، وفقا للبيان.", "azerbaijan"),
    ("وأصيب أكثر من مئة آخرين، بحسب الوزارة ذاتها.", "azerbaijan"),
    ("وأصيب أكثر من مئة آخرين، وفقا لبيان وزارة الدفاع الأرمينية.", "armenia"),
])  # fmt: skip
def test_the_statement_and_the_same_ministry_are_whoever_spoke_before(ar: str, by: str) -> None:
    """ "By the statement", "by the same ministry" carry the last speaker; a named one does not."""
    assert [figure.claimed_by for figure in last("أعلنت باكو مقتل 63 مدنيا في كنجة.", ar)] == [by]


def test_an_office_there_is_of_the_place_named_before_it() -> None:
    """ "They were taken to Baku, by the prosecutor's office there"."""
    ar = "واعتقل سبعة من رفاقه ونقلوا إلى باكو بتهمة الإرهاب، بحسب مكتب المدعي العام هناك."
    assert [figure.claimed_by for figure in last(FOUGHT, ar)] == ["azerbaijan"]


@pytest.mark.parametrize(("ar", "by"), [
    ("وعدلت وزارة الدفاع الأذربيجانية عدد قتلاها إلى 79.", "azerbaijan"),
    ("وراجعت وزارة الدفاع الأرمينية حصيلتها فأصبح قتلاها 79.", "armenia"),
])  # fmt: skip
def test_who_changes_a_toll_claims_it(ar: str, by: str) -> None:
    """ "The ministry corrected the number of its dead to 79"."""
    assert [figure.claimed_by for figure in last(FOUGHT, ar)] == [by]


def test_a_silent_government_leaves_a_toll_to_whoever_counted() -> None:
    """Neither the government that gave no number nor a party of another war: the association did."""
    first, second = last(
        "هاجم مسلحون بلدة في شمال مالي.",
        "وقدرت جمعية للضحايا عدد القتلى بأربعين، وقال ناجون إنه لا يقل عن عشرين، بينما لم تعلن "
        "الحكومة العسكرية أي رقم.",
    )
    assert (first.claimed_by, second.claimed_by) == (None, None)
    assert first.source is not None and first.source.kind == "organisation"


def test_a_correction_is_the_outlets_own_word() -> None:
    """Whoever spoke in the sentence before corrects nothing in the outlet's news."""
    texts = (
        "أعلنت وزارة الصحة الأرمينية نقل 125 جثة من قره باغ إلى أرمينيا.",
        "تصويب: ورد في نسخة سابقة من هذا الخبر أن 168 شخصا قتلوا، والصحيح 68 قتيلا.",
    )
    found = analyses_of(*texts, day=date(2023, 9, 26))[1]
    assert found.roles.speaker == ()
    assert {f.claimed_by for f in found.figures} == {None}


@pytest.mark.parametrize(
    "before",
    [
        "قال مبعوث الأمم المتحدة فولكر بيرتس إن شهود عيان تحدثوا إليه.",
        "قالت قوات الدعم السريع إنها سيطرت على المدينة.",
    ],
)
@pytest.mark.parametrize(
    "ar",
    [
        "وأعلنت وزارة الصحة مقتل 1100 شخص في المدينة.",
        "وقال وزير الصحة إن 1100 شخص قتلوا في المدينة.",
        "وأحصت هيئة محلية 1100 قتيل في المدينة.",
    ],
)
def test_a_ministry_is_none_of_a_body_that_has_none(before: str, ar: str) -> None:
    """After the UN or a militia spoke, "the ministry of health" and "a local body" are not theirs."""
    (figure,) = analyses_of(before, ar, watch=SUDAN)[1].figures
    assert figure.claimed_by not in ("un", "rsf")


def test_a_ministry_is_still_that_of_the_state_which_spoke() -> None:
    """After Armenia spoke "the ministry of health" is its own; "the spokesman" after the UN is the UN's."""
    fled = "قالت أرمينيا إن آلاف الأرمن فروا من قره باغ."
    assert last(fled, "وأعلنت وزارة الصحة مقتل 68 شخصا في الانفجار.")[0].claimed_by == "armenia"
    un = "قالت متحدثة باسم الأمم المتحدة إن بعثة وصلت إلى قره باغ."
    assert last(un, "وقال المتحدث إن 68 شخصا قتلوا في الانفجار.")[0].claimed_by == "un"


def test_a_prisoner_who_tells_is_not_counted() -> None:
    """ "One of the returned prisoners said that he was not tortured": no claim of a prisoner."""
    freed = "أطلقت أذربيجان سراح 15 أسيرا أرمينيا."
    assert not last(freed, "وأكد أحد الأسرى العائدين أنه لم يتعرض للتعذيب.")
    assert [f.count[0] for f in last(freed, "وقال محام إن أربعة أسرى ما زالوا في باكو.")] == [4]


def test_by_her_word_is_of_whoever_told_last() -> None:
    """ "A refugee said … Her son was killed, by her word": the refugee's claim, and not the outlet's own."""
    fled = "قالت لاجئة من ستيباناكيرت إن الطريق استغرق يومين."
    (son,) = last(fled, "وقُتل ابنها في قصف أذربيجاني يوم 19 سبتمبر، بحسب قولها.")
    assert son.source is not None
    assert son.source.words == "a refugee"
    (son,) = last("وقُتل ابنها في قصف أذربيجاني يوم 19 سبتمبر، بحسب قولها.")
    assert son.source is not None


def test_the_media_of_one_side_tell_nothing_for_the_other() -> None:
    """ "As Azerbaijani media reported", after Yerevan spoke: no claim of Armenia's or the region's."""
    said = "قالت الحكومة في يريفان إن الإقليم محاصر."
    taken = (
        "واعتقلت أذربيجان الرئيس السابق للإقليم، حسبما ذكرت وسائل إعلام أذربيجانية لم تسم مصادرها."
    )
    assert {figure.claimed_by for figure in last(said, taken)} <= {None, "other", "azerbaijan"}


@pytest.mark.parametrize(
    "body", ["غرفة طوارئ الفاشر", "غرفة الطوارئ", "غرف الطوارئ", "لجنة مقاومة الفاشر"]
)
def test_a_room_or_committee_of_residents_counts_for_the_civilians(body: str) -> None:
    """One emergency room is as much the residents' own as all of them: no army claims what it tells."""
    found = analyses_of(f"قالت {body} إن قوات الدعم السريع قتلت 12 مدنيا في الفاشر.", watch=SUDAN)
    assert [figure.claimed_by for figure in found[0].figures] == ["sudan"]


def test_a_towns_hospital_is_not_of_the_state_that_was_accused_before() -> None:
    """The state that denied an accusation two sentences before does not count a town's dead."""
    accusation = "واتهمت الخارجية السودانية الإمارات بتزويد الدعم السريع بالسلاح، ونفت أبوظبي ذلك."
    strike = "وفي نيالا، قتلت ضربة بمسيرة ثمانية أشخاص مساء الخميس."
    toll = "وقال مدير مستشفى نيالا التخصصي إن الضربة أوقعت 11 قتيلا و17 جريحا."
    day = date(2025, 3, 28)
    found = analyses_of(accusation, strike, toll, watch=SUDAN, day=day)[2].figures
    assert [figure.claimed_by for figure in found] == ["other", "other"]
    theirs = "وقال مدير مستشفى في أبوظبي إن الضربة أوقعت 11 قتيلا."
    (figure,) = analyses_of(accusation, strike, theirs, watch=SUDAN, day=day)[2].figures
    assert figure.claimed_by == "uae"


@pytest.mark.parametrize(("ar", "told"), [
    ("تقول باكو إن قتلاها من المدنيين 93، ويقول الصليب الأحمر إن المفقودين 400.",
     [("azerbaijan", "azerbaijan"), ("azerbaijan", "other")]),
])  # fmt: skip
def test_the_second_claimant_of_a_sentence(ar: str, told: list[tuple[str, str]]) -> None:
    """ "… and quoted X that two", "X admitted but a hundred", "and the Red Cross says"."""
    assert claims(FOUGHT, ar) == told


def test_the_name_of_an_office_tells_of_no_displaced() -> None:
    """ "The UN commissioner for refugees told of 800 dead" counts the dead alone."""
    (only,) = last("أفادت مفوضية الأمم المتحدة لشؤون اللاجئين بمقتل 800 شخص في قره باغ.")
    assert (only.kind, only.claimed_by) == ("killed", "un")


def test_the_fall_of_a_town_kills_nobody() -> None:
    """ "After the fall of Shusha 40,000 fled" counts the displaced."""
    (only,) = last(FOUGHT, "ونزح بعد سقوط شوشة أربعون ألفا من أهل الإقليم.")
    assert only.kind == "displaced"


@pytest.mark.parametrize(
    ("told", "army"),
    [
        ("القوات الأرمينية تقصف بلدة حدودية، ومقتل ثلاثة أشخاص وفقاً لمدير المستشفى.", "armenia"),
    ],
)  # fmt: skip
def test_a_village_head_named_behind_a_shelling_speaks_for_no_side(told: str, army: str) -> None:
    """Whoever shells is neither whose word it is nor whose the dead are."""
    (found,) = analyses_of(told, day=date(2023, 9, 19))
    assert found.roles.speaker == ()
    assert army not in {p for f in found.figures for p in (f.party_affected, f.claimed_by)}


def test_a_ministry_named_behind_a_shelling_speaks() -> None:
    """The army's own ministry tells what it hit."""
    told = "القوات الأذربيجانية تقصف قرية حدودية، ومقتل اثنين بحسب وزارة الدفاع الأذربيجانية."
    assert analyses_of(told, day=date(2023, 9, 19))[0].roles.speaker == ("azerbaijan",)

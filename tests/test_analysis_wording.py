"""How news words a count: bounds, losses, bodies, kin, parts; and what only looks like a count."""

from __future__ import annotations

import pytest
from analysis_texts import analyses_of, analysis_of

Count = tuple[int | None, int | None]


def told(ar: str) -> list[tuple[str, Count]]:
    """Each claim of a sentence: what befell, and how many."""
    return [(f.kind, f.count) for f in analysis_of(ar).figures]


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وقالت الوزارة إنه لا يقل عدد القتلى عن 30 جنديا.", [("killed", (30, None))]),
        ("لم تتجاوز خسائر الجيش 12 قتيلا.", [("killed", (None, 12))]),
        ("وكان عدد الجرحى لا يتعدى 40 جريحا.", [("wounded", (None, 40))]),
        ("وفاق عدد الجرحى 290 شخصا.", [("wounded", (290, None))]),
        ("وقال إن عدد القتلى قد يصل إلى 15 جنديا.", [("killed", (None, 15))]),
        ("وقتل في المعارك ضابط واحد على الأقل.", [("killed", (1, None))]),
        ("قتل سبعة أو ثمانية جنود.", [("killed", (7, 8))]),
        ("قتل ثلاثة جنود وأصيب العشرات، ولم يقل أحد كم عددهم.",
         [("killed", (3, 3)), ("wounded", (20, 99))]),
        ("وزاد على ذلك أن 15 شخصا مفقودون.", [("missing", (15, 15))]),
        ("تجاوز عدد النازحين ستة آلاف شخص، منهم 1200 طفل.",
         [("displaced", (6000, None)), ("displaced", (1200, 1200))]),
    ],
)  # fmt: skip
def test_bounds_with_the_toll_between(ar: str, claims: list[tuple[str, Count]]) -> None:
    """ "The toll is not under 30" bounds as "not under 30" does; no bound goes over to the next count."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("وكانت الوزارة قد تحدثت عن 530 قتيلا.", [("killed", (530, 530))]),
        ("وكان عدد القتلى قد تجاوز 300.", [("killed", (300, None))]),
        ("حذرت الأمم المتحدة من أن 15 ألف شخص قد يفرون.", []),
        ("وحذر من أن القصف قد يقتل 300 مدني.", []),
        ("ويخشى ناشطون مقتل مئة مدني.", []),
        ("وثمة مخاوف من نزوح 20 ألف شخص.", []),
        ("وتتزايد المخاوف بعد مقتل ثلاثة مدنيين.", [("killed", (3, 3))]),
        ("ويخشى السكان القصف الذي أدى إلى مقتل ثلاثة مدنيين.", [("killed", (3, 3))]),
        ("وقتل ثلاثة مدنيين، ويخشى السكان المزيد.", [("killed", (3, 3))]),
    ],
)
def test_what_was_said_is_no_fear(ar: str, claims: list[tuple[str, Count]]) -> None:
    """ "Had spoken of 530 dead" is a claim, though the verb begins as one of the future does."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("العدو خسر 645 من عناصره.", [("killed", (645, 645))]),
        ("خسرت القوات أكثر من خمسة آلاف.", [("killed", (5000, None))]),
        ("وتحدثت الوزارة عن خسارتها أربعة جنود.", [("killed", (4, 4))]),
        ("وخسرت البلاد 30 كيلومترا.", []),
        ("فقد وقف نحو عشرين شابا قرب البوابة.", []),
        ("لم تخسر الشركة عاملا.", []),
    ],
)
def test_losses_are_the_dead_where_people_are_lost(
    ar: str, claims: list[tuple[str, Count]]
) -> None:
    """Men and brothers who are lost are dead; kilometres are not, and "فقد" before a verb is "for"."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("تم العثور على جثة بائع تحت الركام.", [("killed", (1, 1))]),
        ("عثر على جثة جندي قرب النهر.", [("killed", (1, 1))]),
        ("وانتشل رجال الإطفاء جثتين.", [("killed", (2, 2))]),
        ("وقال إن أحد رجالها أصيب في كتفه.", [("wounded", (1, 1))]),
        ("وأعلن مقتل اثنين وأن ثالثا مفقود.", [("killed", (2, 2)), ("missing", (1, 1))]),
        ("وقتل جندي وأصيب آخران.", [("killed", (1, 1)), ("wounded", (2, 2))]),
        ("وتوفي السائق وأصيب زميلان له.", [("killed", (1, 1)), ("wounded", (2, 2))]),
        ("أسفر القصف عن قتيل و32 جريحا.", [("killed", (1, 1)), ("wounded", (32, 32))]),
        ("سقط عشرات القتلى والجرحى.", [("killed", (20, 99)), ("wounded", (20, 99))]),
        ("وأعلن الجيش أنه أسر سورياً في الجبال.", [("captured", (1, 1))]),
        ("قال إن 27 من الجنود باتوا بين قتيل وجريح.", []),
        ("قالت الوزارة نفسها إن ثلاثة قتلوا.", [("killed", (3, 3))]),
    ],
)
def test_one_or_two_who_are_singled_out(ar: str, claims: list[tuple[str, Count]]) -> None:
    """A body, one of its men, a third, two comrades of his; "between dead and wounded" tells no number."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("تنعى أذربيجان 50 من عسكرييها.", [("killed", (50, 50))]),
        ("وأسفر القصف عن هلاك شخص.", [("killed", (1, 1))]),
        ("تفرج باكو عن 32 عسكريا أرمينيا.", [("captured", (32, 32))]),
        ("وثقت المنظمة 41 حالة فقدان.", [("missing", (41, 41))]),
        ("وسجلت الوزارة 41 حالة تسلل بعد مقتل جندي.", [("killed", (1, 1))]),
        ("وقتل 25 مدنيا وهجر 358 آخرون من قرية صغيرة.",
         [("killed", (25, 25)), ("displaced", (358, 358))]),
        ("وقتل ثلاثة وجرح 14 بصواريخ أطلقت من البر.", [("killed", (3, 3)), ("wounded", (14, 14))]),
        ("وأعلن الجيش القضاء على 20 مسلحا.", [("killed", (20, 20))]),
        ("وأحيل سبعة من موظفي الميناء إلى القضاء.", []),
    ],
)  # fmt: skip
def test_more_words_that_tell_what_befell(ar: str, claims: list[tuple[str, Count]]) -> None:
    """Mourned, perished, set free, cases of; "القضاء" alone is the judiciary."""
    assert told(ar) == claims


@pytest.mark.parametrize(
    ("ar", "claims"),
    [
        ("ووصلت مواد طبية تكفي نحو ألفي جريح.", []),
        ("شيع المئات ثلاثة جنود قتلوا في القصف.", [("killed", (3, 3))]),
        ("وقتل جندي تاركا طفلين.", [("killed", (1, 1))]),
        ("أصدرت المحكمة مذكرة توقيف بحق الرئيس الروسي.", []),
        ("ونزح 360 ألف شخص بين 1988 و1992.", [("displaced", (360000, 360000))]),
        ("بلغ عدد القتلى في الولايات العشر 193.", [("killed", (193, 193))]),
        ("وقتل ثلاثة من كل عشرة جنود.", []),
        ("أربعة أخماس الجرحى جنود.", []),
        ("لا إصابات بين 140 طالبا.", []),
        ("قتل خمسة من عائلة واحدة.", [("killed", (5, 5))]),
        ("وأسر المقاتلون فريقا من ثلاثة جنود.", [("captured", (3, 3))]),
    ],
)
def test_years_shares_mourners_and_stores_are_not_counted(
    ar: str, claims: list[tuple[str, Count]]
) -> None:
    """What a store is enough for, who mourns, whom the dead leave behind, years: nobody was hit."""
    assert told(ar) == claims


def test_the_dead_of_another_country_are_no_partys() -> None:
    """ "And in Syria, eight were killed" after a sentence on the border; a nation beside the dead wins."""
    border = "قصفت أرمينيا مواقع أذربيجانية على الحدود وقتل جنود أذربيجانيون."
    for ar, owner in (
        ("وفي سوريا، قتل ثمانية جنود في غارة.", "other"),
        ("وفي سوريا، قتل ثمانية جنود أتراك.", "turkey"),
        ("وفي جنيف، أعلنت أذربيجان أن ثمانية جنود قتلوا.", "azerbaijan"),
    ):
        (figure,) = analyses_of(border, ar)[-1].figures
        assert figure.party_affected == owner


def test_who_did_not_comment_does_not_speak() -> None:
    """Unless he is named as a speaker besides."""
    claim = "وأعلن باشينيان مقتل 105 جنود، ولم تعلق باكو على الإعلان."
    assert analyses_of(claim)[0].roles.speaker == ("armenia",)
    assert analyses_of("ولم تعلق باكو على الإعلان.")[0].roles.speaker == ()
    later = "ولم تعلق باكو على الإعلان، لكن وزارة الدفاع الأذربيجانية قالت إنها سترد."
    assert analyses_of(later)[0].roles.speaker == ("azerbaijan",)


@pytest.mark.parametrize("ar", ["أحدهم ضابط.", "والمجموع 32.", "أسرانا عشرون.", "أصيبوا."])
def test_a_sentence_of_a_word_or_two_behind_a_toll_is_read(ar: str) -> None:
    """Wherever it ends, it goes on with the toll or says nothing."""
    assert len(analyses_of("قتل خمسة جنود أرمن وأصيب عشرة.", ar)) == 2

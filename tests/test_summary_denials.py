"""Who denies a claim stands beside it, in whatever words: a town that is held."""

from __future__ import annotations

import pytest
from analysis_texts import post
from test_summary_edition import edition


def whom(claim: str, denial: str) -> list[str]:
    """The parties of which the first sentence of a claim is said to be denied, in another outlet."""
    told, no = post(claim, 1, source="وكالة أ"), post(denial, 2, source="وكالة ب")
    made = edition(*told.statements, *no.statements)
    notes = made.amended.get(told.statements[0].id, ())
    return [note.whom for note in notes if note.kind == "denied"]


SHELLED = "قصفت القوات الأرمينية بلدة ترتر بالمدفعية."


@pytest.mark.parametrize(
    ("claim", "denial", "by"),
    [
        ("وزارة الدفاع الأذربيجانية: أسقطنا مروحية أرمينية في كلبجار.", "ونفت يريفان إسقاط مروحية في غوريس.", []),
        ("وزارة الدفاع الأذربيجانية: أسقطنا مروحية أرمينية في كلبجار.", "ونفت يريفان نشر مروحية في كلبجار.", []),
        ("أفرجت أرمينيا عن مروحية أذربيجانية في كلبجار.", "ونفت باكو الإفراج عن مروحية في كلبجار.", []),
    ],
)  # fmt: skip
def test_who_was_hit_denies_what_a_flash_boasts_of(claim: str, denial: str, by: list[str]) -> None:
    """ "We shot down a plane of theirs" is denied by those whose plane it was, by the noun of the deed."""
    assert whom(claim, denial) == by


TOOK = "أعلنت وزارة الدفاع الأذربيجانية أن قواتها سيطرت على هادروت."


@pytest.mark.parametrize(
    ("claim", "denial", "by"),
    [
        (TOOK, "أكدت وزارة الدفاع الأرمينية أن هادروت لم تسقط.", ["armenia"]),
        (TOOK, "ونفت يريفان سقوط هادروت.", ["armenia"]),
        (TOOK, "نفت وزارة الدفاع الأرمينية أن تكون هادروت قد سقطت.", ["armenia"]),
        (TOOK, "وقالت يريفان إن هادروت لا تزال تحت سيطرة قواتها.", ["armenia"]),
        ("استعادت القوات الأذربيجانية مدينة شوشا.", "نفت أرمينيا سقوط مدينة شوشا.", ["armenia"]),
        ("دخلت القوات الأذربيجانية هادروت.", "ونفت يريفان دخول القوات الأذربيجانية هادروت.", ["armenia"]),
        ("قصفت القوات الأذربيجانية مدينة شوشا.", "نفت أرمينيا سقوط مدينة شوشا.", []),
        (TOOK, "ونفت يريفان سقوط قتلى في هادروت.", []),
        (TOOK, "ونفت يريفان سقوط شوشا.", []),
        (TOOK, "أكدت وزارة الدفاع الأرمينية أن شوشا لم تسقط.", []),
        (TOOK, "أكدت وزارة الدفاع الأذربيجانية أن هادروت لا تزال تحت سيطرتها.", []),
        (TOOK, "قالت وزارة الدفاع الأرمينية إن هادروت لا تزال بيدنا.", ["armenia"]),
        (TOOK, "وقال مستشار باشينيان إن هادروت ما زالت تحت سيطرتنا.", ["armenia"]),
        (TOOK, "وأكدت يريفان أن مدينة هادروت لا تزال في أيدي المدافعين عنها.", ["armenia"]),
        (TOOK, "وقالت يريفان إن هادروت ما زالت صامدة.", ["armenia"]),
        (TOOK, "وقالت يريفان إن هادروت لا تزال تحت القصف.", []),
        (TOOK, "قالت يريفان إن هادروت لا تزال تحت الاحتلال الأذربيجاني.", []),
        (TOOK, "وقالت يريفان إن هادروت لا تزال بيد العدو.", []),
        (TOOK, "وقالت يريفان إن هادروت لا تزال بأيدي الأذربيجانيين.", []),
        (TOOK, "وقالت يريفان إن هادروت ما زالت تحت سيطرة المعتدين.", []),
        (TOOK, "وقالت موسكو إن هادروت لا تزال تحت سيطرة القوات المهاجمة.", []),
        (TOOK, "وقالت طهران إن هادروت ما زالت تحت سيطرتهم.", []),
        (TOOK, "وقالت موسكو إن هادروت لا تزال صامدة.", ["russia"]),
        (TOOK, "وقالت يريفان إن قتيلين سقطا في هادروت.", []),
        (TOOK, "قالت روسيا إن هادروت لا تزال تحت سيطرة أذربيجان.", []),
        (TOOK, "وقالت يريفان إن قافلة المساعدات لم تدخل بلدة هادروت.", []),
        ("وصلت القوات الأذربيجانية إلى مشارف هادروت.", "وقالت يريفان إن هادروت لا تزال تحت سيطرة قواتها.", []),
        ("حاولت القوات الأذربيجانية السيطرة على هادروت.", "وقالت يريفان إن هادروت لا تزال تحت سيطرة قواتها.", []),
    ],
)  # fmt: skip
def test_the_fall_of_a_town_is_disputed(claim: str, denial: str, by: list[str]) -> None:
    """ "Took the town" and "did not enter it", "it is still in our hands", by another than who took it."""
    assert whom(claim, denial) == by


@pytest.mark.parametrize(
    ("denial", "by"),
    [
        ("وقالت وزارة الدفاع الأرمينية إن الجيش الأرميني لم يقصف بلدة ترتر.", ["armenia"]),
        ("أكدت يريفان أن القوات الأرمينية لم تقصف ترتر بالمدفعية.", ["armenia"]),
        ("وقالت وزارة الدفاع الأرمينية إن الجيش الأذربيجاني لم يقصف بلدة ترتر.", []),
        ("وقالت وزارة الدفاع الأرمينية إن الجيش الأرميني لم يقصف بلدة غنجة.", []),
        ("وقالت وزارة الدفاع الأرمينية إن الجيش الأرميني لم يغادر بلدة ترتر.", []),
    ],
)
def test_a_party_says_by_its_name_that_it_did_not(denial: str, by: list[str]) -> None:
    """ "Armenia's army did not shell the town", said by Armenia, is its denial, as "we did not" is."""
    assert whom(SHELLED, denial) == by


STRUCK = "أعلنت النيابة الأذربيجانية مقتل 13 مدنيا بضربة صاروخية على غنجة."


@pytest.mark.parametrize(
    ("denial", "notes"),
    [
        ("ونفت المتحدثة باسم وزارة الدفاع الأرمينية توجيه أي ضربات إلى غنجة.", ["involvement"]),
        ("نفت يريفان قصف غنجة، واتهمت باكو بقتل مدنيين في ستيباناكيرت.", ["involvement"]),
        ("نفت أرمينيا استهداف مدينة غنجة ووصفت الاتهام بأنه لا أساس له.", ["involvement"]),
        ("نفت يريفان قصف بردعة.", []),
        ("نفت يريفان قصف مطار غنجة.", []),
        ("نفت يريفان سقوط غنجة.", []),
        ("نفت يريفان أن تكون غنجة آمنة.", []),
        ("نفت باكو قصف غنجة.", []),
        ("نفت يريفان استهداف مدنيين في غنجة.", []),
    ],
)
def test_who_denies_a_blow_denies_his_part_in_the_dead_of_it(denial: str, notes: list[str]) -> None:
    """Be it told by its dead and another word, and nobody named who struck; of that town and target only."""
    told, no = post(STRUCK, 1, source="وكالة أ"), post(denial, 2, source="وكالة ب")
    found = edition(*told.statements, *no.statements).amended.get(told.statements[0].id, ())
    assert [note.harm for note in found] == notes


@pytest.mark.parametrize(
    ("denial", "noted"),
    [
        ("ونفت وزارة الدفاع الأذربيجانية مسؤوليتها، وقالت إن جيشها لا يستهدف المباني.", True),
        ("ونفت باكو القصف.", True),
        ("ونفت باكو ضلوعها فيه.", True),
        ("ونفت باكو مسؤوليتها عن انقطاع الغاز.", False),
        ("ونفت باكو وجود مقاتلين أجانب.", False),
    ],
)
def test_a_blow_is_denied_two_sentences_behind_it(denial: str, noted: bool) -> None:
    """What it is of stands before it in its article, though another sentence stands between."""
    text = "تعرضت ستيباناكيرت لقصف متكرر، بحسب وزارة الدفاع الأرمينية.\nوقالت يريفان إن السكان في الملاجئ."
    made = post(f"{text}\n{denial}", 1)
    found = edition(*made.statements).amended.get(made.statements[0].id, ())
    assert [note.whom for note in found] == ["azerbaijan"] * noted


MUTILATED = "اتهم رئيس الأركان الأرميني جنودا أذربيجانيين بالتمثيل بجثة مجندة أرمينية قرب جرموك."
HANDED = "ينص الاتفاق على أن تسلم القوات الأرمينية في الإقليم كل أسلحتها."
ROCKET = "قتل أربعة في قصف أرميني طال قرية في بردعة، بحسب باكو."
MINED = "قالت باكو إن مجموعات تخريبية أرمينية زرعت ألغاما على طرق كلبجار."


@pytest.mark.parametrize(
    ("claim", "denial", "by"),
    [
        (MUTILATED, "ونفت وزارة الدفاع الأذربيجانية أن يكون جنودها قد مثلوا بجثث جنود أرمن.", ["azerbaijan"]),
        (MUTILATED, "ونفت وزارة الدفاع الأذربيجانية أن يكون جنودها قد احتفظوا بجثث جنود أرمن.", []),
        (HANDED, "قالت وزارة الدفاع الأرمينية إن قواتها لم تسلم بعد كل أسلحتها.", []),
        (HANDED, "قالت وزارة الدفاع الأرمينية إن قواتها لم تقل إنها تسلم كل أسلحتها.", []),
        (ROCKET, "يريفان: لم نطلق أي صاروخ باتجاه بردعة، وما تقوله أذربيجان كذب.", ["armenia"]),
        (ROCKET, "يريفان: لم نطلق أي صاروخ باتجاه غنجة، وما تقوله أذربيجان كذب.", []),
        (ROCKET, "يريفان: لم نطلق سراح أي أسير في بردعة.", []),
        (ROCKET, "وزارة الدفاع الأرمينية تنفي: القول إن قواتنا قصفت بردعة افتراء.", ["armenia"]),
        (ROCKET, "وزارة الدفاع الأرمينية تنفي: القول إن قواتنا غادرت بردعة افتراء.", []),
        (ROCKET, "ونفت وزارة الدفاع الأرمينية قصف بردعة، بينما قالت سلطات قره باغ إن فيها أهدافا عسكرية.", ["armenia"]),
        (MINED, "وتنفي وزارة الدفاع في يريفان مزاعم أذربيجان عن قيام مجموعات تخريبية أرمينية بزرع ألغام.", ["armenia"]),
        (MINED, "ونفت باكو زرع ألغام في كلبجار.", []),
    ],
)  # fmt: skip
def test_a_denial_is_of_the_very_deed_however_it_is_worded(
    claim: str, denial: str, by: list[str]
) -> None:
    """ "Did not yet" and "did not say" deny no deed; a missile is not what was hit; a claim may be called a lie."""
    assert whom(claim, denial) == by

"""Who has a part in what a sentence tells, and who only stands beside it."""

from __future__ import annotations

import pytest
from analysis_texts import RULES, analyses_of, analysis_of


def roles_of(*texts: str) -> tuple[str, ...]:
    """Who speaks, who acts and who is hit in the last of some sentences, several divided by blanks."""
    roles = analyses_of(*texts)[-1].roles
    return " ".join(roles.speaker), " ".join(roles.actor), " ".join(roles.affected)


@pytest.mark.parametrize(
    ("ar", "roles"),
    [
        ("واتهم حكمت حاجييف، مستشار الرئيس الأذربيجاني، أرمينيا بقصف غنجة.", ("azerbaijan", "armenia", "azerbaijan")),
        ("واتهم فاغرام بوغوسيان، الناطق باسم رئيس كاراباخ، الجيش الأذربيجاني بخرق الهدنة.", ("karabakh", "azerbaijan", "")),
        ("وحمل أرمين غريغوريان، أمين مجلس الأمن الأرميني، روسيا مسؤولية ما حدث.", ("armenia", "russia", "")),
        ("ودعا حكمت حاجييف، مساعد الرئيس الأذربيجاني، القوات الأرمينية إلى الانسحاب.", ("azerbaijan", "azerbaijan", "armenia")),
        ("وحذر سيرغي شويغو، وزير الدفاع الروسي، أذربيجان من مهاجمة قواته.", ("russia", "russia", "azerbaijan")),
    ],
)  # fmt: skip
def test_a_title_between_commas_is_not_whom_its_bearer_accuses(
    ar: str, roles: tuple[str, ...]
) -> None:
    """ "X, the president's aide, accused Y": the aide is X, and Y is accused."""
    assert roles_of(ar) == roles


@pytest.mark.parametrize(
    ("ar", "actor"),
    [
        ("وأفادت باكو بأن الغارة نفذت بطائرة مسيرة ودمرت مدرسة.", ""),
        ("وقالت أرمينيا إن الهجوم نفذ بصواريخ ودمر جسرا.", ""),
        ("وذكرت أذربيجان أن القصف استهدف قرية ودمر عشرة منازل.", ""),
        ("وقالت أرمينيا إن القصف الأذربيجاني استهدف قرية ودمر عشرة منازل.", "azerbaijan"),
        ("وقالت باكو إن الجيش قصف قرية ودمر مدرسة.", "azerbaijan"),
        ("وأعلنت باكو أنها نفذت ضربة ودمرت مخزنا.", "azerbaijan"),
        ("وأعلنت باكو أن العملية انتهت واستعادت ثلاث قرى.", "azerbaijan"),
    ],
)
def test_what_a_strike_of_nobodys_did_is_not_its_tellers_deed(ar: str, actor: str) -> None:
    """ "X said that the strike was made with missiles and destroyed": the strike did, not X."""
    assert roles_of(ar)[1] == actor


@pytest.mark.parametrize(
    ("ar", "speaker"),
    [
        ("ولم تعلن أذربيجان خسائرها.", ""),
        ("ولم تكشف باكو عن عدد قتلاها.", ""),
        ("بينما لم تفصح أرمينيا عن حصيلة خسائرها.", ""),
        ("ولم تعلن يريفان بعد حصيلة قتلاها.", ""),
        ("وقتل 1300 عسكري أرميني، بينما لم تكشف باكو خسائرها العسكرية.", ""),
        ("وقالت أرمينيا إن ستة من جنودها قتلوا، فيما لم تعلن أذربيجان عن خسائرها.", "armenia"),
        ("ولم تعلن باكو خسائرها، واكتفت بالقول إن مدنيا قتل.", "azerbaijan"),
        ("ولا تكشف أذربيجان عن خسائرها، مكتفية بالقول إن 25 مدنيا قتلوا.", "azerbaijan"),
        ("ولم تعلن أرمينيا سوى مقتل جندي.", "armenia"),
        ("ولم تستبعد باكو شن عملية جديدة.", "azerbaijan"),
        ("وأعلنت باكو خسائرها.", "azerbaijan"),
    ],
)
def test_whoever_keeps_its_losses_back_says_nothing(ar: str, speaker: str) -> None:
    """ "X did not disclose its losses": X is not heard, unless it says something else."""
    assert roles_of(ar)[0] == speaker


@pytest.mark.parametrize(
    ("ar", "speaker"),
    [
        ("أما الجسر الذي يربط أرمينيا بإيران فبقي مفتوحا.", ""),
        ("والطريق الذي يربط قره باغ بالعالم الخارجي مغلق.", ""),
        ("وأرمينيا التي يبلغ عدد سكانها ثلاثة ملايين دولة صغيرة.", ""),
        ("وربطت باكو توقيع الاتفاق بتعديل الدستور الأرميني.", "azerbaijan"),
        ("وأبلغت باكو موسكو بأنها ستفتح الممر.", "azerbaijan"),
    ],
)
def test_a_road_that_links_two_lands_quotes_nobody(ar: str, speaker: str) -> None:
    """Verbs of saying have another sense behind "which": links, reaches."""
    assert " ".join(analysis_of(ar, judge=RULES).roles.speaker) == speaker


@pytest.mark.parametrize(
    ("ar", "actor"),
    [
        ("وصدر مرسوم من الرئيس شهرامانيان بحل مؤسسات الإقليم.", "karabakh"),
        ("وحلت مؤسسات الإقليم بمرسوم من الرئيس سامفيل شاهرامانيان.", "karabakh"),
        ("وأقيل الوزير بقرار من باشينيان.", "armenia"),
        ("وأغلق الممر بأمر من علييف.", "azerbaijan"),
        ("وتحركت القوات بأوامر من باكو.", "azerbaijan"),
        ("ولم يصدر تعليق من باكو.", ""),
    ],
)
def test_whoever_orders_something_by_decree_acts(ar: str, actor: str) -> None:
    """ "Was closed by an order from X"."""
    assert roles_of(ar)[1] == actor


@pytest.mark.parametrize(
    ("ar", "actor"),
    [
        ("وأعلن علييف تحرير جبرائيل من الاحتلال الأرميني.", "azerbaijan"),
        ("وقالت باكو إن قواتها حررت ثلاث قرى من الاحتلال الأرميني.", "azerbaijan"),
        ("ودمر الاحتلال الأرميني مساجد في شوشة.", "armenia"),
    ],
)
def test_whose_hold_on_a_place_is_over_does_nothing(ar: str, actor: str) -> None:
    """ "Freed the town from the X occupation"."""
    assert roles_of(ar)[1] == actor


@pytest.mark.parametrize(
    ("ar", "speaker"),
    [
        ("وقال مصدر في وزارة الدفاع الأذربيجانية إن بلاده سترد.", "azerbaijan"),
        ("وقال مصدر في الخارجية الأرمينية إن بلاده لن تتدخل.", "armenia"),
        ("وقالت مصادر في الحكومة الفرنسية إن ماكرون سيزور يريفان.", "france"),
        ("وقال المصدر إن القصف مستمر.", "karabakh"),
    ],
)
def test_a_source_in_a_ministry_is_not_whoever_spoke_before(ar: str, speaker: str) -> None:
    """ "A source in the ministry of X" is X's, by the rules alone, whoever spoke in the sentence before."""
    before = "وقال مصدر في رئاسة كاراباخ إن القوات قصفت المطار."
    told = analyses_of(before, ar, judge=RULES)[-1].roles
    assert " ".join(told.speaker) == speaker


@pytest.mark.parametrize(
    ("ar", "roles"),
    [
        ("واتهم محتجون باشينيان بالخيانة.", ("", "armenia", "")),
        ("وطالب المتظاهرون باشينيان بالاستقالة.", ("", "", "armenia")),
    ],
)
def test_people_before_a_name_are_not_its_bearers(ar: str, roles: tuple[str, ...]) -> None:
    """ "Activists accused X": a plural that keeps its ending has no owner, and the activists are not X's."""
    assert roles_of(ar) == roles


@pytest.mark.parametrize(
    ("ar", "affected"),
    [
        ("قتل في الحادث جنديان روسيان في قره باغ.", "russia"),
        ("وأصيب في الانفجار جنديان روسيان في قره باغ.", "russia"),
        ("وأصيب المدنيون الأرمن في القصف.", "armenia"),
    ],
)
def test_where_men_of_another_fell_is_not_hit(ar: str, affected: str) -> None:
    """ "In the accident two X soldiers": the accident's preposition is not the soldiers'."""
    assert roles_of(ar)[2] == affected


@pytest.mark.parametrize(
    ("before", "ar", "roles"),
    [
        ("أيدت فرنسا موقف يريفان.", "كما رفضت اقتراح روسيا.", ("france", "", "russia")),
        ("قال أردوغان إن الممر ضروري.", "ودعا باشينيان أذربيجان إلى الحوار.", ("armenia", "armenia", "azerbaijan")),
        ("قال أردوغان إن الممر ضروري.", "ورفض الكرملين الانتقادات.", ("russia", "", "")),
    ],
)  # fmt: skip
def test_a_land_that_does_not_agree_with_its_verb_is_addressed(
    before: str, ar: str, roles: tuple[str, ...]
) -> None:
    """ "(He) calls on Armenia", "(she) rejected the proposal": whoever spoke before does."""
    assert roles_of(before, ar) == roles


@pytest.mark.parametrize(
    ("ar", "speaker"),
    [
        ("ودعا 17 حزبا معارضا باشينيان إلى الاستقالة.", ""),
        ("ودعا 100 أكاديمي فرنسا إلى التدخل.", ""),
        ("واقتحم مئات المحتجين مقر الحكومة والبرلمان في يريفان، رفضا لاتفاق وقعه باشينيان.", ""),
        ("ودعا باشينيان 17 حزبا إلى الحوار.", "armenia"),
        ("ودعا 3 وزراء أرمن أذربيجان إلى الانسحاب.", "armenia"),
        ("ورفضت يريفان الاتفاق.", "armenia"),
    ],
)
def test_a_crowd_that_calls_on_somebody_is_not_he(ar: str, speaker: str) -> None:
    """ "17 parties called on X", "stormed it in rejection of X's deal": X says nothing."""
    assert roles_of(ar)[0] == speaker


def test_a_ministry_tells_of_its_own_army() -> None:
    """ "The ministry confirmed that the army …", whoever's army the sentence before named."""
    before = "قالت وزارة الدفاع الأذربيجانية إن الجيش الأرميني قصف غنجة."
    assert roles_of(before, "وأكدت الوزارة أن الجيش حرر ثلاث قرى.")[1] == "azerbaijan"


@pytest.mark.parametrize(
    ("ar", "party"),
    [
        ("والتقى ممثلو أذربيجان ممثلي الأرمن في إقليم كاراباخ.", "karabakh"),
        ("وتحدث علييف مع الأرمن الباقين في الإقليم.", "karabakh"),
        ("ووصل سكان كاراباخ الأرمن إلى الحدود.", "karabakh"),
        ("وتظاهر الأرمن في لبنان.", "armenia"),
    ],
)
def test_the_armenians_of_the_region_are_the_regions(ar: str, party: str) -> None:
    """Their name with that of the region is theirs, not Armenia's."""
    found = set(analysis_of(ar, judge=RULES).parties)
    assert found & {"karabakh", "armenia"} == {party}

"""Whom a verb of saying addresses or is about does not speak; whoever spoke before goes on."""

from __future__ import annotations

import pytest
from analysis_texts import SUDAN, analyses_of

from briefings import profile

# what was said before, the sentence, who speaks in it
GOES_ON = [
    ("قال ماكرون إن فرنسا قلقة.", "وأبلغ بعثة روسية برئاسة سيرغي لافروف أن الحل قريب.", "france"),
    ("صرح باشينيان بأن المفاوضات صعبة.", "واتهم القيادة الأذربيجانية بعرقلتها.", "armenia"),
    ("صرح باشينيان بأن المفاوضات صعبة.", "ويحذر الحكومة الأذربيجانية من مواصلة القصف.", "armenia"),
    ("قالت وزارة الخارجية الأرمينية إن الوضع خطير.", "وطالبت مجلس الأمن بعقد جلسة عاجلة.", "armenia"),
]  # fmt: skip
# … where the sentence has a speaker of its own
SPEAKS = [
    ("وطالبت الحكومة الأرمينية بوقف القصف.", "armenia"),
    ("واتهمت موسكو باكو بخرق الهدنة.", "russia"),
    ("ودعا القادة الأرمن إلى وقف القتال.", "armenia"),
    ("وقال لوفد أرميني الرئيس الفرنسي إيمانويل ماكرون إن الحل سياسي.", "france"),
    ("وقال وفد أرميني برئاسة وزير الخارجية إن المحادثات بدأت.", "armenia"),
    ("وقال لوكالة تاس وزير الخارجية الأرميني إن القصف مستمر.", "armenia"),
    ("وطالب مجلس الأمن الطرفين بوقف النار.", "un"),
]


@pytest.mark.parametrize(("before", "ar", "speaker"), GOES_ON)
def test_whom_somebody_addresses_or_accuses_does_not_speak(
    before: str, ar: str, speaker: str
) -> None:
    """A verb that leaves its subject out has that of the sentence before, whoever stands behind it."""
    assert analyses_of(before, ar)[1].roles.speaker == (speaker,)


@pytest.mark.parametrize(("ar", "speaker"), SPEAKS)
def test_a_subject_that_agrees_with_its_verb_speaks(ar: str, speaker: str) -> None:
    """Behind a verb that it agrees with, or behind those addressed, somebody new speaks."""
    assert analyses_of("قال علييف إن الطريق مفتوح.", ar)[1].roles.speaker == (speaker,)


def test_an_accuser_goes_on_where_the_accused_are_of_no_list() -> None:
    """ "He accused groups loyal to X of looting, and added that": the accuser adds it."""
    _, accuses, adds = analyses_of(
        "قال البرهان إن الجيش سينتصر.",
        "واتهم مجموعات موالية للدعم السريع بنهب الأسواق.",
        "وتابع أن القتال مستمر.",
        watch=SUDAN,
    )
    assert accuses.roles.speaker == adds.roles.speaker == ("army",)
    assert accuses.roles.actor == ("rsf",)


_NORTH = """label = "North"
core = ["relief", "south"]
[[parties]]
id = "relief"
label = "Relief Committee"
color = "#117733"
names = ["هيئة الخلاص", "وزارة الدفاع الشمالية"]
demonyms = ["شمالي"]
capitals = ["البيضاء"]
[[parties]]
id = "south"
label = "South"
color = "#0072B2"
names = ["دولة الجنوب", "الحكومة الجنوبية"]
demonyms = ["جنوبي"]
people = ["نادر العبدلي"]
[[themes]]
id = "military"
label = "Fighting"
strong = ["قصف*"]
"""


def test_the_ministry_of_a_body_that_rules_goes_on_and_whose_statements_it_rejects_does_not() -> (
    None
):
    """ "The ministry rejects the statements of X": a committee has a ministry where its profile names one."""
    told = analyses_of(
        "تنفي وزارة الدفاع الشمالية قصف القرى.",
        "وترفض الوزارة تصريحات رئيس الحكومة الجنوبية نادر العبدلي.",
        watch=profile.parse(_NORTH, "north.toml", "north"),
    )[1]
    assert told.roles.speaker == ("relief",)

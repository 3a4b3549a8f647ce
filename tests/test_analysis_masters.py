"""A capital, a palace or an army whose master changes speaks and acts for the master of the day."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import analyses_of

from briefings import profile

FELL = date(2023, 5, 9)
COUNTRY = """
label = "Country"
[[places]]
names = ["ريمون", "الجيش الساحلي", "قصر النخيل"]
speaks = true
held = [{ party = "old", until = 2023-05-09 }, { party = "new" }]
[[parties]]
id = "old"
label = "Old"
color = "#0072B2"
names = ["حزب السنديان"]
[[parties]]
id = "new"
label = "New"
color = "#E69F00"
names = ["مجلس المنارة"]
[[parties]]
id = "far"
label = "Far"
color = "#117733"
names = ["فرنسا"]
demonyms = ["فرنسي"]
[[themes]]
id = "military"
label = "Fighting"
strong = ["قصف*"]
"""


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("قالت ريمون إن المحادثات تأجلت.", "speaker"),
        ("أعلن الجيش الساحلي أن قواته انسحبت.", "speaker"),
        ("ونفى قصر النخيل ذلك.", "speaker"),
        ("قصف الجيش الساحلي بلدة على الحدود.", "actor"),
        ("اتهمت فرنسا ريمون بخرق الهدنة.", "actor"),
        ("وبحسب ريمون، قتل ثلاثة جنود.", "speaker"),
        ("ودعت ريمون إلى التهدئة.", "speaker"),
    ],
)
def test_the_master_of_the_day_speaks_and_acts(text: str, role: str) -> None:
    """Before the day of the change it is the old one, from that day on the new one."""
    watch = profile.parse(COUNTRY, "country.toml", "country")
    for day, master in ((date(2023, 5, 8), "old"), (FELL, "new")):
        (found,) = analyses_of(text, watch=watch, day=day)
        assert list(getattr(found.roles, role)) == [master]


@pytest.mark.parametrize("text", ["وبحسب ريمون، قتل ثلاثة جنود.", "ودعت ريمون إلى التهدئة."])
def test_a_place_that_does_not_speak_is_land(text: str) -> None:
    """Without that word what changed hands is nobody who says anything."""
    watch = profile.parse(COUNTRY.replace("speaks = true\n", ""), "country.toml", "land")
    (found,) = analyses_of(text, watch=watch, day=FELL)
    assert not found.roles.speaker

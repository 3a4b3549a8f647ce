"""Words that the decoder hardly knows reach it in common ones, from the first attempt on."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from briefings.language.normalize import for_engine
from briefings.translation.engine import Options, open_engine
from briefings.translation.jobs import job_of
from briefings.translation.names import NameAuthority, load_names
from briefings.translation.plainly import commoner
from briefings.translation.translator import Translator


@cache
def packed_names() -> NameAuthority:
    """The names, read once."""
    return load_names()


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("دعا الرئيس إلى حقن الدماء.", "دعا الرئيس إلى وقف سفك الدماء."),
        ("قبلت الهدنة حقنا للدماء.", "قبلت الهدنة من أجل وقف سفك الدماء."),
        ("وشجب الوزير القصف.", "وأدان الوزير القصف."),
        ("لم تشجب باريس القصف.", "لم تدين باريس القصف."),
        ("كيلو البندورة وشاحنة للبندورة", "كيلو الطماطم وشاحنة للطماطم"),
        ("طالب بإماطة اللثام ولإماطة اللثام عنه", "طالب بالكشف وللكشف عنه"),
        ("ضربت باكو عرض الحائط بالقرار.", "أخلت باكو بالقرار."),
        ("ضرب الجيش بالهدنة عرض الحائط.", "أخل الجيش بالهدنة."),
        ("طفح الكيل بسكان المدينة.", "نفد صبر سكان المدينة."),
        ("واستتب الأمن وانكفأ العدو", "واستقر الأمن وتراجع العدو"),
        ("والضرب عرض الحائط بالقرار المجحف", "والإخلال بالقرار غير العادل"),
        ("في اعيرة نارية وازيز", "في طلقات نارية وصوت"),
        ("ضرب زلزال وتسونامي الجزيرة", "ضرب زلزال و tsunami الجزيرة"),
    ],
)
def test_rare_words_are_said_in_common_ones(ar: str, said: str) -> None:
    """With what is written onto them, with words between, and where the hamza was left out."""
    assert commoner(ar) == said


@pytest.mark.parametrize(
    "ar",
    [
        "اندلع حريق في كارتال كايا.",  # no "like convoys"
        "صودر هاتفين محمولين.",  # two telephones, and nobody chanting
        "حقنت الممرضة دماء الجريح.",
        "وصلت قافلة إلى واد قرب الحدود.",  # a valley
        "ثاروا على الحكومة.",  # rose, and did not take revenge
        "ضربت الزلازل عرض البلاد.",
        "أدت المحادثات إلى هدنة.",
        "انقضت سنة على الحرب.",  # passed, and did not attack
        "تفشت حمى الضنك في الولاية.",  # dengue fever, and no hardship
        "جاء ولدك من هناك.",  # your son, and no shelling
        "نعرف ما يتربص بها.",
        "وصل تشي بينغ.",
        "قدم الفريق أداء كأداء الأبطال.",  # like champions, and no great obstacle
    ],
)
def test_what_only_looks_like_them_stays(ar: str) -> None:
    """Other words with such letters are not touched, and neither is a sentence without any."""
    assert commoner(ar) == ar


def test_no_name_of_the_lists_is_reworded() -> None:
    """A place or person that sounds like a rare word keeps the letters."""
    for sheet in (files("briefings") / "data" / "names").iterdir():
        if sheet.name.endswith(".tsv"):
            rows = csv.reader(sheet.read_text("utf-8").splitlines(), delimiter="\t", quotechar=None)
            told = {name for row in rows for cell in row for name in cell.split("|")}
            assert [n for n in map(for_engine, told) if commoner(n) != n] == [], sheet.name


def test_names_are_still_found_and_the_source_stays() -> None:
    """Only what the decoder gets is reworded, in every attempt; the text that is kept and shown is not."""
    ar = "شجب نيكول باشينيان القصف."
    job = job_of(ar, packed_names(), True)
    assert (job.ar, job.source) == (ar, ar)
    assert job.first == "أدان نيكول باشينيان القصف."
    assert job.prepared == "أدان Nikol Pashinyan القصف."


def test_the_sense_is_kept_in_english(tmp_path: Path) -> None:
    """What became a call for bloodshed, a denial and a love spent is said as it is."""
    lines = (
        "دعا الرئيس إلى حقن الدماء ورأب الصدع بين الطرفين.",
        "وشجب برلمان باكو القرار.",
        "قضى نحبه في المستشفى متأثرا بإصابته.",
        "لم تفتأ باكو تكرر مطالبها.",
    )
    with Translator(open_engine(threads=1), packed_names(), tmp_path / "m", Options()) as machine:
        bloodshed, condemned, died, kept = machine.lines(lines)
    assert "bloodshed" in bloodshed
    assert "stop" in bloodshed or "halt" in bloodshed
    assert "condemned" in condemned
    assert "died" in died
    assert "not" not in kept

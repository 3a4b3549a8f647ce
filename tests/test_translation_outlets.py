"""Outlets get a name that a reader of no Arabic can say."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.translation.jobs import jobs_of
from briefings.translation.names.authority import load_names
from briefings.translation.names.outlets import Spelling, in_words, spellings
from briefings.translation.slips import told_as_sample


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("وكالة أفق (عيّنة)", "Ufuq Agency (sample)"),
        ("وكالة الأناضول", "Anadolu Agency"),
        ("وزارة الدفاع الأذربيجانية", "Azerbaijani Defense Ministry"),
        ("القوات المسلحة اليمنية", "Yemeni armed forces"),
        ("الرئاسة الأذربيجانية", "Azerbaijani presidency"),
        ("الشرق الأوسط", "Asharq Al-Awsat"),
        ("صحيفة الشرق الأوسط", "Asharq Al-Awsat"),
        ("جريدة السفينة", "Al-Safina newspaper"),
        ("PublicPresse", "PublicPresse"),
        ("عربي21", "Arabi21"),
        ("المرصد العربي", "Al-Marsad al-Arabi"),
        ("قناة الأفق الجديد", "Al-Ufuq Al-Jadid channel"),
        ("وكالة النخيل", "Al-Nakhil agency"),
        ("وكالة أنباء هاوار", "Hawar news agency"),
        ("وكالة الشرق للأنباء", "Al-Sharq news agency"),
        ("شبكة شام الإخبارية (عيّنة)", "Sham news network (sample)"),
        ("وكالة الأنباء السودانية", "Sudanese news agency"),
        ("سودان تربيون", "Sudan Tribune"),
        ("راديو دبنقا", "Radio Dabanga"),
        ("وكالة سبأ للأنباء", "SABA"),
        ("وكالة السودان للأنباء", "SUNA"),
        ("قناة تلغرام", "Telegram channel"),
        ("قناة صدى الوادي على تلغرام (عيّنة)", "Sada Al-Wadi channel on Telegram (sample)"),
        ("قناة صدى الوادي عبر تليغرام", "Sada Al-Wadi channel on Telegram"),
        ("إذاعة دبي", "Dubai radio"),
        ("جريدة دمشق", "Damascus newspaper"),
        ("موقع بغداد برس", "Baghdad Press website"),
        ("تلفزيون أبو ظبي", "Abu Dhabi TV"),
        ("عدن الغد", "Aden Al-Ghad"),
        ("وكالة نبأ المشرق", "Naba Al-Mashriq agency"),
        ("صحيفة الدفاع اليوم", "Al-Difa al-Yawm newspaper"),
        ("صحيفة الضفة المسائية", "Al-Daffa Al-Masaiya newspaper"),
        ("قناة مراسل القوقاز", "Murasil Al-Qawqaz channel"),  # of a messenger, not of television
        ("وكالة المغرب الأوسط", "Al-Maghrib Al-Awsat agency"),
        ("بيان صحفي", "Press statement"),
        ("بيان وزارة الدفاع", "Ministry of Defense statement"),
        ("نشرة صحفية", "Press bulletin"),
        ("قناة القدس الفضائية", "Al-Quds TV"),  # the Arabic name is what such outlets use
        ("إذاعة دجلة", "Dijla radio"),
        ("قناة الخليج", "Al-Khalij channel"),
        ("قناة أخبار أرتساخ بالعربية", "Akhbar Artsakh in Arabic channel"),
        ("قناة سودانية مباشر", "Sudania Mubashir channel"),
        ("منبر وادي النيل", "Minbar Wadi Al-Nil"),
        ("مركز الفرات", "Markaz Al-Furat"),
        ("شبكة الفنار", "Al-Fanar network"),
        ("سودان بوست", "Sudan Post"),
        ("يومية المسار الأردني", "Al-Masar Al-Urduni daily"),
        ("موقع المشهد", "Al-Mashhad website"),  # a city's name that is a common word, too
        ("قناة «أخبار السهل والجنوب»", "Akhbar Al-Sahl wal-Janub channel"),
        ("موقع «القبس»", "Al-Qabas website"),
        ("مرصد القلمون لحقوق الإنسان", "Al-Qalamun Observatory for Human Rights"),
        ("مرصد النيل للحقوق", "Al-Nil rights observatory"),
        ("صحيفة المنار الحر", "Al-Manar Al-Hurr newspaper"),
        ("شبكة القنطرة الإخبارية", "Al-Qantareh news network"),
        ("مجلة القانون للجميع", "Al-Qanon lil-Jemi magazine"),
        ("اليوم السابع", "Youm7"),
        ("الوطن السورية", "Syrian Al-Watan"),
        ("أخبار الأمم المتحدة", "UN News"),
        ("صحيفة التغيير", "Al-Taghyeer"),
        ("غرفة طوارئ بحري", "Khartoum North Emergency Response Room"),
        ("لجان مقاومة كوستي", "Kosti Resistance Committees"),
        ("تنسيقية لجان مقاومة مدني", "Wad Madani Resistance Committees Coordination"),
    ],
)
def test_an_outlet_is_named_in_latin_letters(source: str, english: str) -> None:
    """House spelling where the list has one, else its kind and a transliteration; digits stay."""
    assert spellings({source}, load_names())[source].text == english


@pytest.mark.parametrize(
    ("row", "english"),
    [
        ("place\tدجلة\tDijlah", "Dijlah radio"),
        ("place\tدجلة الخير\tGood Tigris", "Dijla radio"),
        ("outlet\tإذاعة دجلة\tRadio Dijla", "Radio Dijla"),
        ("nationality\tدجلة\tTigrine", "Dijla radio"),
    ],
)
def test_a_name_of_the_users_own_spells_an_outlet_named_after_it(
    tmp_path: Path, row: str, english: str
) -> None:
    """Whatever type it has in the list; only a name of the whole outlet says more."""
    (tmp_path / "mine.tsv").write_text(row, "utf-8")
    assert spellings({"إذاعة دجلة"}, load_names(folder=tmp_path))["إذاعة دجلة"].text == english


def test_an_outlet_of_the_users_own_wins_over_the_packed_one(tmp_path: Path) -> None:
    """As every name of theirs does."""
    (tmp_path / "mine.tsv").write_text("outlet\tوكالة الأناضول\tAnatolian Agency", "utf-8")
    found = spellings({"وكالة الأناضول"}, load_names(folder=tmp_path))
    assert found["وكالة الأناضول"].text == "Anatolian Agency"


@pytest.mark.parametrize(
    ("source", "guessed"),
    [
        ("صحيفة القبس المسائي الحمراوي", True),
        ("موقع زرقوش نت", True),
        ("إذاعة زرقوش / رويترز", True),
        ("وكالة الأناضول", False),
        ("قناة تلغرام", False),
        ("وكالة الأنباء السودانية", False),
        ("إذاعة دبي", False),
        ("موقع محمد", False),  # a part of names that has its usual spelling
        ("PublicPresse", False),
        ("", False),
    ],
)
def test_a_name_by_sound_is_known_as_a_guess(source: str, guessed: bool) -> None:
    """A word that no list spells makes the outlet's English name a guess."""
    assert spellings({source}, load_names())[source].by_sound is guessed


@pytest.mark.parametrize(
    ("source", "everyday"),
    [
        ("شبكة أطباء الساحل", True),
        ("القيادة العامة للقوات المسلحة", True),
        ("لجنة المعلمين السودانيين", True),
        ("نقابة المهندسين في الميناء", True),
        ("هيئة شؤون الأسرى", True),
        ("بنك السودان المركزي", True),
        ("صحيفة التغريد", False),
        ("مجلة القانون للجميع", False),  # a paper is called by its words, whatever they mean
        ("نداء الساحل", False),
        ("لجنة زرقوش", False),
        ("موقع زرقوش نت", False),
        ("وكالة النخيل", False),
    ],
)
def test_a_body_that_everyday_words_name_is_translated(source: str, everyday: bool) -> None:
    """ "The doctors of the coast" say what they are; names of papers and unknown words are spelled."""
    assert spellings({source}, load_names())[source].everyday is everyday


def test_a_body_of_everyday_words_is_left_to_the_translation_in_a_sentence() -> None:
    """What it gets right is not overwritten by a spelling since that body is an outlet as well."""
    text, source = "وأعلنت شبكة أطباء الساحل مقتل ستة مدنيين.", "شبكة أطباء الساحل"
    (job,) = jobs_of([text], [source], load_names(), True)
    assert not [name for name in job.names if name.type == "outlet"] and source in job.prepared


@pytest.mark.parametrize(
    ("english", "heading"),
    [
        ("General Command of the armed forces", "General Command of the Armed Forces"),
        ("The doctors' union.", "Doctors' Union"),
        ("UNHCR", "by sound"),
        ("Committee of المعلمين", "by sound"),
    ],
)
def test_a_translated_body_is_written_like_a_name(english: str, heading: str) -> None:
    """With capitals; initials of one word are another body's, and Arabic is none."""
    assert in_words(english, Spelling("by sound", by_sound=True)).text == heading


@pytest.mark.parametrize(
    ("text", "source", "outlet"),
    [
        ("باكو (راديو الضفة الشرقية) - نفى مصدر ذلك.", "", "راديو الضفة الشرقية"),
        ("(مرصد الأمم) - وصل 377 نازحا.", "", "مرصد الأمم"),
        ("يريفان (مرصد الأمم): وصل 377 نازحا.", "", "مرصد الأمم"),
        ("يريفان 19 سبتمبر (مرصد الأمم) - وصل 377 نازحا.", "", "مرصد الأمم"),
        ("يريفان - صحيفة الميناء - وصل 377 نازحا.", "", "صحيفة الميناء"),
        ("يريفان/ وكالة الأفق: وصل 377 نازحا.", "", "وكالة الأفق"),
        ("يريفان - منبر الشمال - وصل 377 نازحا.", "منبر الشمال", "منبر الشمال"),
        ("يريفان - المرساة - وصل 377 نازحا.", "صحيفة المرساة", "المرساة"),
        ("يريفان - منبر الشمال - وصل 377 نازحا.", "", ""),  # may be anything
        ("باكو (من مراسلنا) - وصل 377 نازحا.", "", ""),
        ("يفلاخ (شمال أذربيجان) - بدأت المحادثات.", "", ""),
        ("قال علييف (الرئيس الأذربيجاني) - في خطاب - إن الحرب انتهت.", "", ""),
        ("باكو - وزارة الدفاع - أعلنت ذلك.", "", ""),
        ("يريفان (رويترز) - وصل 377 نازحا.", "", "رويترز"),
        ("باكو (الرافدين) - قتل ثلاثة مدنيين.", "وكالة الرافدين للأنباء", "الرافدين"),
        ("باكو (الفرقان) - قتل ثلاثة مدنيين.", "وكالة الرافدين للأنباء", ""),
        ("باكو (الأنباء) - قتل ثلاثة مدنيين.", "وكالة الرافدين للأنباء", ""),
        ("نقلت وكالة المرساة عن مسؤول نفيه ذلك.", "صحيفة المرساة", "وكالة المرساة"),
        ("وقالت صحيفة «المرساة» إنه نفى ذلك.", "المرساة", "المرساة"),
        ("نقلت سفينة المرساة إلى الميناء.", "صحيفة المرساة", ""),  # the anchor
        ("المرساة: كيف تعيشون هنا؟", "صحيفة المرساة", "المرساة"),
        ("المعلمة: نعيش على الخبز.", "صحيفة المرساة", ""),
    ],
)
def test_the_outlet_that_a_text_names_is_a_name(text: str, source: str, outlet: str) -> None:
    """It is spelled as the briefing spells it, and no part of it is translated as a word."""
    names = load_names()
    (job,) = jobs_of([text], [source], names, True)
    found = [(name.surface, name.house) for name in job.names if name.type == "outlet"]
    house = spellings({outlet}, names)[outlet].text if outlet else ""
    assert found == ([(outlet, house)] if outlet else [])
    assert house in job.prepared
    assert not outlet or outlet not in job.prepared


def test_an_outlet_of_another_article_is_a_name_behind_its_kind() -> None:
    """What one article comes from is known in all; listed as a network it may be called an agency."""
    texts = ["وصل الوفد.", "ونفت ذلك وكالة الجسر أمس."]
    job = jobs_of(texts, ["شبكة الجسر", "صحيفة المرساة"], load_names(), True)[1]
    assert [(n.surface, n.house) for n in job.names] == [("وكالة الجسر", "Al-Jisr agency")]


def test_the_form_that_is_shown_is_a_key_of_the_users_list(tmp_path: Path) -> None:
    """An outlet may be listed as the briefing shows it, with what its page adds to the name."""
    (tmp_path / "mine.tsv").write_text(
        "outlet\tقناة المرفأ (عيّنة)\tHarbour TV (sample)\n", encoding="utf-8"
    )
    shown = spellings({"قناة المرفأ (عيّنة)", "قناة المرفأ"}, load_names({}, tmp_path))
    assert shown["قناة المرفأ (عيّنة)"].text == "Harbour TV (sample)"
    assert shown["قناة المرفأ"].text != "Harbour TV (sample)"


def test_the_mark_of_a_made_up_outlet_is_told_in_a_sentence_as_in_the_heads() -> None:
    """The decoder spells عيّنة by sound, each time anew; an agency's initials are let be."""
    ar = "ونقلت صحيفة النهر (عيّنة) ذلك."
    for en in (
        "Al-Nahr (INA) reported it.",
        "Al-Nahr (INiya) reported it.",
        "Al-Nahr (Inaa) reported it.",
    ):
        assert told_as_sample(ar, en) == "Al-Nahr (sample) reported it."
    for kept in ("Al-Nahr (ICRC) reported it.", "Al-Nahr (sample) reported it."):
        assert told_as_sample(ar, kept) == kept
    other = "The agency (INA) reported it."
    assert told_as_sample("ونقلت الوكالة (واع) ذلك.", other) == other

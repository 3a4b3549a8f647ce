"""The name authority: what is found, how it is spelt, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.errors import ConfigError
from briefings.translation.names import spelling
from briefings.translation.names.authority import NameAuthority, load_names
from briefings.translation.names.vocabulary import common


def houses(names: NameAuthority, text: str) -> list[str]:
    """The house spellings found in a text."""
    return [match.house for match in names.find(text)]


def test_the_authority_is_large_and_mostly_people_and_places(names: NameAuthority) -> None:
    """There are over 3,000 names, each with at least one Arabic spelling."""
    assert len({entry.house for entry in names.entries}) > 3000
    assert all(entry.ar and all(entry.ar) for entry in names.entries)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال باشينيان إن بلاده مستعدة.", ["Pashinyan"]),
        ("قال نيكول باشينيان إن بلاده مستعدة.", ["Nikol Pashinyan"]),
        ("بحسب ما أعلنه بيرتس.", ["Perthes"]),
        ("استقال عمير بيرتس.", ["Amir Peretz"]),
        ("فروا من سجن كوبر.", ["Kober prison"]),
        ("قرب مطار وادي سيدنا", ["Wadi Seidna"]),
        ("وبالولايات المتحدة", ["United States"]),
        ("للولايات المتحدة", ["United States"]),
        ("وبباكو وليريفان", ["Baku", "Yerevan"]),
        ("وصل إلى بَاكُو أمس", ["Baku"]),
        ("طائرات بيرقدار فوق أذربيجان", ["Bayraktar", "Azerbaijan"]),
        ("سوخوي-25", ["Su-25"]),
        ("ورحبت الحكومة بخطة الرباعية.", ["Quad"]),
        ("أعلنت الرباعية دعمها للهدنة.", ["Quad"]),
        ("اجتماع اللجنة الرباعية للشرق الأوسط", ["Middle East Quartet"]),
        ("وأعرب بولس عن أمله.", ["Boulos"]),
        ("وقالت الحركة الشعبية – شمال إنها ستشارك.", ["SPLM-North"]),
        ("الحركة الشعبية لتحرير السودان - شمال", ["SPLM-North"]),
        ("وقالت الحركة الشعبية لتحرير السودان ذلك.", ["Sudan People's Liberation Movement"]),
        ("وصل إلى مدينة مدني.", ["Wad Madani"]),
        ("سقط صاروخ على بردع.", ["Barda"]),
        ("منذ بدء عملية طوفان الأقصى", ["Operation Al-Aqsa Flood"]),
        ("في معركة «طوفان الأقصى»", ["Al-Aqsa Flood"]),
        ("في عملية «نبع السلام»", ["Peace Spring"]),
        ("رفعوا غصن الزيتون ودعوا إلى إعادة الأمل.", []),
        ("قال مساعد لأسامة بن لادن ذلك.", ["Osama bin Laden"]),
    ],
)
def test_names_are_found_behind_clitics_and_signs(
    names: NameAuthority, text: str, found: list[str]
) -> None:
    """The longest name wins; و ف ب ل ك and لل before it and vowel signs within do not hide it."""
    assert houses(names, text) == found


def test_a_match_points_at_the_name_without_its_clitic(names: NameAuthority) -> None:
    """Offsets and surface are those of the original text."""
    text = "وصل وفد لأذربيجان وبباكو التقى الوزير."
    for match in names.find(text):
        assert text[match.start : match.end] == match.surface
    assert [match.surface for match in names.find(text)] == ["أذربيجان", "باكو"]


def test_a_swallowed_article_is_given_back(names: NameAuthority) -> None:
    """للولايات hides الولايات, and للبنان hides لبنان; what stands alone is said."""
    found = names.find("رسالة للولايات المتحدة وللبنان")
    assert [match.alone or match.surface for match in found] == ["الولايات المتحدة", "لبنان"]


@pytest.mark.parametrize(
    "text",
    [
        "كيف يمكن وقف الحرب؟",  # Kyiv
        "وأكد أن السلام عادل.",
        "رأى مشهدا مؤلما.",  # Mashhad
        "إعلان القوة القاهرة في الحقول.",  # Cairo
        "وعلى متن الطائرة 16 روسيا.",  # sixteen Russians
        "وأسر الجيش جنديا روسيا.",
        "وزارة الدفاع السعودية",  # an adjective
        "الباكويون",  # no word boundary
        "عقدت القمة الرباعية أمس.",
        "مشى بسيارات الدفع الرباعية.",
        "زار كنيسة القديس بولس.",
        "رسائل بولس الرسول",
        "قتل مدني في القصف.",
    ],
)
def test_everyday_words_are_no_names(names: NameAuthority, text: str) -> None:
    """Common words, adjectives and nationalities that look like names stay untouched."""
    assert houses(names, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بين السعودية وإيران", ["Saudi Arabia", "Iran"]),
        ("وقال الرئيس عون إن الحكومة باقية.", ["Aoun"]),
        ("وصل إلى مدينة مشهد.", ["Mashhad"]),
        ("حذرت روسيا من التصعيد.", ["Russia"]),
    ],
)
def test_ambiguous_words_are_names_where_the_context_says_so(
    names: NameAuthority, text: str, found: list[str]
) -> None:
    """A title, a place word or the absence of a noun before it makes the name."""
    assert houses(names, text) == found


def test_a_policy_chooses_the_spelling_and_notes_what_the_source_wrote() -> None:
    """`shusha = Shusha` spells شوشي so, too, and says that the source wrote Shushi."""
    chosen = load_names({"shusha": "Shusha", "stepanakert": "Khankendi"})
    match, other = chosen.find("بين شوشي وستيباناكيرت")
    assert (match.house, match.note) == ("Shusha", "the source wrote Shushi")
    assert (other.house, other.note) == ("Khankendi", "the source wrote Stepanakert")


def test_without_a_policy_the_source_decides(names: NameAuthority) -> None:
    """Each Arabic word keeps the English of the side that uses it; the note says so."""
    found = names.find("شوشي وشوشا وخانكندي وستيباناكيرت وآرتساخ")
    assert [m.house for m in found] == ["Shushi", "Shusha", "Khankendi", "Stepanakert", "Artsakh"]
    assert [bool(match.note) for match in found] == [True, False, True, True, True]
    assert found[0].note == "Shushi is the Armenian form of Shusha"


def test_a_policy_may_name_the_place_in_arabic() -> None:
    """An Arabic name in the policy gets the English it is given, with a remark in brackets."""
    chosen = load_names({"شوشي": "Shushi (Shusha)", "كفرنبودة": "Kafr Nabudah"})
    text = "وفي شوشي وكفرنبودة"
    found = chosen.find(text)
    assert [match.house for match in found] == ["Shushi (Shusha)", "Kafr Nabudah"]
    assert "Shushi" in spelling.write_in(text, found)
    assert "(" not in spelling.write_in(text, found)
    assert spelling.enforce("In Shushi and Kafr Nabudah; Shushi burns.", found) == (
        "In Shushi (Shusha) and Kafr Nabudah; Shushi burns."
    )


def test_an_unknown_policy_is_refused_with_what_there_is() -> None:
    """The message names the ids, or the spellings, that exist."""
    with pytest.raises(ConfigError, match=r"unknown id 'shoosha'; known: .*shusha"):
        load_names({"shoosha": "Shusha"})
    with pytest.raises(ConfigError, match=r"'Susa' is none of source, Shusha, Shushi"):
        load_names({"shusha": "Susa"})


def test_own_lists_win_over_the_packed_ones(tmp_path: Path) -> None:
    """A folder of lists overrides a spelling and adds names; the digest follows."""
    (tmp_path / "own.tsv").write_text(
        "place\tباكو\tBakou\nperson\tفلان الفلاني\tJohn Doe\n", "utf-8"
    )
    own = load_names(folder=tmp_path)
    assert houses(own, "باكو وفلان الفلاني ويريفان") == ["Bakou", "John Doe", "Yerevan"]
    assert own.digest != load_names().digest


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("place باكو Baku\n", "own.tsv, line 1: wanted type, Arabic spellings and English"),
        ("place\tBaku\tباكو\n", "own.tsv, line 1: 'Baku' stands where the Arabic is wanted"),
        ("# fine\nplanet\tباكو\tBaku\n", "own.tsv, line 2: .*types: agreement, event"),
        ("place\t\tBaku\n", "line 1"),
    ],
)
def test_a_broken_list_is_refused_by_file_and_line(tmp_path: Path, body: str, message: str) -> None:
    """The user learns where the mistake is."""
    (tmp_path / "own.tsv").write_text(body, "utf-8")
    with pytest.raises(ConfigError, match=message):
        load_names(folder=tmp_path)


def test_a_single_list_stands_for_a_folder(tmp_path: Path) -> None:
    """Whoever has one list names the file itself."""
    path = tmp_path / "own.tsv"
    path.write_text("place\tالمناقل\tAl-Manaqil\n", "utf-8")
    assert houses(load_names(folder=path), "في المناقل") == ["Al-Manaqil"]


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    """The message says what to set."""
    with pytest.raises(ConfigError, match="no such folder of name lists"):
        load_names(folder=tmp_path / "none")


def test_preparing_writes_the_house_spelling_and_keeps_the_rest(names: NameAuthority) -> None:
    """A clitic before the name stands apart, everything else is as it was."""
    text = "وقال بلينكن لأذربيجان وأرمينيا: كفى."
    assert spelling.write_in(text, names.find(text)) == "وقال Blinken ل Azerbaijan و Armenia: كفى."


def test_a_place_in_quotation_marks_that_is_a_newspaper_is_one(names: NameAuthority) -> None:
    """A dateline's «الشرق الأوسط» is Asharq Al-Awsat; the region, and other quoted places, stay places."""
    found = names.find("روما - «الشرق الأوسط»: سلام في الشرق الأوسط، قال «العراق».")
    houses = [match.house for match in found if match.house != "Rome"]
    assert houses == ["Asharq Al-Awsat", "Middle East", "Iraq"]


@pytest.mark.parametrize(
    ("ar", "house"),
    [
        ("أزمة «الشرق الأوسط» تتفاقم، قال الرئيس.", "Middle East"),
        ("زار الكاتب «الشرق الأوسط» ووصفه بأنه منطقة مشتعلة.", "Middle East"),
        ("ملف «الشرق الأوسط» والسلام", "Middle East"),
        ("خطة لـ«الشرق الأوسط» بعد الحرب", "Middle East"),
        ("وأشار لـ«الشرق الأوسط» إلى الاتفاق.", "Asharq Al-Awsat"),
        ("وقال في حديث لـ«الشرق الأوسط» إن الاتفاق قريب.", "Asharq Al-Awsat"),
    ],
)
def test_a_region_in_quotation_marks_is_a_newspaper_where_one_tells_or_is_told(
    names: NameAuthority, ar: str, house: str
) -> None:
    """A region may stand in quotation marks; a newspaper tells, is told something, or heads a dateline."""
    assert house in [match.house for match in names.find(ar)]


@pytest.mark.parametrize(
    ("ar", "en", "mended"),
    [
        ("وصل لافروف إلى باكو.", "Lafrof arrived in Baku.", "Lavrov arrived in Baku."),
        (
            "التقى علييف الرئيس التركي.",
            "Alyev's meeting with the Turkish president.",
            "Aliyev's meeting with the Turkish president.",
        ),
        (
            "زار نيكول باشينيان تبليسي.",
            "Nikola Bashinian visited Tbilisi.",
            "Nikol Pashinyan visited Tbilisi.",
        ),
        (
            "وأعلنت وزارة الصحة مقتل عشرة.",
            "The Ministry of Health announced that ten were killed.",
            "The Health Ministry announced that ten were killed.",
        ),
    ],
)
def test_another_spelling_gives_way_to_the_house_spelling(
    names: NameAuthority, ar: str, en: str, mended: str
) -> None:
    """What sounds like the name and is spelt otherwise is respelt in its place."""
    assert spelling.enforce(en, names.find(ar)) == mended


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("وصل لافروف إلى باكو.", "The minister arrived in Baku."),  # no trace
        ("انتقد ماكرون القرار.", "Micron and Macran criticized it."),  # two candidates
        ("قالت باكو إن روسيا موافقة.", "Baku said Russian officials agreed."),  # an adjective
        ("نفت وزارة الصحة ذلك.", "It was denied by the Ministry of Health and Population."),
        ("غادر الوفد.", "The delegation left Lafrof."),  # no name in the Arabic
    ],
)
def test_no_name_is_put_where_its_place_is_uncertain(
    names: NameAuthority, ar: str, en: str
) -> None:
    """Without one certain place the English is left as it is."""
    assert spelling.enforce(en, names.find(ar)) == en


def test_what_is_missing_is_said(names: NameAuthority) -> None:
    """An adjective or abbreviation keeps a name; a lost one is reported once."""
    ar = "بين روسيا والولايات المتحدة، قال لافروف. ولافروف غاضب."
    assert [
        m.house for m in spelling.missing("Between the Russian and U.S. sides.", names.find(ar))
    ] == ["Lavrov"]


def test_names_without_reason_are_reported(names: NameAuthority) -> None:
    """A listed person or place in the English that nothing in the Arabic sounds like is a stranger."""
    ar = "قال الرئيس المصري إن بلاده ترفض التهجير."
    matches = names.find(ar)
    assert names.strangers(ar, "The president of Egypt said his country rejects it.", matches) == ()
    assert names.strangers(ar, "Nikol Pashinyan said in Yerevan that he rejects it.", matches) == (
        "Nikol Pashinyan",
        "Yerevan",
    )


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("وقال المتحدث باسم الوزارة هورست كلاينمان إن الخط مفتوح.", ("هورست كلاينمان",)),
        ("سقطت قذائف على قرية كزلخانلي أمس.", ("كزلخانلي",)),
        ("وقال العميد عبد السميع قرقوش إن الخط مفتوح.", ("عبد السميع قرقوش",)),
        ("وقال وزير الخارجية الروسي سيرغي لافروف إن الخط مفتوح.", ()),
        ("وأعلن المتحدث أن الوضع هادئ.", ()),
        ("وأفاق الجندي الرابع الذي أُنعش في المستشفى.", ()),  # a passive
        ("وتقول سلطات الإقليم إن خط الدفاع لم يُخترق.", ()),
        ("وتقول سلطات الإقليم إن خط الدفاع لم يخترق.", ()),
        ("ووزعت سلطات الإقليم قسائم على السكر والأرز والحنطة.", ()),  # the last of a list
        ("وروى أحد شيوخ القرية أنهم حاصروها قبل أن ينهبوا المتاجر.", ()),  # a verb
        ("وقال المحافظ إن جنود المنطقة تسترزق من التهريب.", ()),
        ("وقال المتحدث بعد لقاءاته إن الخط مفتوح.", ()),  # "his meetings"
        ("مدينة باكو", ()),
    ],
)
def test_names_that_the_lists_lack_are_shown_by_their_context(
    names: NameAuthority, text: str, unknown: tuple[str, ...]
) -> None:
    """What follows a title or place word and is neither listed nor an everyday word is unresolved."""
    assert names.unresolved(text, names.find(text)) == unknown


@pytest.mark.parametrize(
    ("ar", "en", "unknown"),
    [
        (  # two words of the Arabic that are one in English
            "وقال العميد قرموش فضل الله إن الجسر مغلق.",
            "Brig. Gen. Qarmoush Fadlallah said the bridge was closed.",
            ("قرموش فضل الله",),
        ),
        (  # the second word of a name looks like "and" with a common word
            "وقال رئيس البلدية هورست وليم إن الجسر مغلق.",
            "The mayor, Horst Willem, said the bridge was closed.",
            ("هورست وليم",),
        ),
        (  # no title stands before the name
            "قالت شاغانة، وهي ممرضة، إن الدواء نفد.",
            "Shaghana, a nurse, said the medicine had run out.",
            ("شاغانة",),
        ),
        (  # "and" stands before a name of its own
            "التقى الوفد هورست وكلاينمان أمس.",
            "The delegation met Horst and Kleinman yesterday.",
            ("هورست", "كلاينمان"),
        ),
        (  # a rank, a loanword and a nationality are translated, whatever they sound like
            "وقال نائب القائد الكابتن إن البرلمان والدبلوماسيين الأرمن غادروا.",
            "The deputy commander, a captain, said Parliament and Armenian Diplomats had left.",
            (),
        ),
        (  # another spelling of a listed name is no unknown one
            "تقع بلدة آغديري في الشمال.",
            "The town of Aghdara is in the north.",
            (),
        ),
        (  # a title and a listed name
            "وقال وزير الخارجية الروسي سيرغي لافروف إن الخط مفتوح.",
            "Russian Foreign Minister Sergey Lavrov said the line was open.",
            (),
        ),
        (  # the ب is the name's, though the English takes it for "in"
            "نقل الجرحى إلى مستشفى بشائر في الخرطوم.",
            "The wounded were taken to a hospital in Shair, Khartoum.",
            ("بشائر",),
        ),
        (  # here it is a preposition
            "وأشاد المبعوث بكلاينمان أمس.",
            "The envoy praised Kleinman yesterday.",
            ("كلاينمان",),
        ),
        (  # a given name by itself is spelled as usual; beside another word it is a part of a name
            "وقال محمد إن أحمد تشوبانزاده سافر.",
            "Mohammed said that Ahmed Chobanzade had left.",
            ("أحمد تشوبانزاده",),
        ),
        ("", "", ()),
        ("قال 5", "( [ * 5", ()),
    ],
)
def test_each_word_spelled_by_sound_is_unresolved(
    names: NameAuthority, ar: str, en: str, unknown: tuple[str, ...]
) -> None:
    """With the English beside it every name by sound is found, and what was translated is not."""
    assert names.unresolved(ar, names.find(ar), en) == unknown


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وصل الوزير إلى عُمان للوساطة.", ["Oman"]),
        ("وصل الوزير إلى عُمَانَ للوساطة.", ["Oman"]),
        ("بعُمان وعمّان", ["Oman", "Amman"]),
        ("عمّان - أعلن الوزير إرسال مساعدات.", ["Amman"]),
        ("عَمَّان (رويترز) - أعلن الوزير", ["Amman", "Reuters"]),
        ("زار عَمان أمس", ["Amman"]),
        ("بحث مع سلطنة عُمان الملف", ["Oman"]),
        ("قال عمّان إن العُمانيين وصلوا", ["Amman"]),
    ],
)
def test_vowel_signs_tell_two_names_apart(
    names: NameAuthority, text: str, found: list[str]
) -> None:
    """Amman and Oman are the same letters; where a text writes the sign, it says which."""
    assert houses(names, text) == found
    assert all(text[m.start : m.end] == m.surface for m in names.find(text))


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("عثرت الشرطة على مبلغ مالي في السيارة.", "Mali"),
        ("طالب بتعويض مالي للضحايا.", "Mali"),
        ("أعلنت السلطات حظر الجولان ليلا.", "Golan"),
        ("أصيب برصاصة في الصدر.", "al-Sadr"),
        ("عاد الضابط إلى مسقط رأسه.", "Muscat"),
        ("نزح السكان إلى الضفة الشرقية للنهر.", "West Bank"),
        ("تتقدم القوات وهي تدمر المباني.", "Palmyra"),
        ("قتل سبعة في سيول جارفة.", "Seoul"),
        ("تستشار الهيئة وجوبا في كل أمر.", "Juba"),
        ("أغلق الجيش الطريق الموصل إلى البلدة.", "Mosul"),
        ("تركت بيت أبي وأمي في القرية.", "Abe"),
        ("قالت إن أبي قتل في القصف.", "Abe"),
    ],
)
def test_an_ordinary_word_that_is_written_like_a_name_is_none(text: str, house: str) -> None:
    """A sum of money is not Mali's, a ban on traffic not the Golan, a birthplace not Muscat."""
    assert house not in {name.house for name in load_names().find(text)}


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("قتل ثلاثة جنود في مالي.", "Mali"),
        ("وصل الوفد إلى الجولان المحتل.", "Golan"),
        ("وقال الصدر إنه سينسحب.", "al-Sadr"),
        ("وصل الوزير إلى مسقط.", "Muscat"),
        ("قال رئيس الوزراء آبي إن بلاده مستعدة.", "Abe"),
        ("التقى شينزو آبي نظيره.", "Shinzo Abe"),
        ("اقتحم الجيش مدنا في الضفة الغربية.", "West Bank"),
        ("دخل الجيش تدمر أمس.", "Palmyra"),
        ("وقالت سيول إنها سترد.", "Seoul"),
        ("وقع الاتفاق بين الخرطوم وجوبا.", "Juba"),
        ("دخل الجيش الموصل.", "Mosul"),
    ],
)
def test_the_name_itself_is_found_where_it_is_meant(text: str, house: str) -> None:
    """The same letters with nothing beside them that makes them an ordinary word."""
    assert house in {name.house for name in load_names().find(text)}


def test_and_that_is_not_the_city_of_van() -> None:
    """Behind "the capital" or "36 towns" as well; the hamza tells the two apart."""
    names = load_names()
    told = (
        "أُجلوا إلى العاصمة، وإن نصفهم في الشوارع، وأُبلغ أن القصف طال 36 بلدة وأن 192 منزلا تضررت."
    )
    assert "Van" not in [name.house for name in names.find(told)]
    assert "Van" in [name.house for name in names.find("ووصل الوفد إلى مدينة وان التركية.")]


@pytest.mark.parametrize(
    ("word", "everyday"),
    [
        ("مهلتي", True),
        ("مهلتا", True),
        ("وقافلتي", True),
        ("غارتا", True),
        ("للشئون", True),
        ("حميدتي", False),
        ("كرباتشي", False),
        ("زرقوشتي", False),
    ],
)
def test_a_pair_of_everyday_things_is_no_name(word: str, everyday: bool) -> None:
    """The two deadlines of a town are a word; names that end in a t stay names."""
    assert common(word) is everyday

"""The adequacy check: fluent but wrong English is doubted, free but true English is not."""

from __future__ import annotations

import json
import math
import zlib
from pathlib import Path
from typing import Any

import pytest

import briefings
from briefings.language.bilingual import (
    arabic_stem,
    english_stem,
    idle,
    idle_arabic,
    lexicon,
    skeleton,
)
from briefings.language.normalize import bare
from briefings.translation.checks import adequacy, parties
from briefings.translation.checks.cover import cover
from briefings.translation.checks.licences import UNLICENSED, Word
from briefings.translation.checks.marks import Pair, judge
from briefings.translation.names.authority import load_names

GOLD = Path(__file__).parent / "gold" / "trust-marks.jsonl"
SURE = -0.2  # an engine that is sure of itself


def reasons(ar: str, en: str, score: float | None = SURE) -> list[str]:
    """What the check says of a pair."""
    return [reason for _, reason in adequacy.findings(ar, en, load_names().find(ar), score)]


@pytest.mark.parametrize(
    ("ar", "en", "word"),
    [
        (
            "قال الوزير إن الرئيس وقع الاتفاق مكرها.",
            "The minister said that the president had signed a tent.",
            "tent",
        ),
        (
            "وصفت الوزارة التصريحات بأنها متحيزة وغير مقبولة.",
            "The ministry described the statements as condolences and unacceptable.",
            "condolences",
        ),
        (
            "استيقظ سكان المدينة على دوي انفجارات.",
            "Residents of the city agreed to the sound of explosions.",
            "agreed",
        ),
    ],
)
def test_an_english_word_from_nowhere_is_named(ar: str, en: str, word: str) -> None:
    """A word that no Arabic word of the sentence licenses stands in the reason."""
    assert any(f'"{word}"' in reason for reason in reasons(ar, en))


def test_an_arabic_word_left_out_is_named_with_its_sound_and_sense() -> None:
    """A reader of no Arabic is told how the word sounds and what it mostly means."""
    found = reasons(
        "ناشد الرئيس المواطنين التحلي بالصبر.", "The president appealed to citizens to pray."
    )
    assert any('for "patience" (بالصبر, ' in reason for reason in found), found


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "أعلنت الحكومة أن المحادثات ستستأنف الأسبوع المقبل.",
            "The government announced that talks would resume next week.",
        ),
        (
            "قتل ثلاثة جنود وأصيب سبعة في قصف مدفعي.",
            "Three soldiers were killed and seven wounded in artillery shelling.",
        ),
        (
            "نزح آلاف المدنيين من القرى الحدودية.",
            "Thousands of civilians fled the border villages.",
        ),
    ],
)
def test_true_english_gives_no_reason(ar: str, en: str) -> None:
    """Plain translations are let pass, with and without a score."""
    assert reasons(ar, en) == reasons(ar, en, None) == []


def test_an_editors_brackets_are_not_held_against_the_english() -> None:
    """What was put in brackets afterwards is no translation of any word."""
    ar = "أعلنت الحكومة أن المحادثات ستستأنف الأسبوع المقبل."
    en = "The government announced that talks would resume next week [tents, patience]."
    assert reasons(ar, en) == []


def test_names_that_no_list_has_license_each_other_by_sound() -> None:
    """A village known to nobody is no added word."""
    left, right = cover(
        "وصل الوفد إلى بلدة زرمانوك.", "The delegation arrived in the town of Zarmanok.", ()
    )
    assert all(word.licence >= UNLICENSED for word in (*left, *right) if word.weight)


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "وتواصلت الاشتباكات إلى يوم الأحد.",
            "The clashes continued until Sunday.",
        ),
        (
            "في ظل غياب استقلالية القضاء.",
            "In light of the absence of the independence of the judiciary.",
        ),
        (
            "اختطف مسلحون الصحفية أفراح شوقي من منزلها.",
            "Gunmen kidnapped journalist Afrah Shawqi from her home.",
        ),
        (
            "نظم الحزب لقاء انتخابيا في مدرسة.",
            "The party held an election meeting in a school.",
        ),
        (
            "أعلنت الخارجية نقل عسكريين إلى الجبهة.",
            "The Foreign Ministry announced that military personnel had been moved to the front.",
        ),
        ("قال إن الجمهورية ستزول عن الوجود.", "He said that the republic would end its existence."),
        ("الاتحاد، الذي نشر بعثة مراقبة", "The union, which sent a monitoring mission"),
        ('قال: "سيعيشون في جنة".', 'He said: "They will live in heaven."'),
        ("أصيب جندي في اليوم السابق.", "A soldier was wounded the day before."),
        ("يصحح الخبر السابق.", "It corrects the previous report."),
    ],
)
def test_what_stands_for_a_word_though_it_tells_little(ar: str, en: str) -> None:
    """A light word is the translation of its Arabic; a name that is a common word too is one beside another."""
    assert reasons(ar, en) == []


def test_a_word_added_and_a_word_lost_together_are_untrusted() -> None:
    """One strong sign gives `check`, two that agree `untrusted`."""
    ar, en = "دمر القصف الجسر الوحيد.", "The shelling destroyed the only hospital."
    marks = {mark for mark, _ in adequacy.findings(ar, en, (), SURE)}
    assert marks == {"untrusted"}


@pytest.mark.parametrize(
    ("ar", "en", "reason"),
    [
        (
            "قتل 15 جنديا أرمينيا.",
            "15 Azerbaijani soldiers were killed.",
            "the Arabic speaks of Armenia, the English of Azerbaijan",
        ),
        (
            "اتهمت أرمينيا أذربيجان بخرق الهدنة.",
            "Azerbaijan accused Armenia of violating the truce.",
            "in the Arabic Armenia accuses Azerbaijan, in the English it is the other way round",
        ),
        (
            "وهاجم الجيش التركي القوات السورية.",
            "The Turkish army was attacked by Syrian forces.",
            "in the Arabic Turkey attacks Syria, in the English it is the other way round",
        ),
        (
            "اغتالت إسرائيل القائد الميداني لحزب الله.",
            "Israel was assassinated by the Hezbollah field commander.",
            "in the Arabic Israel acts, in the English it is acted upon",
        ),
    ],
)
def test_parties_that_changed_places_are_untrusted(ar: str, en: str, reason: str) -> None:
    """Another country, or agent and victim exchanged, is the gravest error of a briefing."""
    trust = judge([Pair(ar, en)])[0]
    assert (trust.mark, reason in trust.reasons) == ("untrusted", True), trust


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "اتهمت أرمينيا أذربيجان بخرق الهدنة.",
            "Armenia accused Azerbaijan of violating the truce.",
        ),
        (
            "اتهمت أرمينيا أذربيجان بخرق الهدنة.",
            "Azerbaijan was accused by Armenia of violating it.",
        ),
        (
            "اتهمت وزارة الخارجية القوات التركية بقصف مواقع سورية.",
            "The foreign ministry accused Turkish forces of shelling Syrian positions.",
        ),
        ("هوجمت سوريا من قبل القوات التركية.", "Syria was attacked by Turkish forces."),
        ("وصل الوفد الإيراني.", "The delegation from Iran arrived."),
        ("وصل الوفد الإيراني.", "The delegation arrived."),
        (
            "ودانت الحكومة اليمنية القصف وحذرت الحوثيين من رهن مصير اليمنيين.",
            "Yemen's government condemned the shelling and warned the Houthis against betting on Yemenis.",
        ),
    ],
)
def test_parties_in_their_places_give_no_reason(ar: str, en: str) -> None:
    """Active and passive, adjective and country say the same; a party left out is no other party."""
    assert list(parties.differences(ar, en, ())) == []


@pytest.mark.parametrize(
    ("ar", "en", "mark"),
    [
        ("قتل 15 جنديا في القصف.", "50 soldiers were killed in the shelling.", "untrusted"),
        (
            "قتل 15 جنديا وأصيب 30 في القصف.",
            "50 soldiers were killed and 30 wounded in the shelling.",
            "check",
        ),
        ("لم يوقع الرئيس على الاتفاق.", "The president signed the agreement.", "untrusted"),
        ("وقع الرئيس على الاتفاق.", "The president did not sign the agreement.", "untrusted"),
    ],
)
def test_the_only_figure_and_a_plain_denial_are_the_point_of_a_sentence(
    ar: str, en: str, mark: str
) -> None:
    """Where they are wrong the sentence is untrusted; one figure of two is left to check."""
    assert judge([Pair(ar, en)])[0].mark == mark


def test_the_same_pair_has_the_same_mark_each_time() -> None:
    """Memory hits and fresh translations are judged alike: nothing depends on what came before."""
    pair = Pair("قال إن الرئيس وقع مكرها.", "He said that the president signed a tent.", score=-0.4)
    assert judge([pair]) == judge([pair, pair])[1:] == judge([pair])


def test_inflected_forms_share_a_stem() -> None:
    """Tense, number, -ation and irregular forms lead to one stem; meeting and meet do not."""
    for forms in (
        ("accuse", "accused", "accusing", "accusation"),
        ("give", "gave", "given", "giving"),
        ("country", "countries", "country's"),
        ("agree", "agreed", "agreeing", "agreement"),
    ):
        assert len({english_stem(form) for form in forms}) == 1, forms
    assert english_stem("meeting") != english_stem("meet")
    assert skeleton("ينتقم") == skeleton("انتقم") == skeleton("انتقام")


def test_function_words_and_numbers_are_not_looked_for() -> None:
    """They come and go between the languages."""
    assert all(map(idle, ("the", "doesn't", "said", "twenty", "1,500")))
    assert all(map(idle_arabic, ("قال", "واضاف", "الماضي", "ثلاثه", "من")))
    assert not idle("tent")
    assert not idle_arabic("خيمه")


def test_a_text_without_known_words_gives_no_reason() -> None:
    """Blank, symbols, nonsense: no doubt and no error."""
    for ar, en in (("", ""), ("…", "…"), ("غغغغغ ضضضضض", "Xqzt vvvk"), ("مرحبا", "")):
        assert list(adequacy.findings(ar, en, (), math.nan)) == []


def test_the_lexicon_is_small_and_well_formed() -> None:
    """It is under 2 MB and each likelihood lies between 0 and 1."""
    packed = Path(briefings.__file__).parent / "data" / "checks" / "lexicon.tsv.gz"
    assert packed.stat().st_size < 2_000_000
    entry = lexicon().english(english_stem("soldier"))
    assert entry.seen > 100
    assert all(0 <= p <= 1 for p in (entry.missed, *entry.partners.values()))


def test_few_true_pairs_are_doubted(shared: Path) -> None:
    """Of the true pairs of the spoiled set and the conflict news at most 6 % are doubted."""
    lines = (shared / "eval" / "trust.tsv").read_text("utf-8").splitlines()
    pairs = [line.split("\t")[1:] for line in lines if line.startswith("good\t")]
    lines = (shared / "eval" / "domain-dev.tsv").read_text("utf-8").splitlines()[1::4]
    pairs += [line.split("\t")[:2] for line in lines]
    authority = load_names()
    doubted = [ar for ar, en in pairs if any(adequacy.findings(ar, en, authority.find(ar)))]
    assert len(doubted) <= 0.06 * len(pairs), json.dumps(doubted, ensure_ascii=False)


def test_weak_signs_together_make_a_check() -> None:
    """What a sure engine says of a near sentence is believed, of a far one by a doubtful engine it is not."""
    ar = "أعلنت الحكومة أن المحادثات مع الوفد الأجنبي ستستأنف الأسبوع المقبل في العاصمة."
    en = "The government announced that talks with the foreign delegation would resume next week in the capital."
    assert list(adequacy.findings(ar, en, (), -0.1, 0.8)) == []
    ((mark, reason),) = adequacy.findings(ar, en, (), -0.6, 0.5)
    assert mark == "check"
    assert reason.startswith(adequacy.UNSURE)
    assert list(adequacy.findings(ar, en, (), -0.6)) == []  # nothing known of the meaning


def test_an_unsure_engine_says_of_what() -> None:
    """The Arabic words that have next to nothing in the English are named, function words never."""
    ar = "وحمّل اللجنة مسؤولية ما جرى، وقال إنها كانت تعلم أن السفينة معرضة للغرق منذ يومين."
    en = "He held the committee responsible for what happened and said it knew the ship was a plum for two days."
    told = adequacy.unsure(ar, en, ())
    assert told.startswith(f"{adequacy.UNSURE}, above all of «")
    assert "«معرضة» (" in told
    assert "إنها" not in told
    whole = "أعلنت الحكومة وقف النار."
    assert adequacy.unsure(whole, "The government announced a ceasefire.", ()) == adequacy.UNSURE


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("عذبت ثلاثة أعوام في السجن.", "I was tortured in the prison for three years."),
        ("ونفوا أن يكونوا مسلحين.", "They denied that they were armed."),
        ("وفر السكان من القرية.", "Residents fled the village."),
        ("وشجبت موسكو الاعتداء.", "Moscow condemned the assault."),
        ("وكذب متحدث أن يكون الطريق قد قطع.", "A spokesman denied that the road had been cut."),
        ("وزار باحثوها المكان.", "Its researchers visited the place."),
        ("هل فكرتم في المغادرة؟", "Have you thought of leaving?"),
    ],
)
def test_a_form_that_the_lexicon_has_never_seen_is_known_by_its_root(ar: str, en: str) -> None:
    """The lexicon has "torture" beside other forms of the verb: these stand for it, too."""
    assert reasons(ar, en) == []


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("دمر القصف الجسر.", "The shelling destroyed the hospital."),
        ("استيقظ السكان على دوي انفجارات.", "Residents agreed to the sound of explosions."),
        ("طلبوا منه الصبر.", "They asked him for prayer."),
    ],
)
def test_another_root_is_no_counterpart(ar: str, en: str) -> None:
    """What only has some letters in common licenses nothing."""
    assert reasons(ar, en)


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "وأعلنت شركة ميرسك تعليق الإبحار عبر المضيق.",
            "Mersk announced the suspension of sailing through the strait.",
        ),
        (
            "وفي المقابل لا يجوز أن ننسى المساجد.",
            "On the other hand, we may not forget the mosques.",
        ),
        (
            "وقال رئيس المستشفى فاردان تاديفوسيان إن الطريق مغلق.",
            "The head of the hospital, Vardan Tadevosyan, said the road was closed.",
        ),
        (
            "دعا تشاووش أوغلو إلى ضبط النفس.",
            "Chavusoglu called for restraint.",
        ),
        ("والسيارة عبارة عن شاحنة صغيرة.", "The car was a small truck."),
    ],
)
def test_what_comes_and_goes_is_not_looked_for(ar: str, en: str) -> None:
    """ "Company" before its name, a turn of phrase, a name that begins like "and", a name of two words in one."""
    assert reasons(ar, en) == []


def test_each_sign_raises_the_odds_of_an_error() -> None:
    """Doubt, length, distance of meaning, words added, lost, rare and loose all speak against a translation."""
    plain = adequacy.Signs(0.3, 20, 0.8, 0.0, 0.0, 0, 0)
    worse: dict[str, Any] = {
        "unsure": 0.5,
        "length": 40,
        "similarity": 0.6,
        "added": 3.0,
        "lost": 3.0,
        "rare": 2,
        "loose": 2,
    }
    for name, value in worse.items():
        assert adequacy.odds(plain._replace(**{name: value})) > adequacy.odds(plain), name


def test_faithful_outputs_are_believed_and_serious_errors_doubted() -> None:
    """On outputs that no line was drawn on: few faithful ones lose their mark, most errors do."""
    lines = GOLD.read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if zlib.crc32(row["ar"].encode()) % 2]
    pairs = [Pair(r["ar"], r["en"], r["score"], (), r["similarity"]) for r in rows]
    ok = [trust.mark == "ok" for trust in judge(pairs)]
    believed = {
        label: [mark for mark, row in zip(ok, rows, strict=True) if row["label"] == label]
        for label in ("faithful", "serious")
    }
    assert sum(believed["faithful"]) >= 0.85 * len(believed["faithful"])
    assert sum(believed["serious"]) <= 0.45 * len(believed["serious"])


@pytest.mark.parametrize(
    "word",
    ["خبر", "سابق", "نقلت", "بيشت", "الخاطفة", "حدة", "فاترا", "جنة", "برعايته", "شرطا", "مبدية"],
)
def test_no_sense_of_an_ambiguous_word_is_named(word: str) -> None:
    """News or experience, former or earlier, quoted or taken, or another's letters: the Arabic word alone is named.

    A paradise is no committee, a condition no police.
    """
    (reason,) = adequacy._reasons([], [Word(word, arabic_stem(bare(word)), 2.0, 0.0)])
    assert reason.startswith("an Arabic word (" + word)
    (reason,) = adequacy._reasons([], [Word("شمال", "شمال", 2.0, 0.0)])
    assert reason.startswith('the Arabic word for "north"')

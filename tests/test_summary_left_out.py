"""What is no item, and why; lines of the glance that a reader understands by themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from summary_parts import article, karabakh, killed, statement
from test_summary_edition import edition

from briefings.records import Article, Briefing, Statement
from briefings.summary.choice.picking import BRIEFING_FULL, LEANING, REPEATING, SECTION_FULL, WEAK
from briefings.summary.choice.selection import ASKED
from briefings.summary.tolls.denials import denies
from briefings.summary.wordowners import named, owner

TALKS = "ولم تتوصل المحادثات إلى اتفاق"
FULL = "التقى الوفدان في المدينة الحدودية لبحث ترسيم الحدود وتبادل الأسرى بوساطة دولية"
NOTHING = "ويلعب الفريق أولى مبارياته خارج أرضه في آب"


def reason(made: Briefing, item: str) -> str:
    """Why a sentence is not shown; "" where it is."""
    return next((left.reason for left in made.coverage.left_out if left.sentence == item), "")


def test_a_short_sentence_of_the_matter_is_shown_where_there_is_room() -> None:
    """That the talks failed is news, however few its words; what does not say whom it is of is none."""
    lead = statement("قصفت القوات الأذربيجانية مواقع شمالي الإقليم", actor=["azerbaijan"])
    far = [statement(f"{FULL} {n * 7}", n=n, themes=["diplomacy"]) for n in range(2, 5)]
    made = edition(lead, *far, statement(TALKS, n=9, themes=["diplomacy"]))
    assert "A01-S09" in [c.lead.id for c in made.clusters]
    for text, themes in (
        ("ومضى اليوم هادئا", []),  # of no party and no theme
        ("وقبل الاثنان العرض", ["diplomacy"]),  # of whom?
        ("ولم يحدد من أطلقها", ["military"]),
        ("ولا تزال بعيدة عنهم", ["diplomacy"]),
    ):
        made = edition(lead, *far, statement(text, n=9, themes=themes))
        assert reason(made, "A01-S09") == WEAK


def test_a_short_sentence_takes_no_place_from_a_full_one() -> None:
    """In a section with one place left it is the longer sentence that is shown."""
    made = edition(
        statement(TALKS, themes=["diplomacy"]),
        statement(FULL, n=2, themes=["diplomacy"]),
        max_per_section=1,
    )
    assert [c.lead.id for c in made.clusters] == ["A01-S02"]


def strikes(count: int) -> list[Statement]:
    """So many different events of one party, each of its own day and article."""
    made = []
    for n in range(count):
        home = article(f"A{n:02d}", day=date(2020, 10, 1 + n % 28))
        text = f"قصفت القوات الأذربيجانية البلدة {n * 7} والجسر {n * 31} والمصنع {n * 53}"
        made.append(statement(text, home, actor=["azerbaijan"]))
    return made


def test_each_reason_is_the_true_one() -> None:
    """A full section, a weak sentence, a repetition and an answer to what is not shown are told apart."""
    made = edition(*strikes(9), max_per_section=6)
    assert {left.reason for left in made.coverage.left_out} == {SECTION_FULL}
    home = article("A90")
    lead = [
        statement(f"{FULL} {n * 7}", home, n, speaker=["france"], themes=["diplomacy"])
        for n in range(1, 4)
    ]
    weak = statement(NOTHING, home, 4, themes=[])
    answer = statement("ونفت باكو ذلك", home, 5, speaker=["azerbaijan"])
    made = edition(*lead, weak, answer)
    assert (reason(made, "A90-S04"), reason(made, "A90-S05")) == (WEAK, LEANING)
    again = statement(f"{FULL} كما أعلن", home, 4, themes=["diplomacy"])
    assert reason(edition(*lead, again), "A90-S04") == REPEATING


def test_nearly_the_same_words_say_nothing_new() -> None:
    """They are left out, with that reason."""
    home = article("A90")
    lead = [
        statement(f"{FULL} {n * 7}", home, n, speaker=["france"], themes=["diplomacy"])
        for n in range(1, 4)
    ]
    other = statement(f"{FULL} كما أعلن", home, 4, themes=["diplomacy"])
    assert reason(edition(*lead, other), "A90-S04") == REPEATING


def test_no_reason_points_to_an_annex() -> None:
    """Some forms have none."""
    for told in (SECTION_FULL, BRIEFING_FULL, REPEATING, WEAK, LEANING):
        assert "annex" not in told


BLAST = "قتل 20 شخصا في انفجار مستودع للوقود قرب المدينة، بحسب السلطات المحلية"


def dead(text: str, count: int, home: Article, n: int) -> Statement:
    """A sentence with one toll of the region."""
    figure = killed(count, of="karabakh", by="karabakh", whom="people", within=text)
    return statement(
        text, home, n, speaker=["karabakh"], affected=["karabakh"], themes=["casualties"],
        figures=[figure],
    )  # fmt: skip


def test_a_toll_that_names_its_event_stands_alone() -> None:
    """The earlier toll of the explosion is no line beside a later one that says of what it is."""
    home = article()
    rose = "وارتفعت حصيلة انفجار مستودع الوقود إلى 68 قتيلا، بحسب أمين المظالم"
    made = edition(*strikes(8), dead(BLAST, 20, home, 1), dead(rose, 68, home, 2))
    assert "A01-S02" in made.glance
    assert "A01-S01" not in made.glance


def test_a_denial_stands_behind_what_was_told_that_day() -> None:
    """Who denies is a line after the others of its day, whatever section it stands in."""
    denied = "نفت وزارة الدفاع الأذربيجانية استهداف مواقع أرمينية قرب الحدود"
    told = "أعلنت وزارة الدفاع الأرمينية مقتل 2 من جنودها بنيران أذربيجانية قرب الحدود"
    figure = killed(2, of="armenia", by="armenia", within=told)
    made = edition(
        statement(denied, article("A02", source="ب"), speaker=["azerbaijan"], actor=["azerbaijan"]),
        statement(told, speaker=["armenia"], affected=["armenia"], themes=["casualties"], figures=[figure]),
    )  # fmt: skip
    assert made.glance == ("A01-S01", "A02-S01")


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("نفت باكو استهداف المدنيين", True),
        ("ومن جانبها نفت باكو ذلك", True),
        ("باكو تنفي قصف القرى", True),
        ("قالت باكو إنها قصفت مواقع عسكرية ونفت استهداف المدنيين", False),
        ("قال الوزير إن بلاده لم تقصف القرى", False),
    ],
)
def test_what_begins_with_a_denial(text: str, no: bool) -> None:
    """A denial is a sentence that opens with one, not one that has one in passing."""
    assert denies(text) == no


@pytest.mark.parametrize(
    ("text", "word", "party"),
    [
        ("وقتل المقاتلون الارمن جنديا اذربيجانيا", "المقاتلون", "karabakh"),
        ("قتل انفصاليون ارمن اربعه شرطيين اذربيجانيين", "انفصاليون", "karabakh"),
        ("وقال مسيول انفصالي ان القصف تواصل", "انفصالي", "karabakh"),
        ("واتهمت باكو ارهابيين ارمن بزرع اللغم", "ارهابيين", "armenia"),
        ("هاجم المقاتلون الاذربيجانيون القريه الارمينيه", "المقاتلون", "azerbaijan"),
        ("هاجم الجيش الاذربيجاني مقاتلي اقليم قره باغ", "مقاتلي", "karabakh"),
        ("قتل مسلحون جنديا اذربيجانيا", "مسلحون", ""),
        ("وصل مسلحون، ارمينيا تنفي", "مسلحون", ""),
    ],
)
def test_whose_fighters_a_word_means(text: str, word: str, party: str) -> None:
    """The word and those beside it tell, not the other party of the sentence."""
    start = text.index(word)
    assert named(text, start, start + len(word), karabakh()) == party


def test_counted_fighters_are_of_those_whose_dead_they_are() -> None:
    """ "Killed forty fighters" counts those of the side whose dead they are."""
    text = "أعلنت باكو مقتل 40 مقاتلا في الهجوم على التلال"
    figure = killed(40, of="karabakh", by="azerbaijan", whom="fighters", within=text)
    told = statement(text, speaker=["azerbaijan"], affected=["karabakh"], figures=[figure])
    start = text.index("مقاتلا")
    assert owner(told, start, start + 6, karabakh()) == "karabakh"
    assert (
        owner(
            replace(told, analysis=replace(told.analysis, figures=())), start, start + 6, karabakh()
        )
        == ""
    )


def test_words_for_fighters_are_counted_by_those_whom_they_mean() -> None:
    """Who is killed by separatists is no separatist."""
    made = edition(
        statement("قتل انفصاليون أرمن أربعة شرطيين أذربيجانيين", affected=["azerbaijan"]),
        statement(
            "قتل إرهابيون أرمن أربعة شرطيين أذربيجانيين",
            article("A02", source="وكالة ب"),
            affected=["azerbaijan"],
        ),
    )
    rows = {(r.term, r.party_label) for r in made.vocabulary if r.contrast == "the armed opponents"}
    assert rows == {("separatists", "Karabakh Armenians"), ("terrorists", "Armenia")}


def test_an_interviewers_question_is_no_item() -> None:
    """Another outlet's report of the same stays one."""
    text = "س: ويريفان نشرت قائمة بأسماء قتلاها العسكريين في المعارك"
    asked = statement(text, speaker=["armenia"], themes=["casualties"])
    asked = replace(asked, analysis=replace(asked.analysis, asked=True))
    lead = statement(FULL, n=2, actor=["azerbaijan"], themes=["diplomacy"])
    made = edition(asked, lead)
    assert reason(made, asked.id) == ASKED


def test_a_live_blog_that_runs_backwards_is_read_from_its_end() -> None:
    """What is taken back at 21:15 was said at 14:30; a blog that runs forwards stays as it is."""
    said = [
        "تراجعت رئاسة الإقليم عن قولها إن المطار دمر بالكامل",
        "أعلن الوزير في العاصمة تعبئة عامة للرجال القادرين",
        "قالت رئاسة الإقليم إن جنودها دمروا المطار العسكري",
    ]
    for hours, order in (
        (("21:15", "16:00", "14:30"), [3, 2, 1]),
        (("14:30", "16:00", "21:15"), [1, 2, 3]),
    ):
        blog = [
            statement(f"{hour} {text}", n=n, actor=["karabakh"])
            for n, (hour, text) in enumerate(zip(hours, said, strict=True), 1)
        ]
        made = edition(*blog)
        assert [c.lead.translated.sentence.n for c in made.clusters] == order

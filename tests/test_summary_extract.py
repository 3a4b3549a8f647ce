"""A single article's summary: whole passages, in order, within the budget, better than LEAD."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.errors import BriefingsError, UsageError
from briefings.language.normalize import words
from briefings.language.sentences import sentences
from briefings.records import Article, Sentence
from briefings.summary.choice.extract import summarize
from briefings.summary.choice.passages import LONGEST, clipped, passages
from briefings.summary.evaluate import evaluate_summary, rouge, tokens

BODY = """أعلنت الحكومة بدء إجلاء المدنيين من البلدة الحدودية صباح الأحد.
وقالت إن القصف لم يتوقف منذ ثلاثة أيام.

وصلت أولى الحافلات إلى العاصمة مساء اليوم نفسه.
واستقبل متطوعون الأسر في مدرستين وسط المدينة.

وطالبت منظمات الإغاثة بفتح ممر آمن للأدوية والغذاء.
ولم يصدر تعليق من الطرف الآخر حتى الآن."""


def article(body: str) -> Article:
    """An article of that body."""
    return Article("A01", "", body, None, None, "", None, "x.txt", "x")


def found(body: str = BODY) -> tuple[Sentence, ...]:
    """The sentences of a body."""
    return sentences(article(body))


def test_the_summary_keeps_the_order_and_the_budget() -> None:
    """Chosen sentences come in document order and have at most the ratio of the words."""
    whole = found()
    chosen = summarize(whole, 0.5)
    assert list(chosen) == sorted(chosen, key=lambda s: s.start)
    count = sum(len(words(s.text)) for s in chosen)
    assert 0 < count <= 0.5 * sum(len(words(s.text)) for s in whole)


def test_the_first_sentence_of_news_is_chosen_first() -> None:
    """A small budget is spent on the lead."""
    assert summarize(found(), 0.25)[0].n == 1


def test_every_passage_is_verbatim() -> None:
    """What is quoted stands in the body at its offsets, however it was joined or cut."""
    for body in (BODY, LONG, BROKEN):
        for passage in summarize(found(body), 0.6):
            assert passage.article.body[passage.start : passage.end] == passage.text


LONG = (
    "قال المتحدث إن القوات تقدمت من ثلاثة محاور نحو البلدة الواقعة على الطريق الرئيسي المؤدي إلى "
    "العاصمة بعد قصف تمهيدي استمر ساعات، وإنها سيطرت على الجسر القديم ومحطة القطار والمستشفى المركزي "
    "قبل أن تتوقف عند الضفة الغربية للنهر بسبب الألغام التي زرعت على جانبي الطريق، مضيفا أن فرق الهندسة "
    "ستعمل طوال الليل على إزالتها ليستأنف التقدم فجر اليوم التالي من دون تأخير."
)


def test_of_an_overlong_sentence_only_the_opening_is_quoted() -> None:
    """A sentence beyond the limit ends at a clause boundary, not inside a word."""
    [sentence] = found(LONG)
    opening = clipped(sentence)
    assert len(opening.text) <= LONGEST < len(sentence.text)
    assert sentence.text.startswith(opening.text)
    assert not sentence.text[len(opening.text)].isalpha()


BROKEN = """وصلت الدفعة الأولى من المساعدات إلى المطار العسكري صباح
اليوم على متن طائرتين قادمتين من الخارج وتضم خياما
وأدوية وأغذية للأطفال وأجهزة لتنقية المياه في المناطق
التي انقطعت عنها الخدمات بعد القصف الأخير على المدينة.
وقال مدير الميناء الجوي إن التفريغ استغرق أربع ساعات
وإن القافلة ستنطلق مساء اليوم نحو المخيمات الحدودية
برفقة فرق طبية ومهندسين من وزارة الأشغال العامة في
البلاد."""


def test_lines_broken_at_a_fixed_width_are_joined_again() -> None:
    """Two sentences over eight broken lines are two passages."""
    assert len(passages(found(BROKEN))) == 2


def test_a_heading_is_never_a_summary() -> None:
    """A heading takes no room of the summary."""
    body = "إجلاء المدنيين\n\n" + BODY
    assert all(not s.heading for s in summarize(found(body), 0.9))


def test_no_summary_is_longer_than_its_ratio() -> None:
    """Where even the shortest sentence is too long, there is none; so is there of nothing."""
    assert summarize(found("جملة واحدة فقط تكفي هنا."), 0.1) == ()
    assert summarize((), 0.4) == ()


def test_a_ratio_out_of_range_is_refused() -> None:
    """A ratio of 40 is an error that says what is wanted."""
    with pytest.raises(UsageError, match="between 0 and 1"):
        summarize(found(), 40)


def test_rouge_counts_folded_words() -> None:
    """Spelling variants of a word are one word; half of the words shared both ways is one half."""
    assert tokens("إلى الأمم المتحدة") == tokens("الى الامم المتحده")
    assert rouge(["a", "b"], ["b", "c"], 1) == 0.5
    assert rouge(["a", "b"], ["b", "a"], 2) == 0.0


def test_a_folder_without_references_is_refused(tmp_path: Path) -> None:
    """The message says what such a folder holds."""
    with pytest.raises(BriefingsError, match="ref"):
        evaluate_summary(tmp_path)


def test_our_summaries_beat_the_baselines(shared: Path) -> None:
    """On EASC's development half: at least 0.545, and above LEAD, LexRank and TextRank."""
    report = evaluate_summary(shared / "eval" / "easc-dev")
    scores = {row.system: row.rouge1 for row in report.rows}
    assert scores["briefings"] >= 0.545
    assert scores["briefings"] == max(scores.values())


def test_sentences_without_a_space_between_them_are_parted() -> None:
    """A full stop that a word follows directly ends a sentence; one in an abbreviation does not."""
    body = "انتهت المحادثات من دون نتيجة.وعاد الوفدان إلى العاصمة مساء الأحد."
    assert [p.text[:13] for p in passages(found(body))] == ["انتهت المحادث", "وعاد الوفدان "]
    assert len(passages(found("أعلنت ق.م.ع نتائج التحقيق في الحادث."))) == 1


ROWS = "ستيباناكيرت – القتلى 12، الجرحى 40.\nشوشة – القتلى 3، الجرحى 9.\nمارتوني – القتلى 5."


def test_rows_of_a_table_are_no_key_sentences_beside_others() -> None:
    """However short they are and much room there is; of a table alone they are all that there is."""
    shown = [sentence.text for sentence in summarize(found(f"{BODY}\n\n{ROWS}"), 0.95)]
    assert shown
    assert not any("–" in text for text in shown)
    assert [s.text for s in summarize(found(ROWS), 1.0)] == ROWS.split("\n")
    dateline = found(
        "باكو – قتل 3 جنود صباح اليوم في القصف على القرية الحدودية.\nودعت الحكومة إلى الهدوء."
    )
    assert "باكو" in summarize(dateline, 1.0)[0].text


@pytest.mark.parametrize(
    "opening", ["وأضاف أن", "وتابعت أن", "وأوضح أنه قال إن", "وأشار إلى أن", "وقال إن"]
)
@pytest.mark.parametrize("ratio", [0.3, 0.4, 0.5, 0.6, 0.8])
def test_who_goes_on_is_never_quoted_without_who_he_is(opening: str, ratio: float) -> None:
    """ "He added that" comes only with the sentence before it, which names him; whatever the budget."""
    body = (
        "وصلت بعثة من الأمم المتحدة إلى الإقليم يوم الأحد.\n"
        "وأعلنت الحكومة الأرمينية أن عدد النازحين بلغ مئة ألف شخص.\n"
        "وقال المتحدث باسم المنظمة ستيفان دوجاريك إن البعثة قدرت عدد من بقوا في الإقليم بألف شخص على الأكثر، "
        "وإنها زارت المستشفى والمدارس ومحطة الكهرباء في المدينة.\n"
        f"{opening} البعثة لم تر أضرارا في المدينة.\n"
        "وأعلنت أرمينيا ارتفاع عدد قتلى انفجار المستودع إلى سبعين."
    )
    chosen = [sentence.n for sentence in summarize(found(body), ratio)]
    assert chosen
    assert 4 not in chosen or 3 in chosen


def test_a_named_speaker_stands_alone() -> None:
    """One who is named in his own sentence needs no sentence before it."""
    body = BODY.replace("وقالت إن القصف", "وقال المتحدث باسم الحكومة إن القصف")
    alone = [[s.n for s in summarize(found(body), ratio / 20)] for ratio in range(4, 20)]
    assert any(2 in numbers for numbers in alone)

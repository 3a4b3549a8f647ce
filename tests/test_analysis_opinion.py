"""What the author of an opinion says is no party's word, and no line of the glance."""

from __future__ import annotations

from dataclasses import replace

from analysis_texts import KARABAKH, article_of

from briefings.analysis.analyze import analyze
from briefings.records import Analysis


def told_in_opinion(*texts: str) -> list[Analysis]:
    """The analyses of an opinion's sentences."""
    _, sentences = article_of(*texts)
    opinion = replace(sentences[0].article, opinion=True)
    return analyze([replace(sentence, article=opinion) for sentence in sentences], KARABAKH)


def test_the_author_is_no_party() -> None:
    """ "I do not think that Russia …" is not Russia's word, nor does who was quoted before go on."""
    quoted, mine, other = told_in_opinion(
        "قالت وزارة الخارجية الروسية إن الهدنة صامدة.",
        "لا أظن أن روسيا عجزت عن حماية الأرمن، بل إنها لم ترد ذلك.",
        "وتابع المشهد أن الجميع صامت، وكأن شيئا لم يكن.",
    )
    assert quoted.roles.speaker == ("russia",)
    assert mine.roles.speaker == ()
    assert other.roles.speaker == ()


def test_an_opinion_counts_nobody() -> None:
    """The figures by which an author argues are no claims."""
    (told,) = told_in_opinion("أعلنت باكو مقتل أربعة من جنودها، لكن موتهم لم يغير شيئا.")
    assert told.roles.speaker == ("azerbaijan",)
    assert told.figures == ()

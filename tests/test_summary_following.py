"""What opens by pointing at a sentence before it stands behind that one, or says which one it is."""

from __future__ import annotations

from datetime import date

import pytest
from summary_parts import article, killed, section_of, statement, told
from test_summary_edition import edition

from briefings.records import Cluster
from briefings.rendering.page.amendments import notes
from briefings.summary.choice.following import followed, follows
from briefings.summary.choice.ranking import scores
from briefings.summary.choice.shown import Home, Shown

DAY = date(2023, 4, 23)


@pytest.mark.parametrize(
    ("before", "text", "pointing"),
    [
        ("أقامت باكو نقطة عند الجسر", "وجاءت هذه الخطوة ردا على يريفان", True),
        ("اتهمت يريفان أنقرة بالتدخل", "ورفضت أنقرة هذا الاتهام ووصفته بالاختلاق", True),
        ("اعتقل حرس الحدود آرام", "ووجهت إليه محكمة في باكو تهمة التمويل", True),
        ("وافقت سلطات الإقليم على إلقاء السلاح", "ودخل الاتفاق حيز التنفيذ ظهرا", True),
        ("قصفت المدافع قرية تيغ", "وأسفر القصف عن مقتل جندي وجرح ثلاثة", True),
        ("جرح ستون شخصا في السوق", "وتوفي أحدهم فجر الاثنين متأثرا بجراحه", True),
        ("قتل جنديان عند الحاجز", "وقال سكان إنهم سمعوا الرصاص", False),
        ("شنت طائرات غارات على الميناء", "وجاءت الغارات بعد يوم من مقتل سائح", True),
        ("قصفت طائرات الميناء", "وتواصلت الضربات حتى المساء", True),
        ("شنت طائرات غارات على الميناء", "وتواصلت الضربات الليلية على المدينة", False),
        ("بحث الوزيران صفقة القمح", "ودخل الاتفاق حيز التنفيذ ظهرا", False),  # of none that is told
        ("أقامت باكو نقطة عند الجسر", "ومنذ هذا اليوم لا يمر أحد", False),
        ("أقامت باكو نقطة عند الجسر", "وزار الوزير هذا الأسبوع قرية تيغ", False),
        ("أقامت باكو نقطة عند الجسر", "ومع ذلك تمر قوافل الصليب الأحمر", False),
        ("وافقت السلطات على هدنة", "ونص الاتفاق الثلاثي على نشر قوات", False),
        ("وافقت السلطات على هدنة", "ونص الاتفاق الذي وقعه الرئيسان على نشر قوات", False),
        ("سقط أربعة جنود", "وثلاثة منهم ضباط في الشرطة", False),
    ],
)
def test_what_points_at_a_sentence_before_it_is_known(
    before: str, text: str, pointing: bool
) -> None:
    """ "This step", "charged him", "the agreement", where somebody agreed; not "this week", "despite that"."""
    first, second = statement(before), statement(text, n=2)
    assert followed([first, second]) == ({second.id: first.id} if pointing else {})


def test_a_thing_is_that_of_the_nearest_sentence_which_tells_of_it() -> None:
    """The agreement of the first sentence, though one between speaks of "the agreement", too."""
    texts = ["اتفقت باكو ويريفان على تبادل الأسرى", "رحبت موسكو بما جرى", "واحتج متظاهرون على الاتفاق في يريفان",
             "وقال نواب إنهم غاضبون", "وجاء الاتفاق بعد إسقاط مروحية"]  # fmt: skip
    said = [statement(text, n=n) for n, text in enumerate(texts, 1)]
    assert followed(said) == {said[4].id: said[0].id}


def test_this_step_stands_right_behind_the_step_and_brings_it_along() -> None:
    """It is of an earlier day and another party: alone it would stand before what it speaks of."""
    home = article("A14", day=DAY)
    step = statement("أقامت وحدات الحدود نقطة عند الجسر", home, 1, actor=["azerbaijan"])
    this = statement("وجاءت هذه الخطوة ردا على إقامة يريفان نقطة في 22 أبريل", home, 2, speaker=["armenia"],
                     event=date(2023, 4, 22), themes=["accusations"], figures=[killed(30)])  # fmt: skip
    made = edition(step, this)
    assert section_of(made, this.id) == (step.id, this.id)
    assert this.id not in made.amended


def test_what_finds_the_section_full_says_of_which_sentence_it_speaks() -> None:
    """In its own section "a court charged him" has the id of the arrest beside it."""
    home = article("A32", day=DAY)
    arrest = statement("اعتقل حرس الحدود رئيس الحكومة السابق آرام عند الجسر", home, 1, affected=["karabakh"],
                       themes=["humanitarian"], figures=[killed(900, of="karabakh")])  # fmt: skip
    court = statement("ووجهت إليه محكمة في باكو تهمة تمويل الإرهاب وأمرت بحبسه", home, 2, speaker=["azerbaijan"],
                      actor=["azerbaijan"], themes=["accusations"])  # fmt: skip
    full = [told(n, "karabakh", "humanitarian", worth=500) for n in range(5)]
    made = edition(arrest, court, *full)
    assert section_of(made, court.id) == (court.id,)
    assert [(e.kind, e.item) for e in made.amended[court.id]] == [("continues", arrest.id)]
    note = notes(Cluster(court), made)[0]
    assert ("".join(run.text for run in note.words), note.id) == (
        "Refers to what another sentence tells",
        arrest.id,
    )
    alone = edition(court)
    assert court.id not in alone.amended  # nothing before it is there to be shown


def test_what_points_at_a_sentence_is_no_line_of_the_glance() -> None:
    """ "The agreement took effect": read alone it says of no agreement."""
    home = article("A20", day=DAY)
    deal = statement(
        "وافقت سلطات الإقليم على إلقاء السلاح", home, 1, actor=["karabakh"], themes=["ceasefire"]
    )
    took = statement("ودخل الاتفاق حيز التنفيذ ظهرا", home, 2, themes=["ceasefire"])
    made = edition(deal, took)
    assert section_of(made, took.id) == (deal.id, took.id)
    assert made.glance == (deal.id,)


def test_who_died_before_an_agreement_is_told_in_his_own_part() -> None:
    """ "The agreement came after two of the crew were killed" is Russia's toll, and says of which agreement."""
    home = article("A05", day=DAY)
    deal = statement(
        "اتفقت باكو ويريفان على وقف القتال", home, 1, actor=["azerbaijan"], themes=["ceasefire"]
    )
    crew = statement("وجاء الاتفاق بعد مقتل 2 من طاقم مروحية روسية", home, 2, affected=["russia"],
                     themes=["casualties"], figures=[killed(2, of="russia")])  # fmt: skip
    made = edition(deal, crew)
    assert section_of(made, crew.id) == (crew.id,)
    assert [e.item for e in made.amended[crew.id]] == [deal.id]
    shelled = statement("قصفت المدافع قرية تيغ", home, 1, actor=["azerbaijan"])
    toll = statement("وأسفر القصف عن مقتل 2 من الجنود", home, 2, affected=["armenia"], themes=["casualties"],
                     figures=[killed(2)])  # fmt: skip
    assert section_of(edition(shelled, toll), toll.id) == (shelled.id, toll.id)


def test_what_others_stand_behind_is_not_given_up() -> None:
    """The sixty wounded have to stay, one of whom died, though others are worth more."""
    home = article("A08", day=DAY)
    many = statement("استقبل مستشفى بشائر ستين جريحا من السوق", home, 1)
    one = statement("وتوفي أحدهم فجر الاثنين متأثرا بجراحه", home, 2)
    other = told(1, "armenia", "military", worth=900)
    clusters = [Cluster(many), Cluster(one), Cluster(other)]
    homes: dict[str, Home] = {c.lead.id: ("armenia", "military") for c in clusters}
    following = {one.id: clusters[0]}
    shown = Shown(scores(clusters), homes, 2, clusters, {}, following=following)
    assert not shown.stands(clusters[1])
    for cluster in clusters[::2]:
        shown.take(cluster)
    assert shown.make_room(clusters[1])
    assert shown.picked == {many.id}
    assert shown.stands(clusters[1])


@pytest.mark.parametrize(
    ("text", "alone"),
    [("وأسفر القصف عن مقتل 2 من الجنود", True), ("وتوفي أحدهم فجر الاثنين متأثرا بجراحه", False)],
)
def test_the_toll_of_a_blow_stands_where_there_is_no_room_for_both(text: str, alone: bool) -> None:
    """ "The shelling killed two" without the shelling; "one of them died" says too little."""
    home = article("A08", day=DAY)
    before = Cluster(statement("قصفت المدافع قرية تيغ", home, 1))
    cluster = Cluster(statement(text, home, 2))
    homes: dict[str, Home] = {c.lead.id: ("armenia", "military") for c in (before, cluster)}
    items = [before, cluster]
    following = {cluster.lead.id: before}
    shown = Shown(scores(items), homes, 1, items, {}, following=following, own=homes)
    assert shown.settle(cluster) is alone


@pytest.mark.parametrize(
    ("text", "pointing"),
    [
        ("على الرغم من الاتفاق، اندلعت اشتباكات قرب السد", True),
        ("رغم الهدنة، سقطت قذائف على السوق", True),
        ("وبالرغم من القرار، أغلقت السلطات المعبر", True),
        ("على الرغم من الاتفاق الموقع في الدوحة، اندلعت اشتباكات", False),
        ("رغم الهدنة التي أعلنت أمس، قصفت المدفعية البلدة", False),
        ("على الرغم من البرد، خرج المئات إلى الشارع", False),
    ],
)
def test_what_happens_despite_a_thing_points_at_it(text: str, pointing: bool) -> None:
    """Where nothing behind it says which agreement or truce it was."""
    assert follows(statement(text)) is pointing

"""Passives told by their vowels, and other forms that say who has no part in a sentence."""

from __future__ import annotations

import pytest
from analysis_texts import analysis_of


def roles_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Who speaks, who acts and who is hit in a sentence."""
    roles = analysis_of(text).roles
    return roles.speaker, roles.actor, roles.affected


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("سُلّمت أذربيجان قائمة بأسماء الأسرى.", "azerbaijan"),
        ("قُصفت القوات الأذربيجانية قرب الحدود.", "azerbaijan"),
        ("استُهدفت القوات الروسية بنيران مجهولة.", "russia"),
        ("لم تُبلَّغ أرمينيا بموعد الاجتماع.", "armenia"),
        ("أُبلغت روسيا بالعملية قبل دقائق من بدئها.", "russia"),
    ],
)
def test_whoever_stands_behind_a_passive_neither_acts_nor_speaks(text: str, party: str) -> None:
    """ "Azerbaijan was handed", "was shelled", "was not told": the damma on the first letter says so."""
    assert roles_of(text) == ((), (), (party,))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("وقالت سلطات قره باغ إن ستيباناكرت قصفت خلال الليل.", "karabakh"),
        ("وقصفت ستيباناكرت مجددا.", "karabakh"),
        ("وأعلنت أرمينيا أن ستيباناكرت استهدفت بالصواريخ.", "karabakh"),
        ("وقالت باكو إن غنجة قصفت ليلا.", "azerbaijan"),
        ("وأكد الإقليم أن مارتوني دمرت في القصف.", "karabakh"),
    ],
)
def test_a_town_beside_a_verb_without_an_object_is_hit(text: str, party: str) -> None:
    """ "Stepanakert was shelled" is spelt like "shelled"; nothing else is hit there."""
    _, actor, affected = roles_of(text)
    assert party not in actor
    assert party in affected


@pytest.mark.parametrize(
    "text",
    [
        "وقال الإقليم إن باكو قصفت ستيباناكرت.",
        "وقصفت باكو ستيباناكرت ليلا.",
        "وقالت يريفان إن باكو استهدفت المدنيين.",
        "وقالت يريفان إن باكو قصفت بالمدفعية بلدة مارتوني.",
        "وقصفت باكو مواقع الجيش الأرميني.",
    ],
)
def test_a_capital_that_shells_something_acts(text: str) -> None:
    """ "Baku shelled Stepanakert", also where its guns stand between."""
    assert roles_of(text)[1] == ("azerbaijan",)


def test_the_same_letters_in_the_active_name_the_doer() -> None:
    """A fatha on the first letter: the forces shelled."""
    _, actor, affected = roles_of("قَصفت القوات الأذربيجانية مواقع أرمينية قرب الحدود.")
    assert (actor, affected) == (("azerbaijan",), ("armenia",))


@pytest.mark.parametrize(
    "text", ["اتُّهمت أذربيجان بقصف المدنيين.", "يُتَّهم الجيش الأذربيجاني بارتكاب انتهاكات."]
)
def test_whoever_is_accused_acts_and_does_not_speak(text: str) -> None:
    """ "Azerbaijan was accused of shelling": it says nothing and is not hit."""
    assert roles_of(text) == ((), ("azerbaijan",), ())


def test_forces_that_leave_are_not_hit() -> None:
    """People flee, forces withdraw."""
    assert roles_of("غادرت القوات الأرمينية المنطقة مساء أمس.") == ((), ("armenia",), ())


def test_mines_that_one_side_says_the_other_laid() -> None:
    """ "The mines that X said Y laid": X speaks, Y acts."""
    text = "وانفجرت الألغام التي قال الجيش الأذربيجاني إن القوات الأرمينية زرعتها قرب فيزولي."
    assert roles_of(text)[:2] == (("azerbaijan",), ("armenia",))


def test_the_village_that_one_side_accuses_the_other_of_burning() -> None:
    """In a relative clause, too, the accuser speaks and the accused acts."""
    text = "القرية التي تتهم أرمينيا أذربيجان بحرقها خالية من السكان."
    assert roles_of(text)[:2] == (("armenia",), ("azerbaijan",))


@pytest.mark.parametrize(
    "text",
    [
        "ويعتمد السكان بشكل رئيسي على طريق لاتشين.",
        "وأوضحت أستاذة اللغة الفرنسية آني هاكوبيان أن المدرسة أغلقت.",
    ],
)
def test_a_word_spelt_like_a_surname_and_a_language_are_of_no_party(text: str) -> None:
    """ "Mainly" is no president of Iran, and a teacher of French no French voice."""
    analysis = analysis_of(text)
    assert not {"iran", "france"} & {*analysis.parties}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("هوجمت قافلة أذربيجانية قرب لاتشين فجر الأحد.", "azerbaijan"),
        ("حوصرت وحدة أرمينية قرب سوتك.", "armenia"),
        ("أحرقت كنيسة أرمنية قرب الحدود.", "armenia"),
        ("هدمت مقابر أرمنية قرب الحدود.", "armenia"),
        ("احتجزت قافلة أرمينية عند الحاجز.", "armenia"),
        ("اعتقلت صحفية أرمينية عند الحاجز.", "armenia"),
    ],
)
def test_a_passive_without_vowels_names_whoever_is_hit(text: str, party: str) -> None:
    """Its letters tell the passive of "attacked", and a church or a convoy burns and holds nobody."""
    assert roles_of(text)[1:] == ((), (party,))


def test_a_church_before_its_verb_was_burnt() -> None:
    """ "In X a church of Y's was burnt": whose church it is does not burn it."""
    assert roles_of("وقال شاهد إن كنيسة أرمنية أحرقت أمس.")[1:] == ((), ("armenia",))


def test_whoever_has_an_object_still_acts() -> None:
    """The same verbs with somebody who can do it, and with what he does it to."""
    assert roles_of("أحرقت القوات الأذربيجانية كنيسة أرمنية.")[1] == ("azerbaijan",)
    assert roles_of("هاجمت قوات أذربيجانية قرية أرمينية.") == ((), ("azerbaijan",), ("armenia",))
    assert roles_of("أسر جنود أرمن ضابطا أذربيجانيا.")[1] == ("armenia",)


@pytest.mark.parametrize(
    ("text", "actor", "affected"),
    [
        ("دفاعات أرمينيا أسقطت مسيرات أذربيجانية.", ("armenia",), ("azerbaijan",)),
    ],
)
def test_air_defences_shoot_down_and_are_not_hit(
    text: str, actor: tuple[str, ...], affected: tuple[str, ...]
) -> None:
    """ "Defences" are hit elsewhere; before or behind "downed", with what they downed, they act."""
    assert roles_of(text) == ((), actor, affected)


@pytest.mark.parametrize(
    ("text", "acts", "hit"),
    [
        ("أدانت محكمة أذربيجانية 14 جنديا أرمينيا بتهمة الإرهاب.", "azerbaijan", "armenia"),
        ("أدان القضاء الفرنسي مواطنا أذربيجانيا بالتجسس.", "france", "azerbaijan"),
        ("وأدانت محكمة تركية ثلاثة جنود روس بالقتل.", "turkey", "russia"),
        ("برأت محكمة روسية ضابطا تركيا من تهمة التجسس.", "russia", "turkey"),
    ],
)
def test_whom_a_court_convicts_is_hit_and_does_nothing(text: str, acts: str, hit: str) -> None:
    """ "Condemned" is what states do to a deed; of a court's it is a sentence on a man."""
    assert roles_of(text)[1:] == ((acts,), (hit,))


def test_a_state_still_condemns_a_deed() -> None:
    """Whose deed it is acts."""
    assert roles_of("وأدانت أرمينيا الهجوم الأذربيجاني.")[:2] == (("armenia",), ("azerbaijan",))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("هجر الأرمن من قراهم.", "armenia"),
        ("طرد الأذربيجانيون من أرمينيا.", "azerbaijan"),
        ("وشرد الأذربيجانيون من ديارهم.", "azerbaijan"),
        ("أبعد الإيرانيون من الحدود.", "iran"),
    ],
)
def test_a_people_driven_from_somewhere_is_hit(text: str, party: str) -> None:
    """With nobody behind whom it drives out: it does not act."""
    _, actor, affected = roles_of(text)
    assert party in affected
    assert party not in actor


def test_a_people_that_drives_out_another_acts() -> None:
    """ "The Armenians drove the Azerbaijanis from the village"."""
    assert roles_of("طرد الأرمن الأذربيجانيين من القرية.") == ((), ("armenia",), ("azerbaijan",))
    assert roles_of("رحل الروس من المنطقة.")[2] == ()  # they left


@pytest.mark.parametrize(
    ("ar", "hit", "idle"),
    [
        ("أعلنت باكو أن روبين فاردانيان احتجز عند الحاجز.", "karabakh", "karabakh"),
        ("قالت باكو إن وزير خارجية قره باغ السابق دافيد بابايان اعتقل في شوشة.", "karabakh", "karabakh"),
        ("وقالت باكو إن قائدين أرمينيين أوقفا على الحدود.", "armenia", "armenia"),
        ("رئيس إقليم قره باغ السابق اعتقل في بيته.", "karabakh", "karabakh"),
    ],
)  # fmt: skip
def test_who_was_seized_stands_before_the_verb(ar: str, hit: str, idle: str) -> None:
    """No object stands behind it: he did not seize anybody."""
    roles = analysis_of(ar).roles
    assert hit in roles.affected and "azerbaijan" not in roles.affected
    assert idle not in roles.actor


@pytest.mark.parametrize(
    ("ar", "actor"),
    [
        ("قالت أرمينيا إن وزير الدفاع الأذربيجاني احتجز جنودا أرمن.", "azerbaijan"),
        ("قالت باكو إن رئيس الوزراء الأرميني أوقف المحادثات.", "armenia"),
        ("وصف رئيس إقليم قره باغ الاعتقال بأنه خطف وطالب موسكو بالتدخل.", "karabakh"),
        ("سلم دافيد بابايان نفسه للسلطات الأذربيجانية في شوشة.", "karabakh"),
    ],
)
def test_who_seizes_stops_or_gives_himself_up_acts(ar: str, actor: str) -> None:
    """His object stands behind the verb; to whom he gives himself up is not hit."""
    roles = analysis_of(ar).roles
    assert actor in roles.actor and "azerbaijan" not in {*roles.affected} - {*roles.speaker}

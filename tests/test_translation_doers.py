"""Armies, armed groups and governments that say or do what another one says or does."""

from __future__ import annotations

import pytest
from name_lists import packed_names

from briefings.translation.checks.doers import findings
from briefings.translation.checks.marks import Pair, judge


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (  # who says it
            "أعلن الجيش السوداني مقتل قائد في الدعم السريع.",
            "The Sudanese army announced the killing of a commander in the Rapid Support Forces.",
            "The Rapid Support Forces announced the killing of a commander in the Sudanese army.",
        ),
        (
            "قالت حماس إن الجيش الإسرائيلي قصف مدرسة.",
            "The Israeli army shelled a school, Hamas said.",
            "The Israeli army said that Hamas had shelled a school.",
        ),
        (
            "أعلن المتمردون أنهم قتلوا ثلاثة من قوات الحكومة.",
            "The rebels announced that they had killed three of the government's forces.",
            "The government announced that its forces had killed three rebels.",
        ),
        (
            "أكد متحدث باسم الحوثيين أن طيران التحالف قصف صعدة.",
            "A Houthi spokesman confirmed that coalition aircraft had bombed Saada.",
            "A coalition spokesman confirmed that the Houthis had bombed Saada.",
        ),
        (
            "نفت حماس اتهامات إسرائيل.",
            "Hamas denied Israel's accusations.",
            "Israel denied Hamas' accusations.",
        ),
        (
            "أعلن البرهان أن حميدتي رفض الهدنة.",
            "Burhan announced that Hemedti had rejected the truce.",
            "Hemedti announced that Burhan had rejected the truce.",
        ),
        (  # who does it to whom
            "قتل الجيش الإسرائيلي خمسة من مقاتلي حماس.",
            "Five Hamas fighters were killed by the Israeli army.",
            "Hamas killed five Israeli army fighters.",
        ),
        (
            "قصفت قوات التحالف مواقع الحوثيين في صنعاء.",
            "Houthi positions in Sanaa were shelled by coalition forces.",
            "The Houthis shelled coalition positions in Sanaa.",
        ),
        (
            "استهدف حزب الله موقعا للجيش الإسرائيلي.",
            "Hezbollah targeted a position of the Israeli army.",
            "The Israeli army targeted a Hezbollah position.",
        ),
        (
            "هاجم المتمردون السوريون الجيش السوري.",
            "Syrian rebels attacked the Syrian army.",
            "The Syrian army attacked Syrian rebels.",
        ),
        (
            "سيطر الجيش على مواقع للمسلحين.",
            "The army seized positions of the gunmen.",
            "The gunmen seized army positions.",
        ),
        (
            "انسحبت قوات الدعم السريع من مواقع سيطر عليها الجيش.",
            "The army took control of positions from which the Rapid Support Forces had withdrawn.",
            "The army withdrew from positions controlled by the Rapid Support Forces.",
        ),
        (  # a deed that is a noun
            "أوقع هجوم الحوثيين على قوات التحالف قتلى.",
            "The Houthis' attack on the coalition forces left people dead.",
            "The coalition forces' attack on the Houthis left people dead.",
        ),
        (
            "أدى قصف الجيش لمواقع المسلحين إلى مقتل ثلاثة.",
            "The army's shelling of the gunmen's positions killed three.",
            "The gunmen's shelling of army positions killed three.",
        ),
    ],
)
def test_what_another_party_says_or_does_is_told(ar: str, right: str, wrong: str) -> None:
    """Speakers and doers that changed places with those they speak of; without a profile."""
    assert not list(findings(ar, right, packed_names().find(ar)))
    (reason,) = findings(ar, wrong, packed_names().find(ar))
    trust = judge([Pair(ar, wrong)])[0]
    assert trust.mark != "ok" and reason in trust.reasons


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("زعيم حزب الله يهاجم أمريكا.", "Hezbollah's leader attacks America."),  # a headline
        (
            "وكان حزب الله قد هدد إسرائيل برد قاس.",
            "Hezbollah had threatened Israel with a harsh response.",
        ),
        ("إسرائيل تهدد بتدمير حماس وهدف إسرائيل معلن.", "Israel threatens to destroy Hamas."),
        (  # a man who speaks for his army
            "وقال المتحدث باسم الجيش العميد نبيل عبد الله إن الدعم السريع هاجم المعسكر.",
            "Army spokesman Brig. Gen. Nabil Abdallah said that the Rapid Support Forces attacked the camp.",
        ),
        ("انسحب الجيش والمتمردون من البلدة.", "The rebels and the army withdrew from the town."),
        (
            "قالت الشرطة إن المتظاهرين رشقوها بالحجارة.",
            "Demonstrators pelted the police with stones, police said.",
        ),
        (
            "اتهمت المعارضة الحكومة بتزوير الانتخابات.",
            "The government was accused by the opposition of rigging the election.",
        ),
        (
            "أعلن الجيش، بحسب المتمردين، هدنة.",
            "The rebels say the army announced a truce.",
        ),
    ],
)
def test_parties_that_keep_their_places_give_no_reason(ar: str, en: str) -> None:
    """Whoever stands before the verb does it, and English may tell it in another order or voice."""
    assert not list(findings(ar, en, packed_names().find(ar)))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("هاجم المتمردون الجيش السوري في حلب.", "The Syrian army attacked the rebels in Aleppo."),
        (
            "اتهمت أذربيجان أرمينيا بخرق الهدنة.",
            "Armenia accused Azerbaijan of violating the truce.",
        ),
        ("قصفت أذربيجان مواقع أرمينية.", "Armenia shelled Azerbaijani positions."),
        (
            "رفض الجيش السوداني اتهامات الدعم السريع.",
            "The Rapid Support Forces rejected the Sudanese army's accusations.",
        ),
        (
            "اعترضت الدفاعات الجوية السعودية صواريخ الحوثيين.",
            "Houthi air defenses intercepted Saudi missiles.",
        ),
    ],
)
def test_two_who_changed_places_are_told_once(ar: str, en: str) -> None:
    """Several checks see the same swap; a reader who is told twice looks for two faults."""
    (trust,) = judge([Pair(ar, en)], packed_names())
    swaps = [r for r in trust.reasons if "the other way round" in r or "in the Arabic it is" in r]
    assert len(swaps) == 1


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (
            "أعلنت وزارة الدفاع الروسية أن دفاعاتها الجوية أسقطت 12 مسيرة أوكرانية.",
            "The Russian Defense Ministry said its air defenses had shot down 12 Ukrainian drones.",
            "The Ukrainian Defense Ministry said its air defenses had shot down 12 Russian drones.",
        ),
        (
            "دمرت الدفاعات الجوية الأذربيجانية طائرة مسيرة أرمينية.",
            "Azerbaijani air defenses destroyed an Armenian drone.",
            "Armenian air defenses destroyed an Azerbaijani drone.",
        ),
        (
            "أعلنت وزارة الدفاع الأذربيجانية تدمير دبابة أرمينية.",
            "The destruction of an Armenian tank was announced by the Azerbaijani Defense Ministry.",
            "The Armenian Defense Ministry announced the destruction of an Azerbaijani tank.",
        ),
    ],
)
def test_air_defences_and_ministries_are_whose_they_are(ar: str, right: str, wrong: str) -> None:
    """What stands between a verb and its country does not hide who says, shoots down or destroys."""
    good, bad = judge([Pair(ar, right), Pair(ar, wrong)], packed_names())
    assert good.mark == "ok" and bad.mark != "ok"

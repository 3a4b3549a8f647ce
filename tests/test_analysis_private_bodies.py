"""Unions, committees of lawyers, lawyers: who is no party does not speak with the last party's voice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from analysis_texts import SUDAN, analyses_of


def test_a_committee_of_lawyers_is_not_the_party_that_spoke_before() -> None:
    """Whatever force was named last, its dead are counted by somebody else."""
    _, told = analyses_of(
        "قال قائد قوات الدعم السريع إن قواته ملتزمة بالهدنة.",
        "وأحصت لجنة محامين 1100 قتيل في المدينة.",
        watch=SUDAN,
    )
    assert told.roles.speaker == ("other",)
    assert told.figures[0].claimed_by == "other"
    assert told.figures[0].party_affected != "rsf"


def test_whom_a_committee_accuses_does_not_accuse() -> None:
    """ "A committee of lawyers accused X": an indefinite plural has no owner behind it."""
    (told,) = analyses_of("اتهمت لجنة محامين قوات الدعم السريع بنهب مستشفى.", watch=SUDAN)
    assert told.roles.speaker == ("other",)
    assert told.roles.actor == ("rsf",)


def test_the_doctors_union_of_the_land_speaks_for_itself_and_its_dead_are_civilians() -> None:
    """The profile has a party for those who count the dead, and the union bears the name of its nation."""
    _, told = analyses_of(
        "قال الجيش السوداني إنه صد هجوماً.",
        "وأفادت نقابة الأطباء بمقتل 18 مدنياً في قصف على سوق.",
        watch=SUDAN,
    )
    assert told.figures[0].claimed_by == "doctors"
    assert told.figures[0].party_affected == "sudan"


def test_what_a_lawyer_says_is_not_what_the_other_side_admits() -> None:
    """ "Their lawyer said 33, while Baku admits only 23": each its own number."""
    (told,) = analyses_of(
        "لكن محاميهما قالت إن 33 أسيراً أرمينياً على الأقل ما زالوا محتجزين، في حين لا تعترف أذربيجان إلا بوجود 23.",
    )
    first, second = told.figures
    assert (first.claimed_by, first.source and first.source.words) == (None, "a lawyer")
    assert second.claimed_by == "azerbaijan"


def test_a_mission_that_spoke_goes_on_and_not_the_people_whom_it_counts() -> None:
    """ "The mission puts the number of the Armenians at …": the mission of the sentence before."""
    _, told = analyses_of(
        "وقالت بعثة الأمم المتحدة إنها زارت ستيباناكرت.",
        "وتقدر البعثة عدد الأرمن الباقين بما بين 50 وألف.",
    )
    assert told.roles.speaker == ("un",)


def test_who_is_contradicted_does_not_speak() -> None:
    """ "Contrary to what Yerevan had announced" tells none of its words."""
    (told,) = analyses_of(
        "وقالت البعثة الأوروبية إنها لم تر قوات أذربيجانية داخل أرمينيا، خلافاً لما أعلنته يريفان.",
    )
    assert told.roles.speaker == ("eu",)


def test_an_hour_opens_another_entry_in_which_nobody_goes_on() -> None:
    """In a live blog the speaker of the entry above has nothing to do with the one below."""
    _, told = analyses_of(
        "وقال سكرتير مجلس الأمن الأرميني أرمين غريغوريان إن الوضع متوتر.",
        "14:10 تصحيح: ذكرنا في تحديث سابق أن ستة مدنيين قُتلوا، ولم يُقتل أحد.",
    )
    assert told.roles.speaker == ()
    assert told.speaker_hint == ""


def test_not_any_civilian_is_no_civilian() -> None:
    """ "No civilian has been found among the missing" counts nobody."""
    (told,) = analyses_of("ولم يُعثر حتى الآن على أي مدني بين المفقودين.")
    assert told.figures == ()


@pytest.mark.parametrize(
    "body",
    ["لجان مقاومة مدني", "اتحاد المزارعين", "رابطة أبناء القرية", "هيئة أهلية", "تجمع شباب القرية"],
)
def test_a_private_body_that_denies_has_not_the_voice_of_the_attacker(body: str) -> None:
    """ "The committees denied that the dead were armed, but admitted": theirs from end to end."""
    _, told = analyses_of(
        "وقال متحدث باسم الدعم السريع إن القتلى في القرية كانوا مسلحين.",
        f"ونفت {body} أن يكون أي من القتلى مسلحاً، لكنها أقرت بأن بعضهم كان يحمل بنادق صيد.",
        watch=SUDAN,
    )
    assert "rsf" not in told.roles.speaker
    assert told.speaker_hint == ""


def test_who_goes_on_without_a_subject_is_still_whoever_spoke() -> None:
    """ "And denied that …" and "the spokesman denied" are of the speaker before."""
    for verb in ("ونفى", "ونفى المتحدث"):
        _, told = analyses_of(
            "وقال متحدث باسم الجيش السوداني إن قواته دخلت القرية.",
            f"{verb} أن يكون أي من القتلى مدنيا.",
            watch=SUDAN,
        )
        assert told.roles.speaker == ("army",)


def test_a_count_told_by_somebody_of_no_list_is_not_claimed_by_the_last_speaker() -> None:
    """ "The baker said that five were killed", "relatives confirmed"; "the committees said" goes on."""
    for ar in ("وقال الخباز كريم إن خمسة أشخاص قتلوا.", "وأكدت أسر الضحايا مقتل خمسة أشخاص."):
        _, told = analyses_of(
            "وقال متحدث باسم الدعم السريع إن ثمانية من مقاتليه قتلوا.", ar, watch=SUDAN
        )
        assert told.roles.speaker == ()
        assert told.figures[0].claimed_by is None
    _, told = analyses_of(
        "وأحصت لجان المقاومة 100 قتيل.", "وقالت اللجان إن القرية هوجمت مرتين.", watch=SUDAN
    )
    assert told.roles.speaker == ("sudan",)


@pytest.mark.parametrize("service", ["الدفاع المدني", "بلدية المدينة"])
def test_a_service_of_the_place_is_neither_a_militias_nor_a_far_states(service: str) -> None:
    """Whoever spoke before: the civil defence that counts the dead is not his."""
    for spoke, party in (("وقال متحدث باسم الدعم السريع", "rsf"), ("وقالت أبوظبي", "uae")):
        _, told = analyses_of(
            f"{spoke} إن القرار غير مقبول.", f"وأعلن {service} مقتل خمسة أشخاص.", watch=SUDAN
        )
        assert party not in told.roles.speaker
        assert told.figures[0].claimed_by != party


@pytest.mark.parametrize(
    "ar",
    [
        "واتهمت هيئة أهلية تعنى بالمختطفين الأرمن باحتجاز 1240 مدنيا.",
        "واتهمت رابطة أمهات المختطفين الأرمن باحتجاز 1240 مدنيا.",
        "واتهم ناشطون الأرمن باحتجاز 1240 مدنيا.",
    ],
)
def test_whom_a_body_accuses_behind_a_clause_of_its_own_is_the_accused(ar: str) -> None:
    """ "A body for abductees accused the Xs of holding": the Xs act, say nothing and are not held."""
    _, told = analyses_of("وقالت الأمم المتحدة إنها قلقة.", ar)
    assert told.roles.actor == ("armenia",)
    assert not {"un", "armenia"} & set(told.roles.speaker)
    (claim,) = told.figures
    assert claim.claimed_by in (None, "other")
    assert claim.party_affected != "armenia"


def test_a_body_is_known_by_whose_it_is() -> None:
    """A committee of lawyers and the lawyers are one, a union of doctors is another; "the committee" may be any."""
    told = analyses_of(
        "قتل 27 مدنياً في أم درمان بحسب لجنة المحامين.",
        "وقال محامو الطوارئ إن 27 مدنياً قتلوا في أم درمان.",
        "وقالت اللجنة إن 30 مدنياً قتلوا في أم درمان.",
        "وأعلنت نقابة الأطباء مقتل 18 مدنياً في أم درمان.",
        "وأعلنت النقابة لاحقاً مقتل 20 مدنياً في أم درمان.",
        "وقالت لجنة أطباء إن 18 مدنياً قتلوا في أم درمان.",
        watch=SUDAN,
    )
    committee, lawyers, the_committee, union, the_union, doctors = (
        replace(one.figures[0], claimed_by="sudan", source=None) for one in told
    )
    assert committee.by_another(union) and lawyers.by_another(union)
    assert not committee.by_another(lawyers)
    assert not committee.by_another(the_committee)
    assert not union.by_another(the_union)
    assert not union.by_another(doctors)  # of doctors both, and mostly one
    assert the_committee.by_another(the_union)
    assert doctors.by_another(committee)  # two committees, of others


def test_ministries_are_told_apart_by_what_they_are_of() -> None:
    """The ministry of defence and the prosecutors are two bodies, "the ministry" may be that of defence."""
    told = analyses_of(
        "أعلنت وزارة الدفاع الأذربيجانية مقتل 27 جندياً.",
        "وأعلنت النيابة العامة الأذربيجانية مقتل 18 جندياً.",
        "وقالت الوزارة إن 29 جندياً قتلوا.",
    )
    defence, prosecutors, ministry = (one.figures[0] for one in told)
    assert defence.claimed_by == prosecutors.claimed_by == "azerbaijan"
    assert defence.by_another(prosecutors)
    assert not defence.by_another(ministry)


@pytest.mark.parametrize(
    "ar",
    [
        "وأعلنت أطباء بلا حدود مقتل 15 شخصا في قصف سوق.",
        "وأحصى الصليب الأحمر 60 قتيلا.",
        "وقالت منظمة العفو الدولية إن 300 شخص قتلوا.",
        "وقالت هيومن رايتس ووتش إن 12 ألف شخص نزحوا.",
    ],
)
def test_a_body_known_by_name_has_not_lost_those_whom_it_counts(ar: str) -> None:
    """The Red Cross has no people but its staff: nobody knows by its word whose the dead are."""
    told = analyses_of("دارت معارك بين الجيش السوداني وقوات الدعم السريع.", ar, watch=SUDAN)[-1]
    assert [one.claimed_by for one in told.figures] == ["other"]
    assert "other" not in {one.party_affected for one in told.figures}
    assert set(told.roles.affected) <= {"sudan"}  # whoever is driven out is of the land


@pytest.mark.parametrize(
    "ar",
    [
        "وقتل ثلاثة من موظفي أطباء بلا حدود.",
        "وقالت أطباء بلا حدود إن اثنين من موظفيها قتلا.",
        "وقتل متطوعان من الهلال الأحمر.",
    ],
)
def test_its_own_staff_are_its_own(ar: str) -> None:
    """Look-alikes: its employees and volunteers."""
    told = analyses_of("دارت معارك بين الجيش السوداني وقوات الدعم السريع.", ar, watch=SUDAN)[-1]
    assert [one.party_affected for one in told.figures] == ["other"]
    assert told.roles.affected == ("other",)


@pytest.mark.parametrize(
    "ar",
    [
        "وأفادت الوكالة الوطنية للإعلام بإصابة ستة عناصر من قوى الأمن الداخلي، نُقل عدد منهم بسيارات الصليب الأحمر اللبناني إلى المستشفيات.",
        "وأفاد مندوب الوكالة الوطنية للإعلام بإصابة سبعة عناصر من الشرطة بجروح، نُقلوا بسيارات الصليب الأحمر اللبناني إلى مستشفيات العاصمة.",
    ],
)
def test_who_drives_the_wounded_does_not_say_whose_they_are(ar: str) -> None:
    """A body that only brings them away makes them no more the people of whoever is told of besides."""
    told = analyses_of(
        "اندلعت صدامات، الخميس، بين القوى الأمنية اللبنانية ومئات المتظاهرين الأرمن الذين احتشدوا أمام مبنى السفارة الأذربيجانية في بيروت، تنديداً بالهجوم على إقليم آرتساخ.",
        "ورشق المحتجون مبنى السفارة بالحجارة وأحرقوا علمي أذربيجان وتركيا، قبل أن ترد مكافحة الشغب بإطلاق القنابل المسيلة للدموع.",
        ar,
        title="لبنان: مواجهات أمام السفارة الأذربيجانية في بيروت",
    )[-1]
    assert [one.party_affected for one in told.figures] == ["other"]

"""Models weigh what the rules found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from analysis_texts import KARABAKH, RULES, SUDAN, analyses_of, analysis_of

import briefings
from briefings.analysis.parsing.grammar import read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.analysis.roles.features import Row
from briefings.analysis.roles.judge import Judge, Model, packed

ARTICLE = (
    "قصفت القوات الأذربيجانية بلدات قرب ستيباناكيرت ليلا.",
    "وقالت وزارة الدفاع الأرمينية إن ثلاثة جنود قتلوا.",
    "ودعا الاتحاد الأوروبي الطرفين إلى وقف إطلاق النار.",
)
TITLE = "قصف جديد في قره باغ"
RAIN = read("هطلت أمطار غزيرة.", lexicon(KARABAKH, None))


def test_a_party_holds_a_role_from_its_threshold_on() -> None:
    """The weights of a row's features and the bias reach what is asked, or the role is not given."""
    judge = Judge({"actor": Model({"near": 100, "far": -100}, bias=-50, least=25)})
    rows = {"a": Row("a", features={"near"}), "b": Row("b", features={"far", "unknown"})}
    assert judge.chosen(RAIN, rows, ruled={"actor": ("b",)}) == {"actor": ("a",)}


def test_the_roles_of_a_party_are_weighed_apart() -> None:
    """What speaks against one role takes nothing from the next, and what is told later is added."""
    models = {
        "speaker": Model({"near": -1}, bias=0, least=0),
        "actor": Model({"near": 3, "late": -3}, bias=0, least=0),
        "affected": Model({"near": -500, "late": 500}, bias=0, least=0),
    }
    judge, rows = Judge(models), {"a": Row("a", features={"near"})}
    asked: dict[str, tuple[str, ...]] = dict.fromkeys(models, ())
    assert judge.chosen(RAIN, rows, asked) == {"speaker": (), "actor": ("a",), "affected": ()}
    rows["a"].features.add("late")
    assert judge.chosen(RAIN, rows, asked) == {"speaker": (), "actor": ("a",), "affected": ("a",)}


def test_a_role_without_a_model_stays_as_the_rules_have_it() -> None:
    """No model, no second opinion."""
    assert RULES.chosen(RAIN, {"a": Row("a")}, ruled={"speaker": ("b",)}) == {"speaker": ("b",)}
    judge = Judge({"actor": Model({}, bias=0, least=100)})
    ruled: dict[str, tuple[str, ...]] = {"actor": ("b",), "affected": ("b",)}
    assert judge.chosen(RAIN, {"a": Row("a")}, ruled) == {"actor": (), "affected": ("b",)}
    assert RULES.themes([], ["military"], ["military", "diplomacy"]) == {"military": 0}


def test_two_readings_give_the_same() -> None:
    """Nothing depends on the order of a set or on what was read before."""
    assert analyses_of(*ARTICLE, title=TITLE) == analyses_of(*ARTICLE, title=TITLE)


def test_nothing_hangs_on_the_order_of_a_set() -> None:
    """Python orders its sets anew in every process; what is found in a text stays the same."""
    gold = Path(__file__).parent / "gold" / "analysis-dev5.jsonl"
    program = (
        "import sys; from pathlib import Path; from briefings.profile import load;"
        "from briefings.analysis.evaluate import evaluate;"
        "print(evaluate(Path(sys.argv[1]), load('karabakh')))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program, str(gold)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, check=True, encoding="utf-8",
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(found) == 1


def test_the_words_of_a_role_stand_in_the_sentence() -> None:
    """What the models add is shown with its words, as what the rules find is."""
    for analysis in analyses_of(*ARTICLE, title=TITLE):
        for evidence in analysis.evidence:
            assert analysis.sentence.text[evidence.start : evidence.end] == evidence.text


def test_plain_sentences_are_read_with_models_as_without() -> None:
    """Who bombs whom, who calls on whom and who speaks stays."""
    bombed, said, called = analyses_of(*ARTICLE, title=TITLE)
    assert (bombed.roles.actor, bombed.roles.affected) == (("azerbaijan",), ("karabakh",))
    assert said.roles.speaker == ("armenia",)
    assert called.roles.speaker == called.roles.actor == ("eu",)
    assert set(called.roles.affected) == {"azerbaijan", "armenia"}


def test_models_name_no_party() -> None:
    """A weight belongs to the form of a sentence, so that it serves every profile."""
    parties = {party.id for profile in (KARABAKH, SUDAN) for party in profile.parties}
    models = {role: model for role, model in packed().models.items() if "theme" not in role}
    assert models
    for model in models.values():
        assert not parties & {part for name in model.weights for part in name.split("|")}


def test_the_weights_are_whole_numbers() -> None:
    """Hundredths, so that adding them in another order gives the same."""
    path = Path(briefings.__file__).parent / "data" / "analysis" / "roles.json"
    for model in json.loads(path.read_text("utf-8")).values():
        assert {type(weight) for weight in model["weights"].values()} == {int}


def test_all_themes_at_once_are_the_sums_of_each() -> None:
    """One look-up for all theme models gives what every model gives alone."""
    models = {role: model for role, model in packed().models.items() if role.startswith("theme:")}
    themes = [role.removeprefix("theme:") for role in models]
    for features in (["all"], ["all", "military>=2", "outsider=False"], ["all", "casualties=5"]):
        alone = {theme: models[f"theme:{theme}"].odds(features) for theme in themes}
        wanted = {theme: odds for theme, odds in alone.items() if odds >= 0}
        assert packed().themes(features, (), themes) == wanted


def test_roles_asked_together_are_those_asked_one_by_one() -> None:
    """One sum for both roles, also where one of them is far below nought, gives each its own."""
    near = Model({"near": 100, "far": -9000}, bias=-50, least=25)
    away = Model({"near": -9000, "far": 100}, bias=-50, least=25)
    judge = Judge({"actor": near, "affected": away})
    rows = {"a": Row("a", features={"near"}), "b": Row("b", features={"far"}), "c": Row("c")}
    ruled: dict[str, tuple[str, ...]] = {"actor": (), "affected": ("c",)}
    assert judge.chosen(RAIN, rows, ruled) == {"actor": ("a",), "affected": ("b",)}
    for role, found in ruled.items():
        assert judge.chosen(RAIN, rows, {role: found}) == {
            role: judge.chosen(RAIN, rows, ruled)[role]
        }


def test_a_sentence_of_nothing_has_no_role() -> None:
    """Without a party there is nothing to weigh."""
    roles = analysis_of("هطلت أمطار غزيرة.").roles
    assert (roles.speaker, roles.actor, roles.affected) == ((), (), ())

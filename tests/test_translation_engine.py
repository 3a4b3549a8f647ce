"""Engines: Argos packages, CTranslate2 folders, and what all have in common."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tiny_engines import SENTENCES, folder, tokenizer

from briefings.errors import PackageError
from briefings.translation.engines import packages, probe
from briefings.translation.engines.engine import Options, fingerprint, open_engine
from briefings.translation.engines.folder import FolderCodec, Recipe, open_folder, recipe_of

ARABIC = (
    "أعلنت وزارة الدفاع مقتل ثلاثة جنود في قصف على الحدود.",
    "قال الوزير إن المحادثات ستبدأ غدا.",
    "عاد الهدوء إلى المدينة بعد أيام من القتال العنيف بين الطرفين.",
)


def test_the_bundled_package_translates_one_for_one_and_in_order() -> None:
    """Each sentence gets its own translation, whatever its length, with a score."""
    engine = open_engine(threads=1)
    together = engine.translate(ARABIC)
    alone = [engine.translate([text])[0] for text in ARABIC]
    engine.close()
    assert [h.text for h in together] == [h.text for h in alone]
    assert "soldiers" in together[0].text
    assert all(h.score is not None and -3 < h.score < 0 for h in together)


def test_the_beam_is_handed_out_best_first() -> None:
    """Asked for four hypotheses, the engine gives the best and three others."""
    engine = open_engine(threads=1)
    found = engine.translate(ARABIC[:1], options=Options(beam=4, hypotheses=4))[0]
    scores = [h.score or 0.0 for h in (found, *found.others)]
    assert len(found.others) == 3
    assert scores == sorted(scores, reverse=True)


def test_the_signature_tells_beams_and_models_apart() -> None:
    """Greedy output never meets beam output in the memory, nor one model another's."""
    four, one = open_engine(beam=4).identity, open_engine(beam=1).identity
    assert four.package == one.package == "translate-ar_en"
    assert four.signature != one.signature


def test_the_fingerprint_notices_one_changed_byte_of_a_small_file(tmp_path: Path) -> None:
    """Two folders of the same sizes and names have different fingerprints."""
    (tmp_path / "model.bin").write_bytes(b"a" * 100)
    before = fingerprint(tmp_path)
    (tmp_path / "model.bin").write_bytes(b"a" * 99 + b"b")
    assert fingerprint(tmp_path) != before


def test_the_bundled_package_copies_names(capsys: pytest.CaptureFixture[str]) -> None:
    """Invented names in Latin letters come out untouched; nothing is printed meanwhile."""
    assert probe.copies_names(open_engine(threads=1))
    assert capsys.readouterr().out == ""


def test_a_model_that_does_not_copy_names_is_found_out(tmp_path: Path) -> None:
    """Random weights do not keep a name."""
    made = opus(tmp_path)
    assert not probe.copies_names(open_engine(str(made), threads=1))


def test_the_same_model_as_a_plain_folder_translates_alike(tmp_path: Path) -> None:
    """A CTranslate2 folder whose configuration adds the marks itself gets none from us."""
    found = packages.find()
    for file in (found.path / "model").iterdir():
        shutil.copy(file, tmp_path)
    shutil.copy(found.path / "sentencepiece.model", tmp_path)
    plain = open_engine(str(tmp_path), threads=1).translate(ARABIC)
    assert [h.text for h in plain] == [h.text for h in open_engine(threads=1).translate(ARABIC)]


def opus(path: Path) -> Path:
    """An OPUS-MT folder: two tokenizers, one vocabulary."""
    made = folder(path / "opus-mt-ar-en", tokenizer(path / "pieces"))
    for name in ("source.spm", "target.spm"):
        shutil.copy(path / "pieces", made / name)
    return made


def test_an_opus_folder_gets_the_end_mark_that_its_conversion_lacks(tmp_path: Path) -> None:
    """The source ends in </s>; the folder's name is the package's."""
    made = opus(tmp_path)
    recipe = recipe_of(made, {"add_source_eos": False})
    assert (recipe.source_prefix, recipe.source_suffix) == ((), ("</s>",))
    engine = open_engine(str(made), threads=1)
    assert engine.identity.package == "opus-mt-ar-en"
    assert len(engine.translate(SENTENCES)) == len(SENTENCES)


def test_an_opus_folder_whose_configuration_adds_the_end_mark_gets_none(tmp_path: Path) -> None:
    """Marian's own converter sets add_source_eos."""
    assert recipe_of(opus(tmp_path), {"add_source_eos": True}).source_suffix == ()


def test_an_nllb_folder_gets_both_language_tokens(tmp_path: Path) -> None:
    """Source language first, </s> last, and the output is made to start in English."""
    made = tmp_path / "nllb"
    made.mkdir()
    pieces = tokenizer(made / "sentencepiece.bpe.model")
    folder(made, [*pieces, "arb_Arab", "eng_Latn"])
    recipe = recipe_of(made, {})
    tokens = FolderCodec(made, recipe, frozenset()).encode(SENTENCES[:1])[0]
    assert (tokens[0], tokens[-1], recipe.target_prefix) == ("arb_Arab", "</s>", ("eng_Latn",))
    found = open_engine(str(made), threads=1).translate(SENTENCES[:2])
    assert all("eng_Latn" not in h.text and "</s>" not in h.text for h in found)


def test_a_madlad_folder_gets_its_target_token_before_the_text(tmp_path: Path) -> None:
    """<2en> is one symbol of the tokenizer."""
    made = tmp_path / "madlad"
    made.mkdir()
    folder(made, tokenizer(made / "spiece.model", symbols=["<2en>"]))
    tokens = FolderCodec(made, recipe_of(made, {}), frozenset()).encode(SENTENCES[:1])[0]
    assert "<2en>" in tokens[:2]
    assert tokens[-1] == "</s>"
    assert len(open_engine(str(made), threads=1).translate(SENTENCES[:2])) == 2


def test_an_engine_file_says_what_the_folder_does_not_show(tmp_path: Path) -> None:
    """Name, version, tokenizer and marks of engine.toml are used."""
    made = tmp_path / "own"
    made.mkdir()
    folder(made, [*tokenizer(made / "pieces.model"), ">>news<<"])
    (made / "engine.toml").write_text(
        'name = "ours"\nversion = "3"\ntokenizer = "pieces.model"\nsource_prefix = [">>news<<"]\n',
        "utf-8",
    )
    engine = open_engine(str(made), threads=1)
    assert (engine.identity.package, engine.identity.version) == ("ours", "3")
    assert recipe_of(made, {}).source_prefix == (">>news<<",)
    assert len(engine.translate(SENTENCES[:1])) == 1


def test_an_unknown_key_of_an_engine_file_is_refused(tmp_path: Path) -> None:
    """The message lists the keys that there are."""
    made = opus(tmp_path)
    (made / "engine.toml").write_text('tokeniser = "x"\n', "utf-8")
    with pytest.raises(PackageError, match=r"tokeniser.*known keys: name, version, tokenizer"):
        open_folder(made, threads=1, options=Options())


def test_a_folder_without_a_tokenizer_says_which_files_were_looked_for(tmp_path: Path) -> None:
    """One line, with the remedy."""
    made = folder(tmp_path / "bare", tokenizer(tmp_path / "pieces"))
    with pytest.raises(PackageError, match=r"no tokenizer .*source\.spm.*engine\.toml"):
        open_engine(str(made))


def test_a_damaged_model_is_a_message_and_no_traceback(tmp_path: Path) -> None:
    """CTranslate2's complaint becomes one line."""
    made = opus(tmp_path)
    (made / "model.bin").write_bytes(b"\0" * 64)
    with pytest.raises(PackageError, match="cannot load it"):
        open_engine(str(made), threads=1).translate(["سلام"])


def test_a_recipe_writes_its_text_before_the_sentence(tmp_path: Path) -> None:
    """`text_prefix` goes through the tokenizer with the sentence."""
    tokenizer(tmp_path / "pieces.model")
    codec = FolderCodec(tmp_path, Recipe(tokenizer="pieces.model", text_prefix="the "), frozenset())
    assert codec.decode(codec.encode(["talks"])) == ["the talks"]

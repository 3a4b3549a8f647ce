"""Watch profiles: what they hold, and how a mistake in one is told."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations
from math import dist
from pathlib import Path

import pytest

from briefings import colours, profile
from briefings.errors import ConfigError
from briefings.profile.check import faults
from briefings.profile.notes import notes
from briefings.translation.checks import everyday
from briefings.translation.names.authority import load_names

SMALL = """label = "Small"
core = ["north"]

[[parties]]
id = "north"
label = "North"
color = "#112233"
names = ["الشمال"]

[[themes]]
id = "war"
label = "War"
strong = ["حرب"]
"""
WAR = "[[past_wars]]\nnames = {}\nyear = {}\n[[themes]]"
PLACE = '[[places]]\nnames = ["{}"]\nheld = [{}]\n[[themes]]'


def broken(tmp_path: Path, old: str, new: str) -> str:
    """The message for the small profile with one mistake."""
    path = tmp_path / "small.toml"
    path.write_text(SMALL.replace(old, new, 1), "utf-8")
    with pytest.raises(ConfigError) as caught:
        profile.load(str(path))
    return str(caught.value).removeprefix(str(path))


def test_the_bundled_profile_has_the_promised_parties_and_themes() -> None:
    """Ids that outside programs rely on."""
    karabakh = profile.load("karabakh")
    assert {party.id for party in karabakh.parties} >= {
        "azerbaijan",
        "armenia",
        "karabakh",
        "russia",
        "turkey",
        "iran",
        "france",
        "usa",
        "eu",
        "un",
        "georgia",
    }
    assert {theme.id for theme in karabakh.themes} >= {
        "military",
        "casualties",
        "ceasefire",
        "diplomacy",
        "humanitarian",
        "accusations",
        "background",
    }


@pytest.mark.parametrize("name", profile.names())
def test_every_packed_profile_loads(name: str) -> None:
    """Packed profiles are valid, and their parties have colours of their own."""
    loaded = profile.load(name)
    colors = [party.color for party in loaded.parties]
    assert len(set(colors)) == len(colors)
    assert set(loaded.core) <= {party.id for party in loaded.parties}


def test_a_second_profile_shows_that_nothing_is_wired_to_the_first() -> None:
    """Sudan stands beside Karabakh with other parties."""
    assert set(profile.names()) >= {"karabakh", "sudan"}
    assert profile.load("sudan").party("rsf").label == "Rapid Support Forces"


def test_labels_and_look_up() -> None:
    """A party is found by id; one outside the profile has a label too."""
    karabakh = profile.load("karabakh")
    assert karabakh.label_of("other") == "another party"
    assert karabakh.theme("ceasefire").label == "Ceasefire"
    with pytest.raises(KeyError):
        karabakh.party("atlantis")


def test_a_name_of_a_file_beside_is_told_with_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who wrote `sahel.toml` and asks for `sahel` learns what to type; without the file, as ever."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match="there are: karabakh, sudan"):
        profile.load("sahel")
    Path("sahel.toml").write_text(profile.starter("sahel"), "utf-8")
    with pytest.raises(ConfigError, match=r"the file sahel\.toml is given by its path"):
        profile.load("sahel")
    assert profile.load("sahel.toml").id


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    """A slip of the pen finds its profile."""
    with pytest.raises(ConfigError, match="did you mean 'karabakh'"):
        profile.load("karabach")
    with pytest.raises(ConfigError, match="there are: "):
        profile.load("zzz")


def test_a_file_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    """It is a file that is missed, whose path is to be mended; packed profiles are the other way."""
    with pytest.raises(
        ConfigError, match=r"^/nowhere/x\.toml: no such file; mend the path \(or name"
    ):
        profile.load("/nowhere/x.toml")
    (tmp_path / "sahel.toml").write_text("", "utf-8")
    with pytest.raises(
        ConfigError, match=r"sahell\.toml: no such file; did you mean \S+/sahel\.toml\?"
    ):
        profile.load(str(tmp_path / "sahell.toml"))


@pytest.mark.parametrize(("old", "new", "line", "words"), [
    ('color = "#112233"', 'color = "blue"', 7, "is no colour"),
    ('names = ["الشمال"]', 'nams = ["الشمال"]', 8, "unknown key 'nams'; did you mean 'names'?"),
    ('names = ["الشمال"]', "names = 3", 8, "a list is wanted, not a whole number"),
    ('id = "north"', 'id = "North Side"', 5, "is no id"),
    ('id = "north"', 'id = "other"', 5, "is no id"),
    ('core = ["north"]', 'core = ["south"]', 2, "which is no party; the parties are: north"),
    ('strong = ["حرب"]', 'patterns = ["(حرب"]', 13, "is no regular expression"),
    ('label = "Small"', "label = ", 1, "mend the TOML there"),
    ('names = ["الشمال"]', 'names = ["الشمال"، "ش"]', 8, "، stands where TOML wants a comma (,)"),
    ('names = ["الشمال"]', 'names = [“الشمال”]', 8, "“ stands where TOML wants straight marks"),
    ('label = "War"', "", 10, "'label' is missing here; add it"),
    ('strong = ["حرب"]', 'strong = ["حرب"]\n[[themes]]\nid = "war"\nlabel = "Again"', 15, "given twice"),
    ('[[themes]]', '[[places]]\nnames = ["x"]\nheld = []\n[[themes]]', 12, "held wants"),
    ('[[themes]]', '[[places]]\nnames = ["x"]\nheld = [{ party = "y" }]\n[[themes]]', 12, "which is no party"),
    ("[[themes]]", WAR.format('["حرب"]', 20), 12, "20 is no year, which is written 2003"),
    ("[[themes]]", WAR.format('["حرب"]', '"2003"'), 12, "a whole number is wanted"),
    ("[[themes]]", WAR.format("[]", 2003), 11, "names wants at least one name of the war"),
    ("[[themes]]", '[[past_wars]]\nname = ["حرب"]\nyear = 2003\n[[themes]]', 11, "did you mean 'names'?"),
    ("[[themes]]", '[[past_wars]]\nnames = ["حرب"]\n[[themes]]', 10, "'year' is missing here; add it"),
    # days, a table's name, a policy without a spelling
    ("[[themes]]", PLACE.format("جبل", '{ party = "north", until = "May 2020" }'), 12, "a day is wanted"),
    ("[[themes]]", PLACE.format("جبل", '{ party = "north", until = 2020-13-01 }'), 12, "2020-13-01 is no day"),
    ("[[themes]]", '[[place]]\nnames = ["x"]\n[[themes]]', 10, "did you mean 'places'?"),
    ("[[themes]]", '[name_policy]\n"صنعاء" = "source"\n[[themes]]', 11, "give 'صنعاء' its English"),
    ('core = ["north"]', 'nobody = "x"', 2, "a list is wanted"),
])  # fmt: skip
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    """`file:line: what is wrong` for everything that can be wrong."""
    message = broken(tmp_path, old, new)
    assert message.startswith(f":{line}: ")
    assert words in message


@pytest.mark.parametrize(
    "text", ['label = "Empty"', 'label = "x"\n[[themes]]\nid = "war"\nlabel = "War"']
)
def test_a_profile_without_parties_or_themes_says_what_it_wants(tmp_path: Path, text: str) -> None:
    """In the words of the file, not of the library that reads it."""
    path = tmp_path / "x.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=r":1: a profile wants at least one \[\[parties\]\]"):
        profile.load(str(path))


def test_the_mark_that_some_editors_set_before_a_text_is_no_mistake(tmp_path: Path) -> None:
    """A profile saved on Windows as "UTF-8 with BOM" is read."""
    path = tmp_path / "border.toml"
    path.write_text(profile.starter("border"), "utf-8-sig")
    assert profile.load(str(path)).label == "border"


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are told in one line."""
    path = tmp_path / "x.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="UTF-8"):
        profile.load(str(path))


def test_the_starter_loads_as_it_is(tmp_path: Path) -> None:
    """`profile new NAME` writes a file that works at once and explains itself."""
    path = tmp_path / "border.toml"
    path.write_text(profile.starter("border"), "utf-8")
    loaded = profile.load(str(path))
    assert (loaded.id, loaded.label) == ("border", "border")
    assert path.read_text("utf-8").count("#") > 15


def test_every_packed_profile_passes_its_check() -> None:
    """What is told of a reader's profile does not stand in ours."""
    for name in profile.names():
        assert faults(profile.load(name)) == []


MISMADE = """label = ""
[[parties]]
id = "a"
label = "A"
color = "#0072B2"
names = ["الشمال", "الشمال", ""]
[[parties]]
id = "b"
label = "B"
color = "#E69F00"
names = ["الشمال"]
[[parties]]
id = "c"
label = " "
color = "#E69F00"
[[themes]]
id = "t"
label = "T"
weak = ["قوات"]
[[themes]]
id = "u"
label = "U"
figures = { displacd = 2 }
verbs = { sing = 1 }
"""


def test_the_check_names_what_is_surely_not_meant(tmp_path: Path) -> None:
    """Empty, doubled and shared entries, parties without names, unknown kinds of points."""
    path = tmp_path / "x.toml"
    path.write_text(MISMADE, "utf-8")
    found = "\n".join(faults(profile.load(str(path))))
    for part in (
        "its label is empty: give it one\n",
        "party 'a', names: 'الشمال' stands there twice",
        "party 'a', names: an entry is empty",
        "party 'b': its name 'الشمال' is one of 'a', too",
        "party 'c': its label is empty",
        "party 'c': it has no names",
        "theme 't': no word of it is strong",
        "figures: 'displacd' is not known; did you mean 'displaced'?",
        "verbs: 'sing' is not known; known: accuse, call",
    ):
        assert part in found


def test_a_starter_wants_a_plain_name() -> None:
    """A name that could not be a file is refused."""
    with pytest.raises(ConfigError, match="cannot name a profile"):
        profile.starter("../evil")


def test_a_place_has_its_holder_of_the_day() -> None:
    """The first holder whose end is later than the day; the last where the day is unknown."""
    place = profile.Place(
        ("شوشا",),
        (profile.Holder("karabakh", date(2020, 11, 8)), profile.Holder("azerbaijan")),
    )
    assert place.holder(date(2020, 11, 7)) == "karabakh"
    assert place.holder(date(2020, 11, 8)) == "azerbaijan"
    assert place.holder(None) == "azerbaijan"


def test_an_unchanged_profile_is_loaded_once() -> None:
    """Two loads give one object, so that what is compiled from it is kept."""
    assert profile.load("karabakh") is profile.load("karabakh")


NORTH = 'names = ["الشمال"]'


@pytest.mark.parametrize(("old", "new", "line", "words"), [
    (NORTH, 'names = ["الشمال*"]', 8, "a star stands for no ending in a name"),
    (NORTH, 'names = ["North"]', 8, "is no Arabic, and only Arabic is searched"),
    (NORTH, 'names = ["ال"]', 8, "'ال' is in every text"),
    (NORTH, f'{NORTH}\nweak = ["في"]', 9, "'في' is in every text"),
    (NORTH, f'{NORTH}\ndemonyms = ["الشمالي"]', 9, "begins with the article: write 'شمالي'"),
    (NORTH, f'{NORTH}\ndemonyms = ["الشمالية"]', 9, "begins with the article: write 'شمالي'"),
    (NORTH, f'{NORTH}\nplaces = ["الشمال"]', 9, "a place never speaks"),
    (NORTH, f'{NORTH}\nweak = ["شمال", "الشمال"]', 9, "weak: 'الشمال' is one of its names, too"),
    ("[[themes]]", WAR.format('["حرب الشمال"]', 2111), 12, "2111, is yet to come"),
    ("[[themes]]", PLACE.format("جبل", '{ party = "north", until = 0219-04-04 }, { party = "north" }'), 12,
     "nobody reads the news of 0219-04-04"),
    ('"#112233"', '"#FFFFFF"', 7, "can hardly be seen on paper"),
    ('strong = ["حرب"]', 'strong = ["حرب", "*"]', 13, "'*' is in every text"),
    ('strong = ["حرب"]', 'strong = ["حرب"]\nweak = ["حرب"]', 14, "is one of its strong words, too"),
    ('strong = ["حرب"]', 'strong = ["حرب"]\noutsiders = 99', 14, "2 points are enough"),
    ("[[themes]]", PLACE.format("جبل", '{ party = "north" }, { party = "north", until = 2020-01-01 }'), 12,
     "'north' has no `until`"),
    ("[[themes]]", PLACE.format("الشمال", '{ party = "north" }'), 11, "stands in the names of 'north', too"),
    ("[[themes]]", WAR.format('["The old war"]', 2003), 11, "past war: 'The old war' is no Arabic"),
    ('core = ["north"]', 'nobody = ["الشمال"]', 8, "'الشمال' is nobody's, too"),
    ("[[themes]]", '[[parties]]\nid = "b"\nlabel = "North"\ncolor = "#445566"\nnames = ["باء"]\n[[themes]]', 12,
     "its label 'North' is that of 'north'"),
    ("[[themes]]", '[[parties]]\nid = "b"\nlabel = "B"\ncolor = "#112233"\nnames = ["باء"]\n[[themes]]', 13,
     "its colour '#112233' can hardly be told from '#112233' of 'north'"),
    ("[[themes]]", '[[parties]]\nid = "b"\nlabel = "B"\ncolor = "#112234"\nnames = ["باء"]\n[[themes]]', 13,
     "its colour '#112234' can hardly be told from '#112233' of 'north'"),
    ('strong = ["حرب"]', 'strong = ["حرب", "المصادر"]', 13, "'المصادر' is in every text"),
    ('strong = ["حرب"]', 'strong = ["حرب", "وأضاف"]', 13, "'وأضاف' is in every text"),
])  # fmt: skip
def test_the_check_tells_a_mistake_with_its_line(old: str, new: str, line: int, words: str) -> None:
    """What loads and is surely not meant, each by itself and where it stands."""
    text = SMALL.replace(old, new, 1)
    (found,) = faults(profile.parse(text, "x.toml", "x"), text)
    assert found.startswith(f"line {line}: ")
    assert words in found


def test_a_place_or_name_of_two_parties_is_told_with_both_lines() -> None:
    """Whichever list it stands in; a place with two lists of holders likewise."""
    other = '[[parties]]\nid = "b"\nlabel = "B"\ncolor = "#445566"\nnames = ["باء"]\n{}\n[[themes]]'
    for key in ("places", "agencies", "people", "weak"):
        entry = f'{key} = ["الواحة"]'
        text = SMALL.replace(NORTH, f"{NORTH}\n{entry}", 1)
        text = text.replace("[[themes]]", other.format(entry), 1)
        (found,) = faults(profile.parse(text, "x.toml", "x"), text)
        assert found.startswith("line 16: party 'b'")
        assert re.search("'الواحة' is (?:one|a stand-in) of 'north'", found)
        assert found.endswith("give it to one (the first stands in line 9)")
    place = '[[places]]\nnames = ["جبل"]\nheld = [{ party = "north" }]\n'
    text = SMALL.replace("[[themes]]", f"{place}{place}[[themes]]", 1)
    (found,) = faults(profile.parse(text, "x.toml", "x"), text)
    assert (
        found == "line 14: place 'جبل' stands there twice: keep one (the first stands in line 11)"
    )


def test_a_place_that_changed_hands_is_in_no_party_as_well() -> None:
    """Its holders of the days win over the party."""
    text = SMALL.replace(NORTH, f'{NORTH}\nplaces = ["جبل"]', 1)
    text = text.replace("[[themes]]", PLACE.format("جبل", '{ party = "north" }'), 1)
    (found,) = faults(profile.parse(text, "x.toml", "x"), text)
    assert found.startswith("line 12: place 'جبل' is one of the places of 'north', too")
    assert found.endswith("keep it here alone (the first stands in line 9)")


def test_a_side_with_land_and_no_people_is_named() -> None:
    """Its civilians would be nobody's, those of the other side its own; an army of a nation has none."""
    land = f'{NORTH}\ndemonyms = ["شمالي"]'
    other = (
        '[[parties]]\nid = "b"\nlabel = "B"\ncolor = "#445566"\nnames = ["باء"]\nplaces = ["جيم"]\n'
    )
    both = SMALL.replace('core = ["north"]', 'core = ["north", "b"]').replace(NORTH, land)
    text = both.replace("[[themes]]", f"{other}[[themes]]", 1)
    (found,) = faults(profile.parse(text, "x.toml", "x"), text)
    assert "party 'b': it has places, but no demonyms" in found
    third = (
        other.replace('"b"', '"c"')
        .replace('"B"', '"C"')
        .replace("باء", "تاء")
        .replace("جيم", "حاء")
        .replace("4455", "8899")
    )
    war = text.replace("[[themes]]", f"{third}[[themes]]", 1).replace('"b"]', '"b", "c"]')
    assert faults(profile.parse(war, "x.toml", "x")) == []
    assert notes(profile.parse(war, "x.toml", "x"), lambda _: "") == []
    given = text.replace('places = ["جيم"]', 'places = ["جيم"]\ndemonyms = ["بائي"]')
    assert faults(profile.parse(given, "x.toml", "x")) == []


def test_a_side_without_an_adjective_is_told_what_follows() -> None:
    """It is no fault: an armed group may have none."""
    text = SMALL.replace(NORTH, f'{NORTH}\ndemonyms = ["شمالي"]', 1)
    assert notes(profile.parse(text, "x.toml", "x"), lambda _: "", text) == []
    (told,) = notes(profile.parse(SMALL, "x.toml", "x"), lambda _: "", SMALL)
    assert re.match(r"line \d+: party 'north': it has no demonyms, so that soldiers", told)


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("النقيب", "captain"), ("حجة", "argument"), ("عين", "sample"), ("الأبيض", "white"),
        ("أنصار", "supporters"), ("باشينيان", ""), ("دمشق", ""), ("مصر", ""), ("البرهان", ""),
        ("سلامة", "safety"), ("جلال", "majesty"), ("بردا", ""), ("مدينة حجة", ""), ("حماس", ""),
    ],
)  # fmt: skip
def test_a_name_that_is_an_everyday_word_is_told(name: str, english: str) -> None:
    """A text about any captain would be about the party; what is cleared under `nobody` is silent."""
    text = SMALL.replace(NORTH, f'names = ["{name}"]\ndemonyms = ["شمالي"]', 1)

    def told(text: str) -> list[str]:
        watch = profile.parse(text, "x.toml", "x")
        return notes(watch, lambda word: everyday.sense(word, load_names()), text)

    found = told(text)
    assert len(found) == bool(english)
    assert all(f"is an everyday word, too ({english!r})" in line for line in found)
    assert told(f'nobody = ["كل {name}"]\n{text}') == []


@pytest.mark.parametrize(
    "entry",
    [
        'places = ["المدينة"]', 'places = ["القرية"]', 'places = ["مستشفى"]', 'capitals = ["القيادة"]',
        'agencies = ["وكالة"]', 'demonyms = ["محلي"]', 'phrases = ["في المدينة"]', 'people = ["خالد"]',
    ],
)  # fmt: skip
def test_what_names_anything_is_told_and_what_it_may_begin_is_not(entry: str) -> None:
    """Any city, any agency, any Khalid; with a word of its own beside it it is a name."""

    def told(entry: str) -> list[str]:
        people = "" if "demonyms" in entry else '\ndemonyms = ["شمالي"]'
        text = SMALL.replace(NORTH, f"{NORTH}\n{entry}{people}", 1)
        return notes(profile.parse(text, "x.toml", "x"), lambda _: "", text)

    (found,) = told(entry)
    assert found.startswith("line 9: party 'north', ")
    assert told(entry.replace('"]', ' زركوش"]')) == []


def test_a_day_is_no_place_that_changed_hands() -> None:
    """Its name stands in every report."""
    text = SMALL.replace(NORTH, f'{NORTH}\ndemonyms = ["شمالي"]', 1)
    text = text.replace("[[themes]]", PLACE.format("اليوم", '{ party = "north" }'), 1)
    (found,) = notes(profile.parse(text, "x.toml", "x"), lambda _: "", text)
    assert found.startswith("line 12: place 'اليوم' is an everyday word")


@pytest.mark.parametrize("name", profile.names())
def test_no_two_sides_have_nearly_one_colour(name: str) -> None:
    """A reader tells the colours of a packed profile's parties apart: by so much of CIELAB at least."""
    seen = [_lab(party.color) for party in profile.load(name).parties]
    assert min(dist(one, other) for one, other in combinations(seen, 2)) > 20


@pytest.mark.parametrize("name", profile.names())
def test_the_colours_of_a_packed_profile_are_for_everybody(name: str) -> None:
    """Those who lack red or green tell them apart, and each has three times the contrast to white paper."""
    worn = [party.color for party in profile.load(name).parties]
    assert not any(colours.near(*pair) for pair in combinations(worn, 2))
    assert max(map(colours.luminance, worn)) <= 0.3


def _lab(colour: str) -> tuple[float, float, float]:
    """A colour of the screen in CIELAB, where distances are differences that are seen."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5))
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    a, b, c = (t ** (1 / 3) if t > 0.00886 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * b - 16, 500 * (a - b), 200 * (b - c)


def test_sides_whose_colours_are_mixed_up_are_told() -> None:
    """A red and a green are far apart on a screen, but not printed in grey, nor for everybody; two reds may be."""
    both = SMALL.replace('core = ["north"]', 'core = ["north", "b"]').replace("#112233", "#B83232")
    other = '[[parties]]\nid = "b"\nlabel = "B"\ncolor = "{}"\nnames = ["باء"]\n[[themes]]'
    for color, words in (
        ("#2E7D32", ["in grey its colour '#2E7D32'"]),
        ("#7BC67E", []),
        ("#D94F4F", ["its colour '#D94F4F' is easily taken for '#B83232' of 'north'"]),
    ):
        text = both.replace("[[themes]]", other.format(color), 1)
        watch = profile.parse(text, "x.toml", "x")
        told = [line for line in notes(watch, lambda _: "", text) if "colour" in line]
        assert len(told) == len(words)
        assert all(word in line for word, line in zip(words, told, strict=True))
        assert faults(watch) == []


def test_a_party_of_places_alone_can_be_written_about() -> None:
    """It never speaks, but a text may well be about it."""
    text = SMALL.replace(NORTH, 'places = ["الشمال"]', 1)
    assert faults(profile.parse(text, "x.toml", "x")) == []


def test_what_a_check_finds_does_not_hang_on_the_files_name() -> None:
    """A civil war's armies have no adjective by design, whatever the profile is called."""
    packed = (profile.FOLDER / "sudan.toml").read_text("utf-8")
    assert not faults(profile.parse(packed, "watch.toml", "watch"))


def test_a_name_that_is_spelled_by_its_sound_is_told() -> None:
    """With the spelling, so that whoever knows a better one can give it."""
    text = SMALL.replace(NORTH, f'{NORTH}\ndemonyms = ["شمالي"]\nplaces = ["وادي الربيع"]', 1)
    watch = profile.parse(text, "x.toml", "x")
    (told,) = notes(watch, lambda _: "", text, {"وادي الربيع": "Wadi al-Rabia"})
    assert told.startswith("line 10: party 'north', places: 'وادي الربيع' is in no name list")
    assert "spelled 'Wadi al-Rabia'" in told

"""The HTML page in a real browser: complete in itself, filtered without a server, usable by keys.

It needs Chromium: the system's, found by name (Debian: apt-get install chromium).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from briefing_factory import briefing, with_text
from playwright.sync_api import Browser, Page, Request, expect

from briefings.records import Briefing, Cluster, NameEntry, Section, Translated, Trust
from briefings.rendering import render


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The HTML file of a small briefing."""
    return render(briefing(4, items=24), ["html"], tmp_path_factory.mktemp("web"))[0]


@pytest.fixture
def page(browser: Browser, path: Path) -> Iterator[Page]:
    """The page, open in a window of a desktop's size."""
    opened = browser.new_page(viewport={"width": 1100, "height": 900})
    opened.goto(path.as_uri())
    yield opened
    opened.close()


def shown(page: Page) -> int:
    """How many items are to be seen."""
    return page.locator(".item:visible").count()


def test_it_asks_nobody_for_anything(browser: Browser, path: Path) -> None:
    """The file makes no request but for itself, and the console stays empty."""
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(path.as_uri())
    page.close()
    assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
    assert said == []


def test_filters_work_without_a_server(page: Page) -> None:
    """Party, theme, outlet, trust and words narrow the list, together; reset shows all."""
    everything = shown(page)
    assert everything > 10
    page.select_option("[name=party]", "armenia")
    armenian = shown(page)
    assert 0 < armenian < everything
    page.select_option("[name=theme]", "diplomacy")
    assert 0 < shown(page) < armenian
    page.click("button[type=reset]")
    expect(page.locator(".item[hidden]")).to_have_count(0)
    page.select_option("[name=trust]", "untrusted")
    assert 0 < shown(page) < everything
    assert page.locator("#shown").inner_text() == (
        f"{shown(page)} of {everything} items; the tables below them show all"
    )


def test_words_are_found_in_both_languages(page: Page) -> None:
    """The search box finds English and Arabic, whatever the hamza on the alef."""
    page.fill("[name=words]", "pashinyan")
    assert shown(page) > 0
    page.fill("[name=words]", "ارمينيا")
    assert shown(page) > 0
    page.fill("[name=words]", "no such word")
    assert shown(page) == 0
    assert page.locator("#none").is_visible()


def test_words_are_found_across_a_marked_name(page: Page) -> None:
    """The letter that ties a name to the Arabic does not stand between it and the next word."""
    for item in page.locator(".item .en").all():
        marked = item.locator(".thread + sup").first
        if not marked.count():
            continue
        after = marked.evaluate(
            "mark => mark.previousElementSibling.textContent + mark.nextSibling?.textContent"
        )
        words = " ".join(after.split()[:3])
        page.fill("[name=words]", words)
        assert shown(page) > 0, words


def test_outlet_filter(page: Page) -> None:
    """An outlet is chosen by its name in Latin letters."""
    page.select_option("[name=outlet]", "Al-Marsad newspaper (sample)")
    assert shown(page) > 0


def choose_from(page: Page, name: str) -> list[str]:
    """The values that a filter offers, beside "all"."""
    found = page.locator(f"[name={name}] option").evaluate_all("all => all.map(o => o.value)")
    return [str(value) for value in found if value]


def test_filters_offer_what_has_items_and_nothing_else(browser: Browser, tmp_path: Path) -> None:
    """Each choice leaves an item; sections without a party and without a theme can be chosen, too."""
    made = briefing(4, items=24)
    passed = tuple(c for c in made.clusters if c.lead.translated.trust.mark == "ok")
    first, *_ = (c.lead.id for c in passed)
    general = Section(None, "General", "#555555", "other", "Other", (first,))
    kept = {c.lead.id for c in passed} - {first}
    sections = [replace(s, items=tuple(i for i in s.items if i in kept)) for s in made.sections]
    sections = [section for section in sections if section.items]
    made = replace(made, clusters=passed, sections=(*sections, general), glance=())
    (path,) = render(made, ["html"], tmp_path)
    page = browser.new_page()
    page.goto(path.as_uri())
    labels = page.locator("#filters option").all_inner_texts()
    assert {"General", "Other"} <= set(labels)
    assert choose_from(page, "trust") == ["ok"]
    for name in ("party", "theme", "outlet", "trust"):
        for value in choose_from(page, name):
            page.select_option(f"[name={name}]", value)
            assert shown(page) > 0, (name, value)
        page.select_option(f"[name={name}]", "")
    page.select_option("[name=party]", label="General")
    page.select_option("[name=theme]", label="Other")
    assert page.locator(".item:visible").evaluate_all("all => all.map(i => i.id)") == [f"i-{first}"]
    page.close()


def test_a_name_is_found_in_its_other_spellings(browser: Browser, tmp_path: Path) -> None:
    """One spelling finds the items that have any other that the table of names has, as a whole word."""
    made = briefing(4, items=24)
    texts = (
        ("وأشاد كامروف", "He praised it."),
        ("قال قمروف", "Kamrov said."),
        ("القمروفية", "The people."),
    )
    clusters = with_words(made, texts)
    name = NameEntry(("كامروف", "قمروف"), "Kamrov (Kamarov)", "person", "")
    made = replace(made, clusters=(*clusters, *made.clusters[3:]), names=(name,), glance=())
    (path,) = render(made, ["html"], tmp_path)
    page = browser.new_page()
    page.goto(path.as_uri())
    wanted = [f"i-{c.lead.id}" for c in made.clusters[:2]]
    for words in ("كامروف", "قمروف", "kamrov", " Kamrov "):
        page.fill("[name=words]", words)
        found = page.locator(".item:visible").evaluate_all("all => all.map(i => i.id)")
        expected = [*wanted, f"i-{made.clusters[2].lead.id}"] if words == "قمروف" else wanted
        assert sorted(found) == sorted(expected), words
    page.fill("[name=words]", "kamro")  # a part of a word is looked for as it is
    assert shown(page) == 1
    page.fill("[name=words]", "Nobody [*")
    assert shown(page) == 0
    page.close()


def glanced(page: Page) -> list[str]:
    """The ids of the lines at a glance that are to be seen."""
    links = page.locator(".glance li:visible .ref a")
    return [str(text) for text in links.evaluate_all("all => all.map(a => a.textContent)")]


@pytest.mark.parametrize("name", ["party", "theme", "outlet", "trust"])
def test_the_lines_at_a_glance_follow_every_filter(page: Page, name: str) -> None:
    """A line is there if its item is; how many of them are is said where not all are."""
    everything = glanced(page)
    assert len(everything) == 5
    assert not page.locator("#glanced").is_visible()
    counts = set()
    for value in choose_from(page, name):
        page.select_option(f"[name={name}]", value)
        found = glanced(page)
        assert found == [i for i in everything if page.locator(f"#i-{i}").is_visible()]
        counts.add(len(found))
        said = f"{len(found) or 'None'} of 5 lines at a glance pass{'' if len(found) > 1 else 'es'} the filter."
        assert page.locator("#glanced").is_visible() is (len(found) < 5)
        assert len(found) == 5 or page.locator("#glanced").inner_text() == said
    assert min(counts) < 5
    page.click("button[type=reset]")
    expect(page.locator(".glance li[hidden]")).to_have_count(0)
    assert not page.locator("#glanced").is_visible()


def test_the_glance_is_filtered_by_keys_alone(page: Page) -> None:
    """Words are typed in the field that Tab leads to; a screen reader hears the lines left, and their number."""
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "words":
            break
    page.keyboard.type("Shusha")
    left = glanced(page)
    assert 0 < len(left) < 5
    heard = page.locator(".glance").aria_snapshot()
    assert heard.count("listitem") == len(left)
    assert f"{len(left)} of 5 lines at a glance" in heard
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # "Show all"
    expect(page.locator(".glance li[hidden]")).to_have_count(0)
    assert page.locator(".glance").aria_snapshot().count("listitem") == 5


def test_a_glance_without_a_line_left_says_so(page: Page) -> None:
    """Nothing that passes is no empty box."""
    page.fill("[name=words]", "no such word")
    assert glanced(page) == []
    assert page.locator("#glanced").inner_text() == "None of 5 lines at a glance passes the filter."


def test_a_briefing_without_a_glance_can_be_filtered(browser: Browser, tmp_path: Path) -> None:
    """No lines, no remark about them, and no error."""
    (path,) = render(replace(briefing(2, items=8), glance=()), ["html"], tmp_path)
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(path.as_uri())
    page.fill("[name=words]", "Shusha")
    assert 0 < shown(page) < 8
    page.close()
    assert errors == []


def test_a_surname_is_found_in_its_other_arabic_spelling(browser: Browser, tmp_path: Path) -> None:
    """Of a full name in the table a part stands for the part at the same place; another part does not."""
    made = briefing(4, items=24)
    texts = (
        ("قال رستم كامروف", "Rustam Kamrov said."),
        ("وأشاد به قمروف", "He was praised."),
        ("وصل رستم", "He arrived."),
        ("عاد على متن طائرة", "He came back."),
    )
    clusters = with_words(made, texts)
    name = NameEntry(("رستم كامروف", "رستم قمروف"), "Rustam Kamrov", "person", "")
    made = replace(made, clusters=tuple(clusters), names=(name,), glance=())
    (path,) = render(made, ["html"], tmp_path)
    page = browser.new_page()
    page.goto(path.as_uri())
    ids = [f"i-{c.lead.id}" for c in made.clusters]
    for words, wanted in (
        ("كامروف", ids[:2]),
        ("قمروف", ids[:2]),
        ("رستم", [ids[0], ids[2]]),
        ("رستم قمروف", ids[:1]),
        ("علي", ids[3:4]),  # the last letter with dots or without
    ):
        page.fill("[name=words]", words)
        found = page.locator(".item:visible").evaluate_all("all => all.map(i => i.id)")
        assert sorted(found) == sorted(wanted), words
    page.close()


def retold(translated: Translated, ar: str, en: str) -> Translated:
    """The same with other words."""
    sentence = replace(translated.sentence, text=ar)
    return replace(translated, sentence=sentence, en=en, names=(), trust=Trust("ok"))


def with_words(made: Briefing, texts: Iterable[tuple[str, str]]) -> list[Cluster]:
    """The first items of a briefing with these words, Arabic and English."""
    return [
        replace(c, lead=replace(c.lead, translated=retold(c.lead.translated, ar, en)))
        for c, (ar, en) in zip(made.clusters, texts, strict=False)
    ]


def test_the_arabic_typeface_is_in_the_page(page: Page) -> None:
    """Arabic is set in the typeface that the page itself brings."""
    page.evaluate("document.fonts.ready.then(() => true)")
    loaded = page.evaluate("[...document.fonts].map(face => [face.family, face.status])")
    assert ["Amiri Briefing", "loaded"] in [[name.strip('"'), status] for name, status in loaded]


def test_a_carried_speaker_stands_in_brackets(page: Page) -> None:
    """Where a sentence has only "he added", both languages say in brackets who speaks."""
    pair = page.locator(".item .pair", has_text="He added that the army").first
    assert pair.locator(".en .added").inner_text() == "[Ilham Aliyev]"
    assert pair.locator(".ar .added").inner_text() == "[إلهام علييف]"


def test_empty_parts_disappear(page: Page) -> None:
    """A party without items that pass is not shown as an empty heading."""
    page.select_option("[name=party]", "iran")
    heads = page.locator(".party:visible h2").all_inner_texts()
    assert "Iran" in heads
    assert "Russia" not in heads


def test_a_link_to_an_article_opens_it(page: Page) -> None:
    """An item's id leads into the folded article, which opens at the sentence."""
    page.locator(".item h4 a").first.click()
    expect(page.locator("details.full[open]")).to_have_count(1)
    assert page.locator("details.full[open] .sentence:target").count() == 1


def test_the_thread_lights_up_in_both_languages(page: Page) -> None:
    """Pointing at a name lights it up in the English and in the Arabic."""
    item = page.locator(".item", has=page.locator(".en .thread")).first
    item.locator(".en .thread").first.hover()
    assert item.locator(".en .thread.lit").count() == 1
    assert item.locator(".ar .thread.lit").count() >= 1


def test_it_can_be_used_with_the_keyboard(page: Page) -> None:
    """The first tab stop skips to the items, and every control has a label."""
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the items"
    unlabelled = page.evaluate(
        "[...document.querySelectorAll('select, input')].filter(e => !e.labels.length).length"
    )
    assert unlabelled == 0
    levels = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4')].map(h => Number(h.tagName[1]))"
    )
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_languages_and_directions_are_said(page: Page) -> None:
    """Every stretch of Arabic script stands in an element that says so."""
    unsaid = page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          const bad = [];
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if (!/[\\u0621-\\u064a]{2}/.test(node.data)) continue;
            const holder = node.parentElement.closest('[lang]');
            if (holder.lang !== 'ar' || holder.dir !== 'rtl') bad.push(node.data);
          }
          return bad;
        }"""
    )
    assert unsaid == []


@pytest.mark.parametrize("width", [360, 800, 1400])
def test_nothing_hangs_over_the_edge(page: Page, width: int) -> None:
    """On a phone, a tablet and a desktop the page itself never scrolls sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_sentence_is_cut_on_a_small_phone(page: Page) -> None:
    """What became a card on a phone is as wide as the screen: nothing of it is to be scrolled to."""
    page.set_viewport_size({"width": 320, "height": 800})
    cards = (
        ".wide:has(> .claims)",
        ".wide:has(> .further)",
        ".wide:has(> .outlets)",
        "#names .wide",
    )
    tables = page.locator(", ".join(cards))
    assert tables.count() > 1
    assert tables.evaluate_all("all => all.every(box => box.scrollWidth <= box.clientWidth)")


def test_a_legend_has_each_colour_beside_its_word(page: Page) -> None:
    """The gap between a colour and its word is far smaller than that to the next colour."""
    gaps = page.locator("#timeline .keys > span").evaluate_all(
        """all => all.map(key => {
          const swatch = key.querySelector('.swatch').getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(key.lastChild);
          return range.getBoundingClientRect().left - swatch.right;
        })"""
    )
    assert gaps
    assert all(0 < float(gap) < 8 for gap in gaps)


def test_the_timeline_can_be_read_on_a_phone(page: Page) -> None:
    """It keeps a size at which its letters can be read and scrolls in its own box, also by keys."""
    page.set_viewport_size({"width": 390, "height": 800})
    box = page.locator("#timeline .wide")
    assert box.evaluate("b => b.scrollWidth > b.clientWidth && b.tabIndex === 0")
    letters = page.locator("#timeline text").first.evaluate("t => t.getBoundingClientRect().height")
    assert float(letters) >= 9
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_dark_mode_has_dark_paper(browser: Browser, path: Path) -> None:
    """Who prefers dark gets light ink on dark paper."""
    page = browser.new_page(color_scheme="dark")
    page.goto(path.as_uri())
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    ink = page.evaluate("getComputedStyle(document.documentElement).color")
    page.close()
    assert sum(map(int, paper[4:-1].split(","))) < 120 < sum(map(int, ink[4:-1].split(",")))


def test_arabic_cells_run_from_the_right(page: Page) -> None:
    """Words and spellings of a table stand in an Arabic cell, with Arabic commas between them."""
    for table in ("#vocabulary", "#names"):
        cells = page.locator(f"{table} td[lang=ar]")
        assert cells.count() > 2
        assert all("," not in text for text in cells.all_inner_texts())
        assert cells.first.evaluate("cell => getComputedStyle(cell).direction") == "rtl"
    assert "، " in " ".join(page.locator("#vocabulary td[lang=ar]").all_inner_texts())


def test_on_paper_the_marks_are_explained(page: Page) -> None:
    """The folded legend is printed open, and nothing of the screen's tools is."""
    page.emulate_media(media="print")
    assert page.locator(".legend li").first.is_visible()
    assert not page.locator(".filters").is_visible()
    page.emulate_media(media="screen")
    assert not page.locator(".legend li").first.is_visible()


def test_on_paper_the_articles_stand_in_full(page: Page) -> None:
    """The folded articles are printed open, each sentence beside its Arabic; behind that they are folded again."""
    sentence = page.locator("details.full .sentence").first
    page.emulate_media(media="print")
    assert sentence.locator(".ar").is_visible()
    page.emulate_media(media="screen")
    assert not sentence.is_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")  # where the style alone cannot unfold
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_a_table_that_goes_on_has_a_shadow_at_its_edge(page: Page) -> None:
    """A table wider than a phone shows that it can be scrolled: shadows that its own ground covers at the end."""
    page.set_viewport_size({"width": 390, "height": 800})
    box = page.locator("#coverage .wide")
    style = box.evaluate("b => getComputedStyle(b)")
    assert box.evaluate("b => b.scrollWidth > b.clientWidth")
    assert style["backgroundImage"].count("linear-gradient") == 4
    assert style["backgroundAttachment"].split(", ") == ["local", "local", "scroll", "scroll"]


def test_in_the_dark_a_dark_colour_of_a_party_is_lightened(browser: Browser, path: Path) -> None:
    """The line beside a heading is seen on dark paper, whatever its colour; on light paper it is that colour."""
    shown = {}
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)
        page.goto(path.as_uri())
        page.evaluate("document.querySelector('.party').style.setProperty('--party', '#332288')")
        drawn = "h => getComputedStyle(h).borderLeftColor"
        shown[scheme] = page.locator(".party > h2").first.evaluate(drawn)
        page.close()
    assert shown["light"] == "rgb(51, 34, 136)"
    assert shown["dark"].startswith("oklch(0.62 ")


def test_an_english_edition_is_printed_over_the_whole_width(
    browser: Browser, tmp_path: Path
) -> None:
    """Without the Arabic there is no column for it, on the screen or on paper."""
    (path,) = render(briefing(2, items=6, language="en"), ["html"], tmp_path)
    page = browser.new_page()
    page.goto(path.as_uri())
    page.emulate_media(media="print")
    text, item = (page.locator(name).first.bounding_box() for name in (".item .en", ".item"))
    assert text and item
    assert text["width"] > 0.9 * item["width"]
    page.close()


def test_no_line_of_a_source_begins_with_a_dot(page: Page) -> None:
    """The dots between id, outlet and day stay with what stands before them."""
    texts = page.locator(".glance .ref").all_inner_texts()
    assert texts
    assert all(" ·" not in text and "\u00a0· " in text for text in texts)


def test_a_script_in_a_text_does_not_run(browser: Browser, tmp_path: Path) -> None:
    """Markup and handlers in titles and bodies are shown as text, and nothing of them runs."""
    attack = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
    (path,) = render(with_text(f"نص {attack}", attack), ["html"], tmp_path)
    page = browser.new_page()
    page.goto(path.as_uri())
    title, text = page.title(), page.locator("main").inner_text()
    page.close()
    assert title != "owned"
    assert "<script>" in text


def test_without_script_the_page_is_complete(browser: Browser, path: Path) -> None:
    """With JavaScript off every item is there, and the filters, which would not work, are not."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.locator(".item").first.is_visible()
    assert not page.locator("#filters").is_visible()
    context.close()


SPLIT_WORDS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest("table")) continue;
    for (const word of node.data.matchAll(/[A-Za-z]{2,20}/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (tops.size > 1) found.push(word[0]);
    }
  }
  return found;
}"""


@pytest.mark.parametrize("width", [390, 768, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_table_breaks_a_word(
    browser: Browser, path: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    """On a phone, a tablet and a desk every word of a table is whole and the page has one width."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(path.as_uri())
    split = page.evaluate(SPLIT_WORDS)
    widest = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert split == []
    assert widest == width


def test_copied_text_has_no_letters_of_the_thread(page: Page) -> None:
    """The marks between the languages stay behind when a sentence is copied."""
    sentence = page.locator(".item .en p", has=page.locator("sup")).first
    copied = sentence.evaluate(
        "(p) => { const s = getSelection(); s.selectAllChildren(p); return s.toString(); }"
    )
    written = sentence.evaluate(
        "(p) => { const c = p.cloneNode(true); c.querySelectorAll('sup').forEach((s) => s.remove());"
        " return c.textContent; }"
    )
    assert copied.split() == written.split()

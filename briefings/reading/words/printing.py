"""Headlines of pages for the printer: "Print: Talks in Moscow", "Talks in Moscow - print version"."""

from __future__ import annotations

from briefings.language.wordlists import WordLists

_FORMS = (
    r"<glued>\s+(?P<title>\w.+)",
    r"<words>\s*[:|–—-]+\s*(?P<title>.+)",
    r"(?P<title>.+?)\s*(?:[:|–—-]+\s*<words>|[(\[]<words>[)\]])",
)
_LISTS = WordLists("reading/printing.toml")
_LONGEST = 300  # characters
_FEWEST = 3  # words of what is left, so that it is a headline


def without_word(title: str) -> str:
    """A headline without the word that says what its page is for."""
    for form in _FORMS if len(title) <= _LONGEST else ():
        match = _LISTS.written(form).fullmatch(title.strip())
        if match and len(match["title"].split()) >= _FEWEST:
            return without_word(match["title"])
    return title

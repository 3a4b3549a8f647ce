"""What the rooms share that tell the Arabic of who does it to whom more plainly."""

from __future__ import annotations

import re

PRONOUNS = "هما|هم|ها|ه"  # folded, behind a verb or noun
SURE = 0.05  # likelihood from which on a word translates the other
_FEMALE = re.compile(r"^ت|ت$")
# "To" before the article; of the refugees the third lam is not written.
_ARTICLE = re.compile("^ ل\u0650?(?=لاجئ)|^ ل\u0650?ل")


def is_female(verb: str) -> bool:
    """Whether a form of a verb, past or present, is said of a woman or a thing."""
    return bool(_FEMALE.search(verb))


def without_to(behind: str) -> str:
    """What stands behind a word, without the "to" that is written as one with what follows."""
    article = _ARTICLE.match(behind)
    return f" ال{behind[article.end() :]}" if article else behind.replace(" ل", " ", 1)

"""The few exceptions that a user may meet; each message says what to do next."""

import re

_KINDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "date": "a day",
    "null": "nothing",
}


class BriefingsError(Exception):
    """A failure with a one-line message for the user.

    The command line prints the message on stderr and leaves with `exit_code`; nothing else in the
    project catches it.
    """

    exit_code = 1


class UsageError(BriefingsError):
    """A wrong option, argument or combination of them."""

    exit_code = 2


class ConfigError(BriefingsError):
    """`briefings.toml`, a profile or a name list that cannot be read."""


class ReadingError(BriefingsError):
    """A file or page that cannot be turned into an article."""


class CorpusError(BriefingsError):
    """A corpus folder or document that cannot be used, or a range without articles."""


class PackageError(BriefingsError):
    """A translation package or engine that is missing, broken or of the wrong languages."""


class TranslationMemoryError(BriefingsError):
    """A translation memory that cannot be opened, read or written."""


class RenderingError(BriefingsError):
    """A template or output file that cannot be rendered or written."""


class DeliveryError(BriefingsError):
    """A briefing that could not be mailed."""


def plainly(error: Exception) -> str:
    """What went wrong with a file in words for a person: no error numbers, codecs or escapes."""
    if isinstance(error, UnicodeError):
        return "it is not UTF-8 text"
    if isinstance(error, OSError):
        return (error.strerror or "it cannot be read").lower()
    return " ".join(str(error).replace("'\\n'", "a line break").split())


def of_fields(message: str) -> str:
    """What a check of a file's fields found, without its library's words for fields and types."""
    missing = re.fullmatch(r"Object missing required field `(.+?)`", message)
    if missing:
        return f"{missing[1]!r} is missing here; add it"
    other = re.fullmatch(r"Expected `(.+?)`, got `(.+?)`", message)
    if other:
        wanted = " or ".join(_KINDS.get(kind, kind) for kind in other[1].split(" | "))
        return f"{wanted} is wanted, not {_KINDS.get(other[2], other[2])}"
    return message

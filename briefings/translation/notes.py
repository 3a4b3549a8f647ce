"""What stands behind an editor's "Correction:" or a live blog's "18:05" is translated by itself.

A decoder glues it to the sentence. The notes are data: `data/translation/notes.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.translation.jobs import Job
from briefings.translation.rescue import Decoded

# Of an entry of a live blog: "14:10 The army said …"; no hour that the sentence goes on with.
_HOUR = re.compile(
    r"(\d{1,2}:\d\d) (?!\W|بتوقيت|توقيت|صباح|مساء|ظهر|فجر|بعد |قبل |ليل|من |غرينتش|ت\W?غ)"
)


def apart(source: str) -> tuple[str, str]:
    """An hour or a note, in English, and the sentence behind it; nothing of all else."""
    if hour := _HOUR.match(source):
        return f"{hour[1]} ", source[hour.end() :]
    note, colon, behind = (part.strip() for part in source.partition(":"))
    english = _notes().get(bare(note), "")
    if not english or bool(colon) != bool(behind):
        return "", ""
    return f"{english}: " if behind else english, behind


def decoded(
    jobs: Sequence[Job],
    decode: Callable[[Sequence[Job]], list[Decoded]],
    job_of: Callable[[str], Job],
    mended: Callable[[Job, str], str],
) -> list[Decoded]:
    """What `decode` makes of the jobs, of those with a note or an hour by themselves."""
    noted = {n: found for n, job in enumerate(jobs) if any(found := apart(job.source))}
    behind = [job_of(text) for text in dict.fromkeys(text for _, text in noted.values() if text)]
    rest = [job for n, job in enumerate(jobs) if n not in noted]
    made = iter(decode([*rest, *behind]))
    others = [next(made) for _ in rest]
    english = {
        job.source: replace(one, text=_within(mended(job, one.text), job))
        for job, one in zip(behind, made, strict=True)
    }
    plain = iter(others)
    return [_joined(*noted[n], english) if n in noted else next(plain) for n in range(len(jobs))]


def _joined(note: str, behind: str, english: Mapping[str, Decoded]) -> Decoded:
    """The note with the English of what stands behind it, which begins a sentence behind an hour."""
    if not behind:
        return Decoded(note, 0.0, 0.0)
    one = english[behind]
    text = one.text if note[0].isalpha() else one.text[:1].upper() + one.text[1:]
    return replace(one, text=note + text)


def _within(en: str, job: Job) -> str:
    """The English as it stands behind a note: no stop, no capital but a name's."""
    en = en.rstrip(" .")
    name = any(en.startswith(match.house) for match in job.names)
    titled = any(word[:1].isupper() for word in en.split(" ", 2)[:2][1:])
    return en if name or titled else en[:1].lower() + en[1:]


@cache
def _notes() -> Mapping[str, str]:
    """The notes, folded, in English."""
    table: dict[str, list[str]] = toml("translation/notes.toml")
    return {bare(ar): en.capitalize() for en, forms in table.items() for ar in forms}

"""What a briefing is asked for, and what is told or refused where it cannot be had so."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefings.errors import BriefingsError, UsageError, plainly
from briefings.records import Briefing

if TYPE_CHECKING:
    from briefings.profile import Profile
    from briefings.reading.store.corpus import Corpus

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Request:
    """What one briefing is to cover."""

    date_from: date | None = None
    date_to: date | None = None
    parties: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: Path | None = None
    strict: bool = False


def check_filters(profile: Profile, request: Request) -> None:
    """Raise UsageError for a party or theme that the profile does not have."""
    for kind, wanted, known in (
        ("party", request.parties, [party.id for party in profile.parties]),
        ("theme", request.themes, [theme.id for theme in profile.themes]),
    ):
        for name in wanted:
            if name not in known:
                ids = ", ".join(known)
                raise UsageError(f"--{kind} {name}: profile {profile.id!r} has {ids}")


def earlier_edition(path: Path | None, profile: Profile, say: Say) -> Mapping[str, Any] | None:
    """The JSON of the edition that changes are told against; raises BriefingsError for anything else."""
    if path is None:
        return None
    try:
        document = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        reason = plainly(error) if isinstance(error, OSError | UnicodeError) else "it is not JSON"
        beside = path.with_suffix(".json")
        other = path.is_file() and beside != path and beside.is_file()
        give = f"the JSON beside it, {beside}" if other else "an earlier briefing's JSON"
        message = f"--since {path}: {reason}; give {give}"
        raise BriefingsError(message) from error
    from briefings.summary.earlier import check

    try:
        earlier = check(document)
    except BriefingsError as error:
        raise BriefingsError(f"--since {path}: {error}") from error
    theirs = earlier.get("profile", profile.id)
    if theirs != profile.id:
        say(
            f"--since {path}: an edition of the profile {theirs!r}, and this one is of {profile.id!r}, "
            "so that nearly all will stand as new; give an earlier edition of this profile"
        )
    return earlier


def tell_matched(wanted: tuple[str, ...], corpus: Corpus, say: Say) -> None:
    """Name the outlets of `--source` where a part of a name is that of several."""
    found = sorted({article.source or "?" for article in corpus.articles})
    if wanted and len(found) > len(wanted):
        say(f"--source matches {len(found)} outlets: {', '.join(found)}")


def check_selected(briefing: Briefing, profile: Profile, request: Request, say: Say) -> None:
    """Raise BriefingsError where no sentence was selected; name a filter that found nothing."""
    from briefings.summary.choice.selection import wanted

    found = [s for a in briefing.articles for s in a.statements if s.analysis.relevant]
    asked = [
        *((profile.label_of(party), (party,), ()) for party in request.parties),
        *((profile.theme(theme).label.lower(), (), (theme,)) for theme in request.themes),
    ]
    empty = [what for what, p, t in asked if not any(wanted(s, p, t) for s in found)]
    for what in empty:
        say(f"no sentence concerns {what}")
    if briefing.clusters:
        return
    count = len(briefing.articles)
    where = f"no sentence of the {count} article{'s' * (count != 1)} concerns"
    if not found or not asked:
        raise BriefingsError(f"{where} {profile.label}; choose another --profile or other dates")
    # Parties are alternatives, and so are themes: with both, one of each is wanted.
    kinds = (asked[: len(request.parties)], asked[len(request.parties) :])
    groups = [" or ".join(name for name, _, _ in kind) for kind in kinds if kind]
    together = " together" if len(groups) > 1 and len(empty) < len(asked) else ""
    raise BriefingsError(
        f"{where} {' and '.join(groups)}{together}; widen --party/--theme or choose another --profile"
    )

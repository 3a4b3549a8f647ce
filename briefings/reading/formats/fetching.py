"""One polite HTTP request: only http and https, bounded in size and time, conditional where possible."""

from __future__ import annotations

import gzip
import urllib.error
import urllib.request
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.parse import urlsplit
from urllib.request import Request
from urllib.robotparser import RobotFileParser

from briefings import __version__
from briefings.errors import ReadingError, plainly

AGENT = f"briefings/{__version__}"
_TIMEOUT = 20  # seconds
_LARGEST = 16 * 2**20  # bytes
_PAUSE = 1.0  # seconds between two pages of one host


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered; `stamps` makes the next request conditional."""

    url: str
    kind: str  # media type
    data: bytes
    stamps: dict[str, str]


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to http and https only."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Refuse a redirect to a file or to another scheme. Raises ReadingError."""
        if urlsplit(newurl).scheme not in {"http", "https"}:
            raise ReadingError("it redirects to something that is no web page: it is refused")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def get(url: str, stamps: Mapping[str, str] | None) -> Answer | None:
    """What an address answers; None where it has not changed. Raises ReadingError."""
    if urlsplit(url).scheme not in {"http", "https"}:
        raise ReadingError("only http:// and https:// addresses are read")
    if not urlsplit(url).hostname:
        raise ReadingError("the address names no site: write it as https://example.org/page")
    headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip"}
    if stamps:
        headers |= {k: v for k, v in stamps.items() if k in {"If-None-Match", "If-Modified-Since"}}
    request = Request(url, headers=headers)  # noqa: S310  the scheme was checked above
    opener = urllib.request.build_opener(_SafeRedirects)
    try:
        with opener.open(request, timeout=_TIMEOUT) as response:
            data = response.read(_LARGEST + 1)
            info = response.headers
            final, kind = response.geturl(), info.get_content_type()
    except urllib.error.HTTPError as error:
        if error.code == 304:
            return None
        if 300 <= error.code < 400:
            raise ReadingError(
                "it redirects to something that is no web page: it is refused"
            ) from None
        raise ReadingError(f"the site answered {error.code} {error.reason}") from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        told = plainly(reason) if isinstance(reason, Exception) else reason
        raise ReadingError(f"it cannot be fetched: {told}") from error
    if len(data) > _LARGEST:
        raise ReadingError(f"it is larger than {_LARGEST // 2**20} MB")
    kept = {"If-None-Match": info.get("ETag"), "If-Modified-Since": info.get("Last-Modified")}
    return Answer(final, kind, _unpacked(data, info), {k: v for k, v in kept.items() if v})


def allowed(url: str) -> bool:
    """Whether the site's robots.txt lets a program read a page; yes where it has none."""
    return _robots(f"{urlsplit(url).scheme}://{urlsplit(url).netloc}").can_fetch(AGENT, url)


def pause(url: str) -> float:
    """Seconds to wait before the next page of a host; none on this machine."""
    return 0.0 if urlsplit(url).hostname in {"localhost", "127.0.0.1", "::1"} else _PAUSE


@lru_cache(maxsize=64)
def _robots(site: str) -> RobotFileParser:
    rules = RobotFileParser()
    try:
        answer = get(f"{site}/robots.txt", None)
        text = answer.data.decode("utf-8", errors="replace") if answer else ""
    except ReadingError:
        text = ""
    rules.parse(text.splitlines())
    return rules


def _unpacked(data: bytes, info: Mapping[str, str]) -> bytes:
    if info.get("Content-Encoding", "").lower() != "gzip":
        return data
    try:
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
        plain = unpacker.decompress(data, _LARGEST + 1)
    except (zlib.error, gzip.BadGzipFile) as error:
        raise ReadingError("it came damaged: try again") from error
    if len(plain) > _LARGEST:
        raise ReadingError(f"it is larger than {_LARGEST // 2**20} MB")
    return plain

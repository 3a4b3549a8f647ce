"""Delivery by mail: the files of a briefing as attachments, over STARTTLS or TLS."""

from __future__ import annotations

import mimetypes
import smtplib
import socket
import ssl
import unicodedata
from collections.abc import Sequence
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import localtime, make_msgid, parseaddr
from pathlib import Path

from briefings.config import Mail
from briefings.delivery.titles import title_of
from briefings.errors import ConfigError, DeliveryError

TIMEOUT = 60  # seconds for each answer of the server
_TYPES = {
    ".md": "text/markdown",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def send(
    files: Sequence[Path],
    recipients: Sequence[str],
    mail: Mail,
    password: str = "",
    *,
    context: ssl.SSLContext | None = None,
) -> None:
    """Mail the files to the recipients, as one message, through the configured server.

    With `tls = "starttls"` or `"tls"` the server's certificate is verified (by `context` where
    given), and nothing is said before the channel is closed to listeners. A password is never sent
    in the clear. Raises ConfigError for missing settings, DeliveryError for all that the network,
    the server or the file system refuses; each in one line.
    """
    for file in map(Path, files):
        if not file.exists():
            raise DeliveryError(f"{file}: cannot be read (no such file); name one that is there")
    _check(mail, recipients, password)
    message = compose(files, recipients, mail.sender)
    sender, *envelope = [_address(one).addr_spec for one in (mail.sender, *recipients)]
    try:
        with _connected(mail, context or ssl.create_default_context()) as server:
            if mail.user:
                server.login(mail.user, password)
            refused = server.send_message(message, sender, envelope)
    except smtplib.SMTPAuthenticationError as error:
        raise DeliveryError(
            f"{mail.host} refused user and password; set BRIEFINGS_SMTP_PASSWORD anew"
        ) from error
    except (smtplib.SMTPException, ssl.SSLError, OSError) as error:
        raise DeliveryError(
            f"{mail.host}:{mail.port}: {_reason(error)}; nothing was sent"
        ) from error
    if refused:
        raise DeliveryError(f"sent, but {mail.host} refused {', '.join(sorted(refused))}")


def compose(files: Sequence[Path], recipients: Sequence[str], sender: str) -> EmailMessage:
    """The message with its attachments. Raises DeliveryError for a bad address or a missing file."""
    message = EmailMessage()
    message["From"] = author = _address(sender)
    message["To"] = [_address(recipient) for recipient in recipients]
    message["Date"] = localtime()
    message["Message-ID"] = make_msgid(domain=author.domain)
    title = next(filter(None, map(title_of, map(Path, files))), "")
    message["Subject"] = title or f"Briefing: {Path(files[0]).stem.removeprefix('briefing-')}"
    names = "\n".join(f"  {Path(file).name}" for file in files)
    message.set_content(
        f"Attached:\n\n{names}\n\nMachine translation; where it matters, the Arabic decides.\n"
    )
    for file in map(Path, files):
        try:
            content = file.read_bytes()
        except OSError as error:
            raise DeliveryError(f"{file}: cannot be read ({error.strerror})") from error
        kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
        main, _, sub = (kind or "application/octet-stream").partition("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=file.name)
    return message


def _check(mail: Mail, recipients: Sequence[str], password: str) -> None:
    for key, value in (("host", mail.host), ("sender", mail.sender)):
        if not value:
            raise ConfigError(f"mail.{key} is not set; add it to [mail] in briefings.toml")
    if not recipients:
        raise DeliveryError("no recipient; name one with --to")
    if mail.user and not password:
        raise DeliveryError(f"no password for {mail.user}; set BRIEFINGS_SMTP_PASSWORD")
    if mail.user and mail.tls == "none":
        raise ConfigError('a password is not sent in the clear; set mail.tls = "starttls"')


def _address(text: str) -> Address:
    name, spec = parseaddr(text)
    try:
        if spec.count("@") != 1 or not text.isprintable():
            raise ValueError
        local, _, domain = spec.partition("@")
        return Address(name, addr_spec=f"{local}@{_ascii(domain)}")
    except (ValueError, MessageError, IndexError) as error:
        raise DeliveryError(f"{text!r} is no mail address") from error


def _ascii(domain: str) -> str:
    """A domain as the network writes it. Raises ValueError where that would be another domain (ß as ss)."""
    if domain.isascii():
        return domain
    domain = unicodedata.normalize("NFC", domain).lower()
    written = domain.encode("idna")
    if written.decode("idna") != domain:
        raise ValueError
    return written.decode("ascii")


def _connected(mail: Mail, context: ssl.SSLContext) -> smtplib.SMTP:
    if mail.tls == "tls":
        return smtplib.SMTP_SSL(mail.host, mail.port, timeout=TIMEOUT, context=context)
    server = smtplib.SMTP(mail.host, mail.port, timeout=TIMEOUT)
    if mail.tls == "starttls":
        try:
            server.starttls(context=context)
        except BaseException as error:
            server.close()
            if isinstance(error, smtplib.SMTPNotSupportedError):
                kinds = "tls" if mail.user else "tls or none"
                raise smtplib.SMTPException(
                    f"the server offers no STARTTLS; set mail.tls to {kinds}"
                ) from error
            raise
    return server


def _reason(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return f"every recipient was refused ({', '.join(sorted(error.recipients))})"
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
        return f"the server said {error.smtp_code} {' '.join(text.split())}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted ({error.verify_message})"
    if isinstance(error, socket.gaierror):
        return "there is no such host; mend mail.host"
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(text).split())

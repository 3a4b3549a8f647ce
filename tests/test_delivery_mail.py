"""Mail, through a real SMTP server on loopback."""

from __future__ import annotations

import email
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

from briefings.config import Mail, Tls
from briefings.delivery.mail import compose, send
from briefings.errors import BriefingsError, ConfigError, DeliveryError


class Inbox:
    """Keeps what arrives; refuses nobody but `nobody@example.org`."""

    def __init__(self) -> None:
        self.letters: list[Message] = []
        self.encrypted: list[bool] = []
        self.envelopes: list[list[str]] = []

    async def handle_RCPT(
        self, server: Any, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Answer RCPT."""
        if address == "nobody@example.org":
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:
        """Answer DATA."""
        assert isinstance(envelope.content, bytes)
        self.letters.append(email.message_from_bytes(envelope.content))
        self.envelopes.append(envelope.rcpt_tos)
        self.encrypted.append(session.ssl is not None)
        return "250 OK"


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def check_password(
    server: Any, session: Any, envelope: Any, mechanism: str, data: Any
) -> AuthResult:
    """Only `desk` with the password `right` may log in."""
    assert isinstance(data, LoginPassword)
    return AuthResult(success=data.login == b"desk" and data.password == b"right", handled=False)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for localhost that nobody trusts, and its key."""
    folder = tmp_path_factory.mktemp("certificate")
    cert, key = folder / "cert.pem", folder / "key.pem"
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost "
        f"-addext subjectAltName=DNS:localhost -keyout {key} -out {cert}"
    )
    subprocess.run(command.split(), check=True, capture_output=True)
    return cert, key


@pytest.fixture
def briefing_file(tmp_path: Path) -> Path:
    """A file to send."""
    path = tmp_path / "briefing-2020-09-27-2020-11-10.pdf"
    path.write_bytes(b"%PDF-1.7 sample")
    return path


@contextmanager
def serving(user: str, sender: str, tls: Tls, **options: Any) -> Iterator[tuple[Inbox, Mail]]:
    """A server that runs, with its inbox and the settings that reach it."""
    inbox = Inbox()
    server = Controller(inbox, hostname="127.0.0.1", port=free_port(), **options)
    server.start()
    yield inbox, Mail("localhost", server.port, user, sender, tls)
    server.stop()


@pytest.fixture
def plain() -> Iterator[tuple[Inbox, Mail]]:
    """A server without encryption."""
    with serving("", "desk@example.org", "none") as found:
        yield found


@pytest.fixture
def plain_ascii() -> Iterator[tuple[Inbox, Mail]]:
    """A server without encryption that takes addresses in ASCII only."""
    with serving("", "Büro Süd <desk@münchen.de>", "none", enable_SMTPUTF8=False) as found:
        yield found


@pytest.fixture
def starttls(certificate: tuple[Path, Path]) -> Iterator[tuple[Inbox, Mail]]:
    """A server that demands STARTTLS and a login."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*map(str, certificate))
    with serving(
        "desk", "desk@example.org", "starttls", tls_context=context, require_starttls=True,
        authenticator=check_password, auth_required=True,
    ) as found:  # fmt: skip
        yield found


def trusting(certificate: tuple[Path, Path]) -> ssl.SSLContext:
    """A client that trusts the test's certificate."""
    return ssl.create_default_context(cafile=str(certificate[0]))


def test_the_files_arrive_as_attachments(plain: tuple[Inbox, Mail], briefing_file: Path) -> None:
    """One message with subject, text and the file as it is on the disk."""
    inbox, mail = plain
    send([briefing_file], ["a@example.org", "b@example.org"], mail)
    (letter,) = inbox.letters
    attached = [part for part in letter.walk() if part.get_filename()]
    assert letter["Subject"] == "Briefing: 2020-09-27-2020-11-10"
    assert letter["To"] == "a@example.org, b@example.org"
    assert attached[0].get_content_type() == "application/pdf"
    assert attached[0].get_payload(decode=True) == b"%PDF-1.7 sample"


def test_names_and_domains_of_any_letters_reach_a_plain_server(
    plain_ascii: tuple[Inbox, Mail], briefing_file: Path
) -> None:
    """A display name is encoded, a domain is written as the network does, the sender's too."""
    inbox, mail = plain_ascii
    send([briefing_file], ["Büro Łódź <b@example.org>", "مكتب <a@MÜNCHEN.de>"], mail)
    (letter,) = inbox.letters
    shown = [str(make_header(decode_header(letter[key]))) for key in ("To", "From")]
    assert shown[0] == "Büro Łódź <b@example.org>, مكتب <a@xn--mnchen-3ya.de>"
    assert shown[1] == "Büro Süd <desk@xn--mnchen-3ya.de>"
    assert inbox.envelopes == [["b@example.org", "a@xn--mnchen-3ya.de"]]


def test_a_message_has_a_date_and_an_id(plain: tuple[Inbox, Mail], briefing_file: Path) -> None:
    """Both are there, once; the id ends in the sender's domain and is new each time."""
    inbox, mail = plain
    for _ in range(2):
        send([briefing_file], ["a@example.org"], mail)
    one, other = inbox.letters
    assert abs(parsedate_to_datetime(one["Date"]) - datetime.now(UTC)) < timedelta(minutes=5)
    assert len(one.get_all("Date", [])) == len(one.get_all("Message-ID", [])) == 1
    assert one["Message-ID"].endswith("@example.org>")
    assert one["Message-ID"] != other["Message-ID"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("b.html", "<head><title>Sanctions &amp; talks:\n 19–21 September</title></head>"),
        ("b.md", "# Sanctions \\& talks: 19–21 September\n\n# Other\n"),
        ("b.json", '{"title": "Sanctions & talks: 19–21 September"}'),
    ],
)
def test_the_subject_is_the_title_of_the_briefing(tmp_path: Path, name: str, content: str) -> None:
    """It is read out of the file; one without a title is named by its file name."""
    (tmp_path / name).write_text(content, "utf-8")
    (tmp_path / "briefing-all.csv").write_text("a,b\n")
    named = compose([tmp_path / "briefing-all.csv", tmp_path / name], ["a@b.c"], "desk@b.c")
    assert named["Subject"] == "Sanctions & talks: 19–21 September"
    alone = compose([tmp_path / "briefing-all.csv"], ["a@b.c"], "desk@b.c")
    assert alone["Subject"] == "Briefing: all"


def test_a_server_without_starttls_is_named_and_nothing_else_is(
    plain: tuple[Inbox, Mail], briefing_file: Path
) -> None:
    """Only where STARTTLS was asked for is it blamed; who logs in is not sent to no encryption."""
    inbox, mail = plain
    with pytest.raises(DeliveryError, match=r"no STARTTLS; set mail\.tls to tls or none;"):
        send([briefing_file], ["a@example.org"], replace(mail, tls="starttls"))
    with pytest.raises(DeliveryError, match=r"no STARTTLS; set mail\.tls to tls;"):
        send([briefing_file], ["a@example.org"], replace(mail, tls="starttls", user="u"), "p")
    assert inbox.letters == []


def test_starttls_and_login(
    starttls: tuple[Inbox, Mail], certificate: tuple[Path, Path], briefing_file: Path
) -> None:
    """The channel is encrypted before the password and the message go over it."""
    inbox, mail = starttls
    send([briefing_file], ["a@example.org"], mail, "right", context=trusting(certificate))
    assert inbox.encrypted == [True]


def test_a_wrong_password_is_said_in_one_line(
    starttls: tuple[Inbox, Mail], certificate: tuple[Path, Path], briefing_file: Path
) -> None:
    """The message says what to set, and nothing was sent."""
    inbox, mail = starttls
    with pytest.raises(DeliveryError, match="BRIEFINGS_SMTP_PASSWORD"):
        send([briefing_file], ["a@example.org"], mail, "wrong", context=trusting(certificate))
    assert inbox.letters == []


def test_an_untrusted_certificate_is_refused(
    starttls: tuple[Inbox, Mail], briefing_file: Path
) -> None:
    """Without trust in the certificate no word of the message leaves."""
    inbox, mail = starttls
    with pytest.raises(DeliveryError, match="certificate is not trusted"):
        send([briefing_file], ["a@example.org"], mail, "right")
    assert inbox.letters == []


def test_a_refused_recipient_is_named(plain: tuple[Inbox, Mail], briefing_file: Path) -> None:
    """Where all are refused nothing is sent; where one is, the others get it and it is said."""
    inbox, mail = plain
    with pytest.raises(DeliveryError, match=r"every recipient was refused \(nobody@example.org\)"):
        send([briefing_file], ["nobody@example.org"], mail)
    with pytest.raises(DeliveryError, match=r"sent, but localhost refused nobody@example.org"):
        send([briefing_file], ["a@example.org", "nobody@example.org"], mail)
    assert len(inbox.letters) == 1


@pytest.mark.parametrize(
    ("mail", "recipients", "password", "said"),
    [
        (Mail(sender="a@b.c"), ["x@y.z"], "", "mail.host is not set"),
        (Mail(host="h"), ["x@y.z"], "", "mail.sender is not set"),
        (Mail("h", 1, "u", "a@b.c"), ["x@y.z"], "", "no password for u"),
        (Mail("h", 1, "u", "a@b.c", "none"), ["x@y.z"], "p", "not sent in the clear"),
        (Mail("h", 1, "", "a@b.c"), ["no address"], "", "is no mail address"),
        (Mail("h", 1, "", "a@b.c"), ["a@b.c\nBcc: d@e.f"], "", "is no mail address"),
        (Mail("h", 1, "", "a@b.c"), ["büro@example.org"], "", "is no mail address"),
        (Mail("h", 1, "", "a@b.c"), ["a@straße.de"], "", "is no mail address"),
        (Mail("h", 1, "", "a@b.c"), [], "", "no recipient"),
        (Mail("127.0.0.1", 1, "", "a@b.c", "none"), ["x@y.z"], "", "Connection refused"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    mail: Mail, recipients: list[str], password: str, said: str, briefing_file: Path
) -> None:
    """Each wrong setting, address or silent server gives one line that says what to do."""
    with pytest.raises((ConfigError, DeliveryError)) as caught:
        send([briefing_file], recipients, mail, password)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A file that is not there stops the message before any server is called."""
    with pytest.raises(BriefingsError, match=r"gone.pdf: cannot be read"):
        send([tmp_path / "gone.pdf"], ["a@example.org"], Mail("h", 1, "", "desk@example.org"))


def test_a_missing_file_is_told_before_a_missing_server(tmp_path: Path) -> None:
    """Who mistyped the file's name need not set up mail to learn it."""
    with pytest.raises(DeliveryError, match=r"gone\.pdf: cannot be read \(no such file\)"):
        send([tmp_path / "gone.pdf"], ["a@example.org"], Mail())


def test_the_message_is_made_of_plain_parts(briefing_file: Path) -> None:
    """The composed message names the files and the caution in its text."""
    message = compose([briefing_file], ["a@example.org"], "desk@example.org")
    body = message.get_body()
    assert isinstance(body, EmailMessage)
    assert briefing_file.name in body.get_content()

"""PDF/A-3 (ISO 19005-3), as far as a program can tell, on pikepdf: what a validator tests beside PDF/UA.

Level U: every glyph has its Unicode, which `accessibility` looks at. Forms, sound, films and layers must
be absent: we make none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Dictionary, Stream

FILTERS = {"/FlateDecode", "/DCTDecode"}  # of those that the standard allows, what we use
COLOURS = {"rg", "RG", "g", "G", "gs", "scn", "SCN", "cs", "CS", "sh", "ri", "i"}
SCREEN = {"/Normal", "/Compatible"}
PRINTED = 4
HIDDEN = 1 | 2 | 32  # invisible, hidden, no view


def archive_faults(path: Path) -> Iterator[str]:
    """What is wrong with the archive; nothing where all is right."""
    data = path.read_bytes()
    if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", data):
        yield "6.1.2: the head of the file"
    if not re.search(rb"%%EOF\r?\n?\Z", data):
        yield "6.1.3: something after the end of the file"
    with pikepdf.open(path) as pdf:
        trailer = pdf.trailer
        if "/Encrypt" in trailer or len(trailer.get("/ID", [])) != 2:
            yield "6.1.3: encrypted or without an ID"
        for one in pdf.objects:
            yield from _object_faults(one)
        for page in pdf.pages:
            yield from _page_faults(page)
        yield from _catalogue_faults(pdf)
        yield from _metadata_faults(pdf)


def _object_faults(one: Any) -> Iterator[str]:
    if isinstance(one, Stream):
        given = one.get("/Filter", pikepdf.Array())
        names = {str(f) for f in given} if isinstance(given, pikepdf.Array) else {str(given)}
        if not names <= FILTERS:
            yield f"6.1.7: filters {names}"
        if {"/F", "/FFilter", "/FDecodeParms"} & set(one.keys()):
            yield "6.1.7: a stream outside the file"
        if one.get("/Subtype") == "/Image" and one.get("/Interpolate", False):
            yield "6.2.8: an interpolated picture"
        if one.get("/Subtype") == "/Form" and {"/PS", "/Ref", "/OPI"} & set(one.keys()):
            yield "6.2.9: a form XObject with PostScript or from elsewhere"
    if isinstance(one, Dictionary) and one.get("/Type") == "/ExtGState":
        if {"/TR", "/HTP"} & set(one.keys()) or one.get("/TR2", "/Default") != "/Default":
            yield "6.2.5: a transfer function"
        if str(one.get("/BM", "/Normal")) not in SCREEN:
            yield f"6.2.10: blend mode {one.BM}"


def _page_faults(page: Any) -> Iterator[str]:
    used = {str(i.operator) for i in pikepdf.parse_content_stream(page)}
    if used & {"k", "K"}:
        yield "6.2.4: colours of a press, where the output intent is a screen's"
    if used & {"BX", "EX", "PS"}:
        yield "6.2.2: operators that the standard does not know"
    if {"/AA", "/PresSteps"} & set(page.keys()):
        yield "6.5: a page that does something"
    for note in page.get("/Annots", []):
        flags = int(note.get("/F", 0))
        if not flags & PRINTED or flags & HIDDEN:
            yield "6.3.2: an annotation that is not printed or not seen"
        if "/AP" in note and set(note.AP.keys()) != {"/N"}:
            yield "6.3.3: an annotation of several looks"


def _catalogue_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    unwanted = {"/AA", "/OpenAction", "/AcroForm", "/Requirements", "/NeedsRendering", "/Perms"}
    if unwanted & set(root.keys()) or {"/AlternatePresentations", "/JavaScript"} & set(
        root.get("/Names", {}).keys()
    ):
        yield "6.4, 6.5, 6.10: forms, actions, scripts or other looks"
    intents = [intent for intent in root.get("/OutputIntents", []) if intent.S == "/GTS_PDFA1"]
    profiles = {intent.DestOutputProfile.objgen for intent in intents}
    if len(profiles) != 1:
        yield "6.2.3: not one output intent"
    for intent in intents:
        profile = intent.DestOutputProfile
        head = profile.read_bytes()[:40]
        if int(profile.N) != 3 or head[16:20] != b"RGB " or head[12:16] not in {b"mntr", b"prtr"}:
            yield "6.2.3: the profile is not of red, green and blue"
        if head[8] > 4:
            yield "6.2.3: a profile of a later version"
    associated = {spec.objgen for spec in root.get("/AF", [])}
    for name, spec in pdf.attachments.items():
        obj = spec.obj
        if "/F" not in obj or "/UF" not in obj or "/AFRelationship" not in obj:
            yield f"6.8: {name} lacks F, UF or AFRelationship"
        if obj.objgen not in associated:
            yield f"6.8: {name} belongs to nothing"
        if not str(obj.EF.F.get("/Subtype", "")).startswith("/"):
            yield f"6.8: {name} has no type"


def _metadata_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    stream = pdf.Root.Metadata
    if "/Filter" in stream:
        yield "6.6.2.1: packed metadata"
    if b"bytes=" in stream.read_bytes()[:200] or b"encoding=" in stream.read_bytes()[:200]:
        yield "6.6.2.1: a packet that names bytes or encoding"
    pairs = {
        "/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description",
        "/Keywords": "pdf:Keywords", "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer",
        "/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate",
    }  # fmt: skip
    with pdf.open_metadata() as metadata:
        if metadata.get("pdfaid:part") != "3" or metadata.get("pdfaid:conformance") != "U":
            yield "6.6.4: the standard is not named"
        for key, name in pairs.items():
            if key not in pdf.docinfo:
                continue
            said, told = str(pdf.docinfo[key]), metadata.get(name)
            told = told[0] if isinstance(told, list) and len(told) == 1 else told
            if key.endswith("Date"):
                said, told = _digits(said), _digits(str(told))
            if said != told:
                yield f"6.6.3: {key} is {said!r}, {name} is {told!r}"


def _digits(date: str) -> str:
    """A date without its signs, in universal time."""
    return re.sub(r"\D", "", date.replace("+00'00", "").replace("+00:00", ""))[:14]

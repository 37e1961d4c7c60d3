"""What the styles of a document say of its paragraphs and runs: their numbering, and whether they are hidden."""

from collections.abc import Iterator

from finlint.reading.word.elements import Node
from finlint.value import value

_LONGEST = 20


@value
class Numbering:
    """A list and a level of it; either may be left to somebody else to say."""

    number: int | None = None
    level: int | None = None


class Styles:
    """The styles by their identifiers, each with the styles that it is based on."""

    def __init__(self, part: Node) -> None:
        styles = part.all("w:style")
        self._styles = {style.attributes.get("styleId", ""): style for style in styles}
        self._default = next((_name(style) for style in styles if _is_default(style)), "")
        self._hidden: dict[str, bool] = {}
        self._numberings: dict[str, Numbering] = {}

    def named(self, properties: Node | None) -> str:
        """The style of a paragraph."""
        return (properties.value("w:pStyle") if properties else None) or self._default

    def hides(self, name: str) -> bool:
        """Whether what is set in a style is hidden."""
        if name not in self._hidden:
            said = (style.find("w:rPr") for style in self.chain(name))
            marks = (run.on("w:vanish") for run in said if run is not None)
            self._hidden[name] = next((mark for mark in marks if mark is not None), False)
        return self._hidden[name]

    def is_contents(self, name: str) -> bool:
        """Whether a style is one of the table of contents; their names are the same in every language."""
        style = self._styles.get(name)
        return style is not None and (style.value("w:name") or "").lower().startswith("toc ")

    def numbering(self, name: str) -> Numbering:
        """The list that the paragraphs of a style belong to."""
        if name not in self._numberings:
            found = [numbered(style.find("w:pPr")) for style in self.chain(name)]
            number = next((one.number for one in found if one.number is not None), None)
            level = next((one.level for one in found if one.level is not None), None)
            self._numberings[name] = Numbering(number, level)
        return self._numberings[name]

    def chain(self, name: str) -> Iterator[Node]:
        """A style, the one that it is based on, and so on, as far as sense goes: it may be a circle."""
        for _ in range(_LONGEST):
            if name not in self._styles:
                return
            yield self._styles[name]
            name = self._styles[name].value("w:basedOn") or ""


def numbered(properties: Node | None) -> Numbering:
    """What the properties of a paragraph say of its numbering."""
    numbering = properties.find("w:numPr") if properties else None
    if numbering is None:
        return Numbering()
    return Numbering(numbering.number("w:numId"), numbering.number("w:ilvl"))


def _is_default(style: Node) -> bool:
    return style.attributes.get("type") == "paragraph" and style.attributes.get("default") in {"1", "true", "on"}


def _name(style: Node) -> str:
    return style.attributes.get("styleId", "")

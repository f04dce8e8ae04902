"""A figure as a piece of HTML: inline ``<svg>`` whose ids clash with no other figure on the page.

The same figure gives the same text every time. Letters stay letters, so that they can be read
aloud, searched and copied; nothing is fetched.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree
from xml.parsers import expat

from steepest.errors import escape_controls

if TYPE_CHECKING:
    from matplotlib.figure import Figure

NAMESPACE: Final = "http://www.w3.org/2000/svg"
PIXELS_PER_POINT: Final = 96 / 72
# Verdana has the widths of DejaVu Sans, with which the figure was laid out; Arial is narrower.
FONTS: Final = ("DejaVu Sans", "Verdana", "Arial")
# Matplotlib sets these for ``*`` in a style sheet, which would reach the whole page.
INHERITED: Final = "stroke-linejoin:round;stroke-linecap:butt"

DRAWING: Final = {"svg", "g", "path", "defs", "use", "clipPath", "rect", "pattern", "image"} | {
    "text", "tspan", "title", "desc",
}  # fmt: skip
"""The elements that matplotlib draws with; none of them runs a script or fetches anything."""

MAY_REFER: Final = {"href", "src"}
OWN_REFERENCE: Final = re.compile(r"#|data:image/png;base64,")
PLAIN_NAME: Final = re.compile(r"(?!o[nN])[a-z][a-zA-Z-]*[0-9]?")
"""Of attributes: none is a handler of events, and none has a prefix."""
USUAL_NAMES: Final = {"id", "style", "d", "x", "y", "transform", "clip-path", "href"}
"""Of attributes that most elements have; whatever their value is, it draws, unless it fetches."""
FETCHES: Final = re.compile(r"url\((?!#)|\\|@import", re.IGNORECASE)


def inline_svg(
    figure: Figure,
    prefix: str,
    *,
    title: str | None = None,
    description: str | None = None,
    caption: bool = True,
) -> str:
    """A figure as an ``<svg>`` element to stand in an HTML page; the figure is closed.

    It is as wide as its place on the page, at most as wide as it was drawn (96 pixels an inch). On
    a phone its letters shrink with it.

    Args:
        figure: any figure of matplotlib.
        prefix: comes before every id, so it must differ from figure to figure on a page.
        title: a short name, read aloud; None takes the titles in the figure.
        description: what can be seen, read aloud; None takes the caption.
        caption: False leaves the caption out of the picture, where the page sets it as text of its
            own: ``caption_of`` gives it before.

    Returns:
        The element without XML header and without a date; everything in it is escaped.

    Raises:
        ValueError: a prefix that cannot begin an id.

    >>> from steepest.figures.new_figures import create_axes
    >>> ax = create_axes(1, width=3, height=2)[0]
    >>> text = inline_svg(ax.figure, "first", title="Nothing yet")
    >>> text[:5], 'id="first-title">Nothing yet</title>' in text
    ('<svg ', True)
    """
    if not re.fullmatch(r"[A-Za-z][\w-]*", prefix, flags=re.ASCII):
        raise ValueError(
            f'prefix must be a letter, then letters, digits, "-" or "_", got {prefix!r} '
            '(for example "question-1")'
        )
    title = _titles(figure) if title is None else title
    description = caption_of(figure) if description is None else description
    if not caption:
        figure.supxlabel("")
    root = ElementTree.fromstring(_drawn(figure, prefix))
    for element in root.iter():
        _own(element, prefix)
    for unwanted in root.findall("metadata") + root.findall("defs[style]"):
        root.remove(unwanted)
    _frame(root, prefix, title, description)
    return ElementTree.tostring(root, encoding="unicode")


def caption_of(figure: Figure) -> str:
    """The caption in one line, as ``write_caption`` wrote it; empty without one."""
    return " ".join(figure.get_supxlabel().split())


def only_drawing(text: str) -> str:
    """A text, if it is an ``<svg>`` element that draws and does nothing else.

    It is checked as XML and shown as HTML, so what the two read differently is refused as well:
    declarations, processing instructions and prefixes of names.

    Args:
        text: as ``inline_svg`` returns it, or anything else.

    Raises:
        ValueError: it is not such an element: other elements, handlers of events, or references
            to anything outside the element.

    >>> only_drawing('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" />')
    Traceback (most recent call last):
    ValueError: an SVG with onload="alert(1)"
    """
    if "<!" in text or "<?" in text:
        raise ValueError("an SVG with a declaration")
    if not text.startswith("<svg "):
        raise ValueError("no SVG (it does not begin with <svg)")
    parser = expat.ParserCreate()
    checked = _check_names if _is_plain(text) else _check_element
    parser.StartElementHandler = checked
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        raise ValueError(f"no SVG ({error})") from None
    return text


def _is_plain(text: str) -> bool:
    """Whether no value in the text can fetch anything, so that values need no look one by one.

    A number of a character, such as ``&#117;``, could stand for a letter of what is looked for.
    """
    small = text.lower()
    fetches = small.count("url(") != small.count("url(#") or "@import" in small or "\\" in text
    return "&#" not in text and not fetches


def _check_names(tag: str, attributes: dict[str, str]) -> None:
    """Refuse an element that does more than draw, where no value can fetch anything."""
    if tag not in DRAWING:
        raise ValueError(f"an SVG with <{tag}>")
    if not USUAL_NAMES.issuperset(attributes) or attributes.get("href", "#")[:1] != "#":
        _check_element(tag, attributes)


def _check_element(tag: str, attributes: dict[str, str]) -> None:
    """Refuse an element that does more than draw."""
    if tag not in DRAWING:
        raise ValueError(f"an SVG with <{tag}>")
    for name, value in attributes.items():
        if not _is_drawing(name, value):
            raise ValueError(f'an SVG with {name}="{value}"')


def _is_drawing(name: str, value: str) -> bool:
    """Whether an attribute neither runs nor fetches anything."""
    if name in MAY_REFER:
        return name == "href" and OWN_REFERENCE.match(value) is not None
    if not PLAIN_NAME.fullmatch(name) or (name == "xmlns" and value != NAMESPACE):
        return False
    return FETCHES.search(value) is None


def _drawn(figure: Figure, salt: str) -> bytes:
    from matplotlib import pyplot, rc_context

    file = io.BytesIO()
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": salt, "font.sans-serif": list(FONTS)}):
        figure.savefig(file, format="svg", metadata={"Date": None})
    pyplot.close(figure)
    return file.getvalue()


def _own(element: ElementTree.Element, prefix: str) -> None:
    """Names without namespaces, which HTML wants, and ids with the prefix wherever they stand."""
    element.tag = element.tag.rpartition("}")[2]
    for name, value in list(element.attrib.items()):
        del element.attrib[name]
        plain = name.rpartition("}")[2]
        if plain == "id":
            value = f"{prefix}-{value}"
        elif plain == "href" and value.startswith("#"):
            value = f"#{prefix}-{value[1:]}"
        element.attrib[plain] = value.replace("url(#", f"url(#{prefix}-")


def _frame(root: ElementTree.Element, prefix: str, title: str, description: str) -> None:
    width = float(root.attrib["width"].removesuffix("pt")) * PIXELS_PER_POINT
    box = root.attrib["viewBox"]
    root.attrib.clear()
    root.attrib |= {
        "xmlns": NAMESPACE,
        "id": prefix,
        "viewBox": box,
        "role": "img",
        "style": f"width:100%;max-width:{width:.0f}px;height:auto;{INHERITED}",
    }
    texts = {"title": escape_controls(title), "desc": escape_controls(description)}
    named = [name for name, text in texts.items() if text]
    for place, name in enumerate(named):
        element = ElementTree.Element(name, {"id": f"{prefix}-{name}"})
        element.text = texts[name]
        root.insert(place, element)
    if named:
        root.attrib["aria-labelledby"] = " ".join(f"{prefix}-{name}" for name in named)


def _titles(figure: Figure) -> str:
    shown = [figure.get_suptitle(), *(ax.get_title() for ax in figure.axes)]
    return "; ".join(" ".join(text.split()) for text in shown if text)

"""Figures as inline SVG: the same text every time, ids of their own, nothing that leaks."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.figure import Figure

from steepest.figures.new_figures import create_axes
from steepest.figures.style import write_caption
from steepest.figures.svg import caption_of, inline_svg, only_drawing


def figure(title: str = "Title") -> Figure:
    """Everything that makes ids: clipped lines, markers, an image, hatches, mathematics."""
    ax = create_axes(1, width=4, height=3)[0]
    ax.loglog([1e-3, 1, 1e3], [1, 2, 3], "o-", label="line")
    ax.bar([1], [1], hatch="/")
    ax.imshow(np.eye(3), extent=(1, 2, 1, 2))
    ax.legend()
    ax.set_title(title)
    drawn = ax.get_figure(root=True)
    assert drawn is not None
    write_caption(drawn, "n = 3 runs,", "nothing varied.")
    return drawn


def ids(text: str) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', text)


def test_the_same_figure_is_the_same_text() -> None:
    assert inline_svg(figure(), "one") == inline_svg(figure(), "one")


def test_ids_carry_the_prefix_and_every_reference_finds_its_own() -> None:
    one, two = inline_svg(figure(), "one"), inline_svg(figure(), "two")
    assert len(ids(one)) == len(set(ids(one))) > 20
    assert not set(ids(one)) & set(ids(two))
    assert all(each == "one" or each.startswith("one-") for each in ids(one))
    linked = re.findall(r'href="#([^"]+)"', one)
    clipped = re.findall(r"url\(#([^)]+)\)", one)
    assert linked and clipped
    assert {*linked, *clipped} <= set(ids(one))
    labelled = re.findall(r'aria-labelledby="([^"]+)"', one)
    assert labelled == ["one-title one-desc"]


def test_nothing_reaches_the_page_around_it_or_the_network() -> None:
    text = inline_svg(figure(), "one")
    assert text.startswith("<svg ") and text.endswith("</svg>")
    for unwanted in ("<?xml", "<!DOCTYPE", "<style", "<metadata", "<script", "<!--", "dc:date"):
        assert unwanted not in text
    addresses = set(re.findall(r"https?://[^\s\"<]+", text))
    assert addresses == {"http://www.w3.org/2000/svg"}


def test_it_is_as_wide_as_its_place_and_letters_stay_letters() -> None:
    root = ElementTree.fromstring(inline_svg(figure(), "one"))
    assert root.get("viewBox", "").startswith("0 0 288")
    assert "width:100%;max-width:384px;height:auto" in root.get("style", "")
    assert root.get("width") is None and root.get("height") is None
    words = {"".join(each.itertext()).strip() for each in root.iter() if each.tag.endswith("text")}
    assert {"Title", "line"} <= words


def test_title_and_caption_are_read_aloud_and_escaped() -> None:
    text = inline_svg(figure("a < b & <script>"), "one")
    assert '<title id="one-title">a &lt; b &amp; &lt;script&gt;</title>' in text
    assert '<desc id="one-desc">n = 3 runs, nothing varied.</desc>' in text
    assert "<script" not in text


def test_a_caption_can_be_left_to_the_page() -> None:
    drawn = figure()
    assert caption_of(drawn) == "n = 3 runs, nothing varied."
    text = inline_svg(drawn, "one", caption=False, title="T", description="")
    assert "nothing varied" not in text
    assert '<title id="one-title">T</title>' in text and "<desc" not in text


def test_the_figure_is_closed() -> None:
    before = plt.get_fignums()
    inline_svg(figure(), "one")
    assert plt.get_fignums() == before


@pytest.mark.parametrize("prefix", ["", "1st", 'a"b', "a b", "ä"])
def test_a_prefix_that_is_no_id_is_refused(prefix: str) -> None:
    with pytest.raises(ValueError, match=r"^prefix must be a letter, then letters, digits"):
        inline_svg(plt.figure(), prefix)
    plt.close("all")


@pytest.mark.parametrize(
    ("inner", "named"),
    [
        ("<script>x</script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<g onclick='x'/>", 'onclick="x"'),
        ("<g ONLOAD='x'/>", 'ONLOAD="x"'),
        ("<g oNload='x'/>", 'oNload="x"'),
        ("<desc><image src='https://example.org/a.png'/></desc>", "src"),
        ("<?a ><script>x</script>?>", "declaration"),
        ("<g xmlns='http://www.w3.org/1999/xhtml'/>", "xmlns"),
        ("</svg><g>", "no SVG"),
        ("<image href='https://example.org/a.png'/>", "href"),
        ("<image href='data:image/svg+xml;base64,AA'/>", "href"),
        ("<image xmlns:x='http://www.w3.org/1999/xlink' x:href='a.png'/>", "xmlns:x"),
        ("<g style='fill:url(https://example.org)'/>", "style"),
        ("<g style='background:u\\72l(x)'/>", "style"),
        ("<!-- a comment -->", "declaration"),
        ("<h:script xmlns:h='http://www.w3.org/1999/xhtml'>x</h:script>", "script"),
        ("<g>", "no SVG"),
    ],
)
def test_an_svg_that_does_more_than_draw_is_refused(inner: str, named: str) -> None:
    with pytest.raises(ValueError, match=re.escape(named)):
        only_drawing(f'<svg xmlns="http://www.w3.org/2000/svg">{inner}</svg>')


def test_a_figure_of_ours_is_a_drawing_and_stays_as_it_is() -> None:
    text = inline_svg(figure("a < b & c"), "first", description='"c"')
    assert only_drawing(text) == text

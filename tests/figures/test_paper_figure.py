"""Figures for a paper have the width of a column, letters that can be read, and embedded fonts."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import pytest
from matplotlib import rcParams
from matplotlib.text import Text

import steepest as st
from steepest.figures.paper_figure import draw_for_paper


@pytest.fixture(scope="module")
def comparison() -> Any:
    study = st.sweep("iris", epochs=[1, 5], seeds=5)
    return study.compare({"epochs": 5}, {"epochs": 1}, margin=0.01)


class Panels:
    """Two pairs of axes with a caption, or very many."""

    def __init__(self, count: int = 2) -> None:
        self.count = count

    def plot(self) -> Any:
        """Draw them."""
        figure, _ = plt.subplots(1, self.count, layout="constrained")
        figure.supxlabel("Two\nlines.")
        figure.text(0, 0, "small", fontsize=5)
        return figure


@pytest.mark.parametrize(("columns", "inches"), [(1, 3.25), (2, 6.85)])
def test_a_figure_has_the_width_of_columns(comparison: Any, columns: int, inches: float) -> None:
    with draw_for_paper(comparison, columns) as (figure, caption, width):
        assert (figure.get_figwidth(), width) == (inches, columns)
        assert caption.startswith("iris: 90 rows train") and figure.get_supxlabel() == ""
        sizes = [text.get_fontsize() for text in figure.findobj(Text) if text.get_text()]
        assert min(sizes) >= 7 and max(sizes) <= 9
        [legend] = figure.legends
        assert legend.get_window_extent().width <= figure.bbox.width


def test_the_width_follows_the_number_of_axes(comparison: Any) -> None:
    with draw_for_paper(comparison) as (_, _, width):
        assert width == 1
    with draw_for_paper(Panels()) as (figure, caption, width):
        assert (caption, width) == ("Two lines.", 2)
        assert min(text.get_fontsize() for text in figure.findobj(Text)) == 7


def test_a_pdf_embeds_its_fonts(comparison: Any, tmp_path: Path) -> None:
    st.save_for_paper(comparison, tmp_path / "figure.pdf")
    content = (tmp_path / "figure.pdf").read_bytes()
    streams = re.findall(rb"stream\r?\n(.*?)endstream", content, flags=re.S)
    texts = [content]
    for stream in streams:
        try:
            texts.append(zlib.decompress(stream.strip(b"\r\n")))
        except zlib.error:
            continue
    whole = b"".join(texts)
    assert b"/FontFile2" in whole and b"/Type3" not in whole


def test_a_png_is_sharp(comparison: Any, tmp_path: Path) -> None:
    st.save_for_paper(comparison, tmp_path / "figure.png", columns=1)
    assert plt.imread(tmp_path / "figure.png").shape[1] == 1950


def test_settings_and_figures_stay_as_they_were(comparison: Any, tmp_path: Path) -> None:
    before, open_before = dict(rcParams), plt.get_fignums()
    st.save_for_paper(comparison, tmp_path / "figure.svg")
    assert dict(rcParams) == before and plt.get_fignums() == open_before


@pytest.mark.parametrize(
    ("result", "file", "columns", "sentence"),
    [
        (
            Panels(),
            "figure.jpg",
            None,
            'file must end in one of .pdf, .png, .svg, got "figure.jpg"',
        ),
        (Panels(), "figure.pdf", 3, "columns must be 1 or 2, got 3"),
        (
            Panels(12),
            "figure.pdf",
            1,
            "columns must be 2 for this figure: 12 pairs of axes do not fit into one column",
        ),
    ],
)
def test_a_wrong_figure_is_one_sentence(
    result: Any, file: str, columns: int | None, sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(st.SettingsError) as raised:
        st.save_for_paper(result, tmp_path / file, columns)
    assert str(raised.value).replace(f"{tmp_path}/", "") == sentence


def test_no_label_of_an_axis_leaves_a_figure_of_one_column(comparison: Any) -> None:
    with draw_for_paper(comparison, 1) as (figure, _, _):
        figure.draw_without_rendering()
        for axes in figure.axes:
            box = axes.xaxis.label.get_window_extent()
            assert figure.bbox.x0 <= box.x0 and box.x1 <= figure.bbox.x1, axes.get_xlabel()

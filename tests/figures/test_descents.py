"""Figures of descents: the data first, then that drawing shows what the data say."""

from __future__ import annotations

import base64
import io
import itertools
import json
import re
from pathlib import Path as File

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

from steepest.descent import descend
from steepest.errors import SurfaceError
from steepest.figures.animations import animate, choose_frames
from steepest.figures.descent_plot import DescentPlot, plot_path
from steepest.figures.descent_profiles import heights_along, plot_along, plot_steps
from steepest.figures.surface_view import box_around, contour_levels
from steepest.surfaces import surface

TEXT = "x**2 + y**2 + x*(y + 2) + cos(3*x)"


@pytest.fixture(autouse=True)
def no_figure_stays_open() -> object:
    yield
    plt.close("all")


def test_the_data_of_a_path() -> None:
    path = descend(TEXT, (3, 2), step_size=0.2, steps=30)
    data = DescentPlot.of([path], resolution=41)
    assert data.view.box == ((-5.0, 5.0), (-5.0, 5.0))
    assert data.view.heights.shape == (41, 41)
    x, y = data.view.axes
    assert data.view.heights[7, 30] == pytest.approx(surface(TEXT)(x[30], y[7]), rel=1e-14)
    [line] = data.lines
    assert line.label == ""
    assert line.outside == 0
    assert np.array_equal(line.descent.points, path.points)
    assert [m.value for m in data.view.minima] == sorted(m.value for m in data.view.minima)
    assert data.caption == (
        f"f = {TEXT}. Start (3, 2), step size 0.2, steps 30, rule sgd. {path.sentence}."
    )


def test_labels_name_what_differs_between_paths() -> None:
    paths = [descend(TEXT, (3, 2), h, 9, d) for h, d in ((0.1, 1.0), (0.2, 0.9))]
    data = DescentPlot.of(paths, resolution=5)
    assert [line.label for line in data.lines] == [
        "step size 0.1, decay 1",
        "step size 0.2, decay 0.9",
    ]
    assert data.caption.endswith(". Start (3, 2), steps 9, rule sgd.")
    same = DescentPlot.of([paths[0], paths[0]], resolution=5)
    assert [line.label for line in same.lines] == ["path 1", "path 2"]


def test_a_path_that_leaves_the_box_widens_the_view_but_not_without_end() -> None:
    f = surface("ravine")
    [x, y] = box_around(f, [np.array([[0.0, 0.0], [4.0, -1.0]])])
    assert x == (-3.0, pytest.approx(4.18))
    assert y == (-3.0, 3.0)
    [x, y] = box_around(f, [np.array([[0.0, 1e9]])])
    assert y == (-3.0, 9.0)
    path = descend("ravine", (2, 1), step_size=0.041, steps=60)
    data = DescentPlot.of([path], resolution=5)
    outside = (np.abs(path.points[:, 1]) > 9).sum()
    assert data.lines[0].outside == outside > 0
    assert data.caption.endswith(f" {outside} points lie outside the view.")


def test_levels_fit_the_range() -> None:
    x = np.linspace(-2, 2, 101)
    heights = surface("rosenbrock").value(np.stack(np.meshgrid(x, x)))
    levels = contour_levels(heights)
    assert levels[0] == heights.min()
    assert (np.diff(levels) > 0).all()
    inside = [((heights >= a) & (heights < b)).mean() for a, b in itertools.pairwise(levels)]
    even = (heights < heights.min() + np.ptp(heights) / len(levels)).mean()
    assert max(inside) < 0.25 < even
    assert contour_levels(np.full((3, 3), 2.0)).tolist() == [2.0]
    assert contour_levels(np.full((3, 3), np.nan)).size == 0


def test_f_along_the_way() -> None:
    path = descend(TEXT, (3, 2), step_size=0.2, steps=7)
    distance, height, corners = heights_along(path)
    assert corners[-1] == pytest.approx(np.linalg.norm(np.diff(path.points, axis=0), axis=1).sum())
    assert np.interp(corners, distance, height) == pytest.approx(path.values, rel=1e-12)
    assert (np.diff(distance) >= 0).all()
    single = heights_along(descend(TEXT, (3, 2), step_size=0.2, steps=0))
    assert [part.tolist() for part in single] == [[0.0], [path.values[0]], [0.0]]


def test_the_drawing_of_a_path() -> None:
    path = descend(TEXT, (3, 2), step_size=0.2, steps=30)
    way, curve = path.plot()
    assert way.get_title() == "f = -1.8370 after 30 steps"
    assert (way.get_xlabel(), way.get_ylabel()) == ("x", "y")
    assert (curve.get_xlabel(), curve.get_ylabel()) == ("step", "f")
    drawn = [line.get_xydata() for line in way.get_lines()]
    assert any(np.array_equal(points, path.points) for points in drawn)
    assert np.array_equal(curve.get_lines()[0].get_ydata(), path.values)
    legend = way.get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == [
        "start", "end", "lowest minimum", "local minimum",
    ]  # fmt: skip
    figure = way.get_figure()
    assert figure is not None
    assert "2-cycle" in figure.get_supxlabel().replace("\n", " ")


def test_arrows_stay_in_view() -> None:
    way, _ = descend("ravine", (2, 1), step_size=0.041, steps=60).plot()
    (left, right), (bottom, top) = way.get_xlim(), way.get_ylim()
    for arrow in way.texts:
        x, y = arrow.xy
        assert left <= x <= right
        assert bottom <= y <= top


@pytest.mark.parametrize(
    ("what", "start"),
    [
        ("x**4 - x**2", 1.4),
        ("x1**2 + x2**2 + 3*x3**2", (1, 2, 3)),
        (surface("rosenbrock", dimensions=12), [0.5] * 12),
        ("3 + 0*x*y", (1, 1)),
        ("log(x) + y**2", (1, 1)),
        ("saddle", (1, 0.001)),
    ],
)
def test_every_kind_of_surface_can_be_drawn(what: object, start: object) -> None:
    path = descend(what, start, step_size=0.001, steps=12)  # type: ignore[arg-type]  # any kind
    for axes in (plot_path(path), plot_steps(path), plot_along(path)):
        figure = axes[0].get_figure()
        assert figure is not None
        figure.canvas.draw()


def test_own_axes() -> None:
    path = descend(TEXT, (3, 2), step_size=0.2, steps=5)
    _, axes = plt.subplots(1, 2)
    assert plot_path(path, axes) == list(axes)
    assert plot_steps([path, path], axes) == list(axes)
    assert plot_along(path, axes[0]) == [axes[0]]
    with pytest.raises(ValueError, match="ax must hold 2 axes, for the path and for f, got 1"):
        plot_path(path, axes[0])


def test_what_a_figure_cannot_hold() -> None:
    path = descend(TEXT, (3, 2), step_size=0.2, steps=5)
    with pytest.raises(SurfaceError, match="a figure shows 1 to 7 paths, got 8"):
        plot_path([path] * 8)
    with pytest.raises(SurfaceError, match="must be on the same surface"):
        plot_path([path, descend("saddle", (1, 0), 0.1, 5)])


def test_the_step_sizes_and_the_gradient() -> None:
    path = descend(TEXT, (3, 2), step_size=0.2, steps=20, decay=0.5)
    sizes, norms = plot_steps(path)
    assert np.array_equal(sizes.get_lines()[0].get_ydata(), path.step_sizes)
    assert sizes.get_yscale() == "log"
    assert np.array_equal(norms.get_lines()[0].get_ydata(), path.gradient_norms)


def test_equally_low_minima_look_alike() -> None:
    [way, _] = plot_path(descend("himmelblau", (0, 0), step_size=0.01, steps=3))
    marks = [line.get_marker() for line in way.lines]
    assert marks.count("*") == 4 and marks.count("P") == 0
    assert "local minimum" not in [text.get_text() for text in way.get_legend().get_texts()]


def test_frames() -> None:
    assert choose_frames(0) == [0]
    assert choose_frames(10_000)[0] == 0
    assert choose_frames(10_000)[-1] == 10_000
    assert len(choose_frames(10_000)) == 150


def test_a_page_that_plays_needs_nothing_from_elsewhere(tmp_path: File) -> None:
    paths = [descend(TEXT, (3, 2), step_size=h, steps=3) for h in (0.1, 0.2)]
    page = animate(paths, tmp_path / "film.html").read_text(encoding="utf-8")
    assert page.count("data:image/png;base64") == 1
    assert re.search(r"https?:|src=|href=|@import", page) is None
    film = json.loads(re.search(r"const film = (.*);\n", page)[1])  # type: ignore[index]  # there
    assert film["frames"] == [0, 1, 2, 3] and film["rate"] == 8
    assert [line["values"] for line in film["lines"]] == [
        [f"{value:.4f}" for value in path.values] for path in paths
    ]


def test_the_ways_of_a_page_lie_on_its_picture(tmp_path: File) -> None:
    path = descend(surface("x**2 + y**2", bounds=(0, 4)), (4, 4), step_size=0.25, steps=2)
    page = animate(path, tmp_path / "film.html").read_text(encoding="utf-8")
    film = json.loads(re.search(r"const film = (.*);\n", page)[1])  # type: ignore[index]  # there
    left, top, width, height = film["view"]
    corner, middle, quarter = film["lines"][0]["way"]
    assert corner == pytest.approx([left + width, top], abs=0.1)
    assert middle == pytest.approx([left + width / 2, top + height / 2], abs=0.1)
    assert quarter == pytest.approx([left + width / 4, top + 3 * height / 4], abs=0.1)
    picture = base64.b64decode(film["ground"].partition(",")[2])
    with Image.open(io.BytesIO(picture)) as ground:
        shades = [ground.getpixel((left + width * x, top + height / 2))[:3] for x in (0.2, 0.8)]
    assert sum(shades[1]) > sum(shades[0])  # lighter is higher: the picture is the surface


def test_no_name_ends_the_script_of_a_page(tmp_path: File) -> None:
    def bowl(x: float, y: float) -> float:
        return x**2 + y**2

    bowl.__name__ = "</script><b>&"
    path = descend(surface(bowl, dimensions=2), (1, 1), step_size=0.1, steps=1)
    page = animate(path, tmp_path / "film.html").read_text(encoding="utf-8")
    assert page.count("</script>") == 1 and "<b>" not in page


def test_a_film(tmp_path: File) -> None:
    path = descend(TEXT, (3, 2), step_size=0.2, steps=3)
    with Image.open(animate(path, tmp_path / "film.gif")) as film:
        assert film.n_frames == 4  # type: ignore[attr-defined]  # of a GIF
        pixels = np.asarray(film.convert("L"))
        assert (pixels[0] > 250).all()  # the title is not cut
        assert (pixels[1:16, : pixels.shape[1] // 2] < 100).any()  # it is there
    with pytest.raises(SurfaceError, match=r"file must end in .gif or .html, got film.mp4"):
        animate(path, tmp_path / "film.mp4")
    with pytest.raises(SurfaceError, match="a film needs 2 variables, got 1"):
        animate(descend("x**2", 1.0, 0.1, 2), tmp_path / "film.gif")


def test_an_interrupted_film_leaves_the_file_as_it_was(
    tmp_path: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = descend(TEXT, (3, 2), step_size=0.2, steps=3)
    file = animate(path, tmp_path / "film.gif")
    before = file.read_bytes()

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Figure, "savefig", interrupt)
    with pytest.raises(KeyboardInterrupt):
        animate(path, file)
    assert file.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["film.gif"]

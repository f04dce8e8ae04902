"""Small multiples of descents: a panel each, titles that tell them apart."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

from steepest.descent import descend
from steepest.errors import SurfaceError
from steepest.figures.descent_panels import DescentPanels, plot_panels


@pytest.fixture(autouse=True)
def no_figure_stays_open() -> object:
    yield
    plt.close("all")


def test_a_title_says_what_differs_and_how_it_ended() -> None:
    paths = [descend("ravine", (2, 1), 0.03, 60, rule=rule) for rule in ("sgd", "adam")]
    data = DescentPanels.of(paths)
    assert data.titles == tuple(
        f"rule {rule}\n{path.status}, f = {path.value:.3g}"
        for rule, path in zip(("sgd", "adam"), paths, strict=True)
    )
    assert data.caption.startswith("f = (x**2 + 50*y**2)/2. 60 steps. Start (2, 1). Circle")
    for path, panel in zip(paths, data.panels, strict=True):
        assert np.array_equal(panel.lines[0].descent.points, path.points)


def test_surfaces_are_named_where_there_are_several() -> None:
    data = DescentPanels.of([descend("ravine", (2, 1), 0.01, 9), descend("beale", (1, 1), 0.02, 9)])
    assert [title.splitlines()[0] for title in data.titles] == [
        "ravine, step size 0.01",
        "beale, step size 0.02",
    ]
    assert data.caption.startswith("9 steps. ")


def test_points_outside_the_views_are_counted() -> None:
    gone = descend("ravine", (2, 1), 0.05, 30)
    outside = int((np.abs(gone.points) > 9).any(axis=1).sum())
    assert outside > 1
    assert DescentPanels.of([gone]).caption.endswith(f" {outside} points outside the views.")


def test_every_panel_is_drawn_and_none_is_left_empty() -> None:
    paths = [descend("assignment", (3, 2), step, 20) for step in (0.1, 0.15, 0.2, 0.25)]
    axes = plot_panels(paths)
    assert len(axes) == len(axes[0].figure.axes) == 4
    for path, each in zip(paths, axes, strict=True):
        assert np.array_equal(_longest_line(each), path.points)
    own = plt.figure().subplots(1, 4)
    assert plot_panels(paths, ax=own) == list(own)
    with pytest.raises(ValueError, match="ax must hold 4 axes, one a path, got 2"):
        plot_panels(paths, ax=own[:2])


def _longest_line(ax: plt.Axes) -> np.ndarray:
    """The longest line drawn: the minima, the start and the end are single points."""
    longest = max(ax.lines, key=lambda line: len(np.atleast_1d(line.get_xdata())))
    return np.asarray(longest.get_xydata())


def test_paths_that_cannot_be_shown_are_refused() -> None:
    with pytest.raises(SurfaceError, match="a figure shows 1 to 36 panels, got 0"):
        plot_panels([])
    with pytest.raises(SurfaceError, match="a panel needs 2 variables, got 1"):
        plot_panels([descend("x**2", 1.0, 0.1, 2)])

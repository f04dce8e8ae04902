"""Maps of basins and of grids: the data first, then that drawing shows what the data say."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_rgb

from steepest.descent import basins, descend_grid
from steepest.errors import SurfaceError
from steepest.figures.basin_map import (
    DIVERGED_COLOUR,
    MINIMUM_COLOURS,
    BasinMap,
    plot_basins,
    shade,
)
from steepest.figures.descent_grid_map import DescentGridMap

TEXT = "x**2 + y**2 + x*(y + 2) + cos(3*x)"


@pytest.fixture(autouse=True)
def no_figure_stays_open() -> object:
    yield
    plt.close("all")


def test_one_colour_a_minimum_darker_with_the_steps() -> None:
    found = basins(TEXT, step_size=0.1, steps=100, resolution=40)
    data = BasinMap.of([found])
    [panel] = data.panels
    assert [entry[2] for entry in data.entries] == [0, 1, 2]
    assert panel.shares == tuple(list(found.shares.values())[:3])
    for k in range(3):
        expected = shade(MINIMUM_COLOURS[k], found.long_steps[found.basin == k] / data.most_steps)
        assert np.array_equal(panel.image[found.basin == k], expected)
    half = 5 / 39
    assert data.extent == pytest.approx((-5 - half, 5 + half, -5 - half, 5 + half))
    assert " 40 x 40 starts, 100 steps, rule sgd. " in data.caption


def test_diverged_and_unsettled_starts_are_apart() -> None:
    found = basins("x**4 + y**4 - x*y", step_size=0.05, steps=100, resolution=30)
    data = BasinMap.of([found])
    assert [entry[0] for entry in data.entries][-2:] == ["did not settle", "diverged"]
    assert np.allclose(data.panels[0].image[found.basin == -2], to_rgb(DIVERGED_COLOUR))
    assert np.allclose(data.panels[0].image[found.basin == -1], 1.0)


def test_many_minima_share_a_colour() -> None:
    data = BasinMap.of([basins("rastrigin", step_size=0.003, steps=60, resolution=30)])
    labels = [entry[0] for entry in data.entries]
    assert any(label.endswith("higher minima") for label in labels)
    assert len(data.points) == len(MINIMUM_COLOURS)


def test_the_drawing() -> None:
    found = basins(TEXT, step_size=0.1, steps=60, resolution=20)
    [ax] = found.plot()
    assert ax.get_title() == "step size 0.1"
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("x", "y")
    figure = ax.get_figure()
    assert figure is not None
    [legend] = figure.legends
    share = found.shares["-2.28071 at (-1.08816, 0.544081)"]
    assert legend.get_texts()[0].get_text() == f"-2.281 at (-1.09, 0.544) ({share:.1%})"


def test_small_multiples() -> None:
    maps = [basins(TEXT, step_size=h, steps=60, resolution=12) for h in (0.05, 0.1, 0.2)]
    axes = plot_basins(maps)
    titles = [ax.get_title() for ax in axes]
    assert titles == ["step size 0.05", "step size 0.1", "step size 0.2"]
    _, own = plt.subplots(1, 3)
    assert plot_basins(maps, own) == list(own)
    with pytest.raises(ValueError, match="ax must hold 3 axes, one a map, got 1"):
        plot_basins(maps, own[0])
    with pytest.raises(SurfaceError, match="a figure shows 1 to 12 maps, got 0"):
        plot_basins([])
    with pytest.raises(SurfaceError, match="maps in one figure must be of the same surface"):
        plot_basins([maps[0], basins("saddle", step_size=0.1, steps=5, resolution=5)])


def test_colours_can_be_distinguished_without_colour_vision() -> None:
    # Neighbouring basins differ in luminance or in blue against yellow, which most people see.
    first, second = (np.array(to_rgb(colour)) for colour in MINIMUM_COLOURS[:2])
    assert abs((first - second) @ [0.2126, 0.7152, 0.0722]) > 0.15


def test_a_grid_as_a_heat_map() -> None:
    grid = descend_grid(TEXT, (3, 2), [0.1, 0.2, 0.3], [10, 20], [0.5, 0.9])
    data = DescentGridMap.of(grid)
    assert (data.x, data.y) == ("step_size", "decay")
    assert data.columns == ("0.1", "0.2", "0.3")
    assert data.rows == ("0.5", "0.9")
    frame = grid.table.filter((grid.table["step_size"] == 0.2) & (grid.table["decay"] == 0.9))
    assert data.lowest[1, 1] == frame["value"].min()
    assert data.tried.tolist() == [[2, 2, 2], [2, 2, 2]]
    best = grid.best
    assert best is not None
    assert data.best is not None
    assert data.columns[data.best[1]] == f"{best['step_size']:g}"
    assert " Cells: the lowest over steps. " in data.caption


def test_cells_without_a_value_say_why() -> None:
    grid = descend_grid("x**4 + y**4", (3, 2), [0.01, 0.2], 50)
    [ax] = grid.plot()
    assert [text.get_text() for text in ax.texts] == ["0.103", "diverged"]
    stopped = descend_grid(TEXT, (3, 2), [0.15, 0.16], [50], target=-2)
    [ax] = stopped.plot()
    assert [text.get_text() for text in ax.texts] == ["-2.28", "not run"]


def test_a_grid_where_all_diverged() -> None:
    grid = descend_grid("x**4 + y**4", (3, 2), [0.2, 0.3], 50)
    assert DescentGridMap.of(grid).best is None
    _, ax = plt.subplots()
    assert grid.plot(ax) == [ax]


def test_equally_low_minima_look_alike() -> None:
    found = basins("himmelblau", 0.01, 30, resolution=8)
    data = BasinMap.of([found])
    assert data.lowest == (True, True, True, True)
    [ax] = plot_basins(found)
    assert [line.get_marker() for line in ax.lines] == ["*"] * 4

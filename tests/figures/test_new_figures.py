"""New figures: registered with pyplot, without its warning, and not kept in large numbers."""

from __future__ import annotations

import warnings

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest

from steepest.figures.new_figures import (
    axes_given,
    create_axes,
    create_figure,
    create_panels,
    figure_of,
)


def test_pyplot_knows_the_newest_figure() -> None:
    figure = create_figure(3, 2)
    assert plt.gcf() is figure
    assert figure.get_size_inches().tolist() == [3, 2]


def test_many_figures_cause_no_warning_and_only_the_newest_stay_open() -> None:
    most = mpl.rcParams["figure.max_open_warning"]
    own = plt.figure()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figures = [create_figure(1, 1) for _ in range(most + 10)]
    still_open = [plt.figure(number) for number in plt.get_fignums()]
    assert still_open == [own, *figures[10:]]
    assert mpl.rcParams["figure.max_open_warning"] == most
    first = figures[0]
    first.subplots().plot([0, 1])
    first.canvas.draw()  # a closed figure can still be drawn on and saved


def test_a_user_who_allows_any_number_keeps_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(mpl.rcParams, "figure.max_open_warning", 0)
    before = len(plt.get_fignums())
    for _ in range(25):
        create_figure(1, 1)
    assert len(plt.get_fignums()) == before + 25


def test_with_windows_every_figure_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mpl, "get_backend", lambda: "tkagg")
    before = len(plt.get_fignums())
    for _ in range(25):
        create_figure(1, 1)
    assert len(plt.get_fignums()) == before + 25


def test_panels_have_no_empty_axes() -> None:
    axes = create_panels(4, 3, width=1, height=1)
    assert len(axes) == len(figure_of(axes[0]).axes) == 4
    assert figure_of(axes[0]).get_size_inches().tolist() == [3, 2]


def test_given_axes_may_be_one_a_list_or_an_array() -> None:
    axes = create_axes(2, width=1, height=1)
    assert axes_given(axes[0], 1, "one a panel") == [axes[0]]
    assert axes_given(axes, 2, "one a panel") == axes
    grid = plt.figure().subplots(2, 2)
    assert axes_given(grid, 3, "one a panel") == list(grid.ravel())[:3]
    with pytest.raises(ValueError, match=r"^ax must hold 3 axes, one a panel, got 2$"):
        axes_given(axes, 3, "one a panel")

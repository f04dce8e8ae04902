"""A heat map: the numbers in its cells first, then that drawing it says what they are."""

from __future__ import annotations

import itertools
import math
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import polars as pl
import pytest

from steepest import StudyError
from steepest.figures.heat_map import HeatMap, colour_range


def frame(axes: dict[str, list[Any]], score: Any, seeds: int = 3) -> pl.DataFrame:
    """Runs over all combinations; ``score`` of settings and seed is the accuracy, None failed."""
    rows = []
    for values in itertools.product(*axes.values()):
        settings = dict(zip(axes, values, strict=True))
        for seed in range(seeds):
            accuracy = score(settings, seed)
            status = "done" if accuracy is not None else "diverged"
            rows.append(
                settings
                | {"init_seed": seed, "shuffle_seed": seed, "split_seed": 0}
                | {"status": status, "validation_accuracy": accuracy}
            )
    return pl.DataFrame(rows)


GRID = {"hidden": [[], [32]], "learning_rate": [0.3, 0.1], "batch_size": [60, None, 10]}


def test_a_cell_is_the_mean_with_half_its_t_interval() -> None:
    runs = frame(
        {"learning_rate": [0.1, 0.3], "hidden": [[32], []]},
        lambda settings, seed: settings["learning_rate"] + len(settings["hidden"]) + 0.1 * seed,
    )
    data = HeatMap.of(runs)
    assert (data.x, data.columns, data.y, data.rows) == (
        "learning_rate",
        (0.1, 0.3),
        "hidden",
        ((), (32,)),
    )
    np.testing.assert_allclose(data.mean[0], [[0.2, 0.4], [1.2, 1.4]], rtol=1e-12)
    # Three values 0.1 apart: s = 0.1, and Student's t with 2 degrees of freedom is 4.3027.
    np.testing.assert_allclose(data.half, 4.302652729911275 * 0.1 / math.sqrt(3), rtol=1e-9)
    assert data.n.tolist() == [[[3, 3], [3, 3]]]
    assert data.varied == "initialisation and order of the rows varied, split held"


def test_a_third_setting_makes_panels_with_none_last() -> None:
    data = HeatMap.of(frame(GRID, lambda settings, seed: 0.5))
    assert data.panels == ({"batch_size": 10}, {"batch_size": 60}, {"batch_size": None})
    assert data.mean.shape == (3, 2, 2)


def test_runs_that_diverged_are_counted_and_left_out() -> None:
    runs = frame(
        {"learning_rate": [0.1, 9.0]},
        lambda settings, seed: None if settings["learning_rate"] > 1 or seed == 2 else 0.5 + seed,
    )
    data = HeatMap.of(runs)
    assert data.mean[0, 0, 0] == 1.0
    assert np.isnan(data.mean[0, 0, 1])
    assert data.n.tolist() == [[[2, 0]]]
    assert data.failed.tolist() == [[[1, 3]]]


def test_settings_beyond_nine_panels_are_held_at_the_best() -> None:
    axes = {"learning_rate": [0.1, 0.2], "hidden": [[], [8]], "batch_size": [*range(1, 8)]}
    best = {"batch_size": 3, "momentum": 0.7}

    def score(settings: dict[str, Any], seed: int) -> float:
        return 0.5 + 0.1 * sum(settings[name] == value for name, value in best.items())

    data = HeatMap.of(frame(axes | {"momentum": [0.5, 0.7]}, score))
    assert len(data.panels) == 7
    assert data.fixed == {"momentum": 0.7}
    assert "Shown at momentum 0.7, as in the best configuration." in data.caption


def test_the_axes_can_be_chosen() -> None:
    data = HeatMap.of(frame(GRID, lambda settings, seed: 0.5), x="batch_size", y="learning_rate")
    assert (data.x, data.y) == ("batch_size", "learning_rate")
    assert data.panels == ({"hidden": ()}, {"hidden": (32,)})


def test_an_unknown_column_is_answered_with_the_nearest() -> None:
    runs = frame(GRID, lambda settings, seed: 0.5)
    with pytest.raises(StudyError) as error:
        HeatMap.of(runs, "validation_acuracy")
    assert str(error.value) == (
        'measure must be a number a run has, got "validation_acuracy" '
        '(did you mean "validation_accuracy"?)'
    )


def test_noise_alone_does_not_fill_the_colours() -> None:
    low, high = colour_range(np.array([0.970, 0.971, 0.972]), np.full(3, 0.01))
    assert high - low == pytest.approx(0.04)
    assert colour_range(np.array([0.5, 0.9]), np.full(2, 0.01)) == (0.5, 0.9)
    ends = colour_range(np.array([0.97, 0.99]), np.full(2, 0.05), top=1.0)
    assert ends == (pytest.approx(0.8), 1)
    assert colour_range(np.array([np.nan]), np.array([np.nan])) == (0.0, 1.0)


@pytest.mark.parametrize("panels", [1, 2, 4, 7])
def test_a_drawing_has_labels_numbers_and_a_caption(panels: int) -> None:
    axes = {"learning_rate": [0.1, 0.3], "hidden": [[], [32, 16]], "epochs": [*range(panels)]}
    data = HeatMap.of(frame(axes, lambda settings, seed: 0.9 + 0.01 * seed), about="Tiny.")
    drawn = data.draw()
    figure = drawn[0].figure
    assert len(drawn) == panels
    assert drawn[0].get_xlabel() == "learning rate"
    assert drawn[0].get_ylabel() == "hidden layers (widths)"
    assert [label.get_text() for label in drawn[0].get_yticklabels()] == ["none", "32-16"]
    assert [text.get_text() for text in drawn[0].texts][:1] == ["0.910\n± 0.025"]
    assert " ".join(figure.get_supxlabel().split()) == (
        "Tiny. Cells: mean validation accuracy and half the width of its 95 % t interval; "
        "n = 3 runs a cell, initialisation and order of the rows varied, split held."
    )
    plt.close(figure)


def test_cells_say_what_went_wrong() -> None:
    runs = frame(
        {"learning_rate": [0.1, 1.0, 9.0]},
        lambda settings, seed: None if settings["learning_rate"] > seed + 0.5 else 0.9,
    )
    drawn = HeatMap.of(runs).draw()
    assert [text.get_text() for text in drawn[0].texts] == [
        "0.9000\n± 0.0000",
        "0.9000\n± 0.0000\n1 of 3\ndiverged",
        "3 of 3\ndiverged",
    ]
    plt.close(drawn[0].figure)


def test_it_draws_on_axes_of_your_own() -> None:
    figure, ax = plt.subplots()
    data = HeatMap.of(frame({"learning_rate": [0.1, 0.3]}, lambda settings, seed: 0.9))
    assert data.draw(ax) == [ax]
    assert ax.get_xlabel() == "learning rate"
    more = HeatMap.of(frame(GRID, lambda settings, seed: 0.5))
    with pytest.raises(ValueError, match="ax must hold 3 axes, one a panel, got 1"):
        more.draw(ax)
    plt.close(figure)


def test_many_columns_turn_their_labels_and_leave_the_cells_without_words() -> None:
    rates = [0.001 * 1.5**k for k in range(15)]
    runs = frame({"learning_rate": rates}, lambda settings, seed: 0.9)
    [crowded] = HeatMap.of(runs).draw()
    assert {label.get_rotation() for label in crowded.get_xticklabels()} == {90.0}
    assert [text.get_text() for text in crowded.texts] == []
    few = frame({"learning_rate": [0.1, 0.3]}, lambda settings, seed: 0.9)
    [roomy] = HeatMap.of(few).draw()
    assert {label.get_rotation() for label in roomy.get_xticklabels()} == {0.0}
    plt.close("all")

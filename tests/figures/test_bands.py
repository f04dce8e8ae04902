"""Learning curves with bands: which configurations, what band, and what the caption admits."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import polars as pl
import pytest

from steepest import StudyError
from steepest.figures.band_drawing import draw_bands, sentences
from steepest.figures.bands import bands


def runs(
    learning_rates: tuple[float, ...] = (0.1, 0.3), epochs: tuple[int, ...] = (2, 4)
) -> pl.DataFrame:
    """Eleven seeds each; the wider network and the larger rate are better; seed s adds s / 1000."""
    rows: list[dict[str, Any]] = []
    for hidden in ([], [8]):
        for rate in learning_rates:
            for length in epochs:
                for seed in range(11):
                    end = 0.8 + 0.1 * len(hidden) + 0.1 * rate + 0.001 * seed
                    rows.append(
                        {
                            "hidden": hidden,
                            "learning_rate": rate,
                            "epochs": length,
                            "init_seed": seed,
                            "split_seed": seed,
                            "status": "done",
                            "validation_accuracy": end,
                            "validation_accuracy_curve": list(np.linspace(0.5, end, length + 1)),
                            "validation_loss_curve": list(np.linspace(1, 1 - end, length + 1)),
                        }
                    )
    return pl.DataFrame(rows)


def test_the_best_of_each_hidden_is_shown_at_its_longest() -> None:
    data = bands(runs())
    chosen = data.curves["validation_accuracy"]
    assert [band.settings for band in chosen] == [
        {"hidden": (), "learning_rate": 0.3},
        {"hidden": (8,), "learning_rate": 0.3},
    ]
    assert {len(band.median) for band in chosen} == {5}
    assert {band.n for band in chosen} == {11}


def test_the_band_holds_ten_to_ninety_percent() -> None:
    (band,) = bands(runs(), [{"hidden": [8], "learning_rate": 0.1}]).curves["validation_accuracy"]
    # Eleven values 0.001 apart: the percentiles 10, 50, 90 are the second, sixth and tenth.
    ends = [band.low[-1], band.median[-1], band.high[-1]]
    np.testing.assert_allclose(ends, [0.911, 0.915, 0.919], rtol=1e-12)


def test_failed_runs_are_not_in_the_band_and_are_told() -> None:
    failed = runs().with_columns(
        pl.when(pl.col("init_seed") < 4)
        .then(pl.lit("diverged"))
        .otherwise(pl.col("status"))
        .alias("status")
    )
    data = bands(failed)
    assert {(band.n, band.failed) for band in data.curves["validation_loss"]} == {(7, 4)}
    assert sentences(data)[-1] == "8 runs that diverged or were stopped are not in the bands."


def test_settings_without_a_run_are_refused() -> None:
    with pytest.raises(StudyError, match=r"no run of the study has \{'hidden': \(99,\)\}"):
        bands(runs(), [{"hidden": (99,)}])


def test_one_configuration_needs_no_setting_to_name_it() -> None:
    one = runs((0.1,), (4,)).filter(pl.col("hidden").list.len() == 0)
    drawn = draw_bands(bands(one))
    figure = drawn[0].figure
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["all runs"]
    plt.close(figure)


def test_a_drawing_has_labels_a_legend_and_an_honest_caption() -> None:
    drawn = draw_bands(bands(runs(), about="Tiny."))
    figure = drawn[0].figure
    assert [ax.get_xlabel() for ax in drawn] == ["epoch (0 is untrained)"] * 2
    # The loss ends at 0.03 and starts at 1: more than a decade, so the axis is logarithmic.
    assert [ax.get_ylabel() for ax in drawn] == [
        "validation loss (log scale)",
        "validation accuracy",
    ]
    assert [text.get_text() for text in figure.legends[0].get_texts()] == [
        "hidden none, learning rate 0.3",
        "hidden 8, learning rate 0.3",
    ]
    assert " ".join(figure.get_supxlabel().split()) == (
        "Tiny. Lines: median; bands: 10-90 % of runs. n = 11 runs a configuration, initialisation "
        "and split varied. Scores are taken after each epoch."
    )
    plt.close(figure)


def test_it_draws_on_axes_of_your_own() -> None:
    figure, axes = plt.subplots(1, 2)
    assert draw_bands(bands(runs()), list(axes)) == list(axes)
    with pytest.raises(ValueError, match="ax must hold 2 axes, one a curve, got 1"):
        draw_bands(bands(runs()), axes[0])
    plt.close(figure)

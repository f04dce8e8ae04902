"""Learning curves with bands: which configurations, what band, and what the caption admits."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import polars as pl
import pytest

import steepest as st
from steepest import StudyError
from steepest.figures.curve_bands import CurveBands


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
    data = CurveBands.of(runs())
    chosen = data.bands["validation_accuracy"]
    assert [band.label for band in chosen] == [
        "hidden none, learning rate 0.3",
        "hidden 8, learning rate 0.3",
    ]
    assert {len(band.median) for band in chosen} == {5}
    assert {band.n for band in chosen} == {11}


def test_the_band_holds_ten_to_ninety_percent() -> None:
    (band,) = CurveBands.of(runs(), [{"hidden": [8], "learning_rate": 0.1}]).bands[
        "validation_accuracy"
    ]
    # Eleven values 0.001 apart: the percentiles 10, 50, 90 are the second, sixth and tenth.
    ends = [band.low[-1], band.median[-1], band.high[-1]]
    np.testing.assert_allclose(ends, [0.911, 0.915, 0.919], rtol=1e-12)


def test_failed_runs_are_counted_and_not_in_the_band() -> None:
    failed = runs().with_columns(
        pl.when(pl.col("init_seed") < 4)
        .then(pl.lit("diverged"))
        .otherwise(pl.col("status"))
        .alias("status")
    )
    data = CurveBands.of(failed)
    assert {(band.n, band.failed) for band in data.bands["validation_loss"]} == {(7, 4)}
    assert data.caption.endswith(
        "Runs that diverged or were stopped, left out: 4 of hidden none, learning rate 0.3, "
        "4 of hidden 8, learning rate 0.3."
    )


def test_settings_without_a_run_are_refused() -> None:
    with pytest.raises(StudyError, match=r"no run of the study has \{'hidden': \(99,\)\}"):
        CurveBands.of(runs(), [{"hidden": (99,)}])


def test_one_configuration_needs_no_setting_to_name_it() -> None:
    one = runs((0.1,), (4,)).filter(pl.col("hidden").list.len() == 0)
    drawn = CurveBands.of(one).draw()
    figure = drawn[0].figure
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["all runs"]
    plt.close(figure)


def test_a_drawing_has_labels_a_legend_and_a_caption() -> None:
    drawn = CurveBands.of(runs(), about="Tiny.").draw()
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
        "Tiny. Lines: median; bands: 10-90 % of runs. n = 11 runs a line, initialisation and split "
        "varied. Scores are taken after each epoch."
    )
    plt.close(figure)


def test_it_draws_on_given_axes() -> None:
    figure, axes = plt.subplots(1, 2)
    assert CurveBands.of(runs()).draw(list(axes)) == list(axes)
    with pytest.raises(ValueError, match="ax must hold 2 axes, one a measure, got 1"):
        CurveBands.of(runs()).draw(axes[0])
    plt.close(figure)


def test_curves_from_plain_numbers_with_gaps_are_left_out() -> None:
    curves = {"a": [[3.0, 1.0], [5.0, 2.0], [4.0, np.nan]], "b": [[np.nan, np.nan]]}
    data = CurveBands.of_curves(curves, "train_loss", varied="the seed varied", about="Tiny.")
    a, b = data.bands["train_loss"]
    assert (a.median.tolist(), a.n, a.failed) == ([4.0, 1.5], 2, 1)
    assert np.isnan(b.median).all() and (b.n, b.failed) == (0, 1)
    assert data.caption == (
        "Tiny. Lines: median; bands: 10-90 % of runs. n = 0 to 2 runs a line, the seed varied. "
        "Runs that diverged or were stopped, left out: 1 of a, 1 of b."
    )
    [ax] = data.draw(log=True)
    assert ax.get_ylabel() == "train loss\n(mean over rows, log scale)"
    plt.close(ax.figure)


def test_a_study_without_a_validation_part_has_no_failed_runs() -> None:
    study = st.sweep("iris", split=(0.8, 0.0, 0.2), hidden=(4,), epochs=2, seeds=3)
    [band] = CurveBands.of(study.runs).bands["validation_loss"]
    assert (band.n, band.failed) == (3, 0)
    assert np.isnan(band.median).all()


def test_the_caption_says_what_is_drawn_after_a_run_stopped_early() -> None:
    sentence = "After a run stopped early, the score of its best epoch is drawn."
    for patience, said in ((1, True), (None, False)):
        runs = st.sweep("wine", patience=patience, epochs=40, seeds=3).runs
        assert (sentence in CurveBands.of(runs, [{}]).caption) == said

"""The curves of one run: what is left out, what is marked, what the caption says."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.data.problems import HISTORY
from steepest.figures.run_curves import RunCurves


def history(**changed: list[float]) -> dict[str, np.ndarray]:
    plain = {name: [0.9, 0.8, 0.7] for name in HISTORY}
    return {name: np.array(curve) for name, curve in (plain | changed).items()}


def test_curves_without_a_number_are_left_out() -> None:
    nothing = [np.nan] * 3
    data = RunCurves.of_history(history(train_loss_after=nothing, train_accuracy_after=nothing))
    assert list(data.loss) == ["training, as seen in the epoch", "validation, after the epoch"]
    assert list(data.score) == list(data.loss)


@pytest.mark.parametrize(
    ("end", "label"),
    [(0.5, "loss (mean over rows)"), (0.01, "loss (mean over rows, log scale)")],
)
def test_losses_over_more_than_a_decade_are_on_a_log_axis(end: float, label: str) -> None:
    drawn = RunCurves.of_history(history(train_loss=[0.9, 0.6, end])).draw()
    assert drawn[0].get_ylabel() == label
    plt.close(drawn[0].figure)


def test_the_caption_of_a_run_names_data_settings_and_seed() -> None:
    run = st.train("iris", hidden=(8,), rule="momentum", momentum=0.8, epochs=3, seed=5)
    drawn = RunCurves.of(run).draw()
    assert " ".join(drawn[0].figure.get_supxlabel().split()) == (
        "iris: 90 rows train, 30 validate and 30 test. hidden 8, activation relu, rule momentum, "
        "learning rate 0.1, batch size 32, epochs 3, momentum 0.8; seed 5. n = 1 run: other seeds "
        "give other curves."
    )
    assert [len(line.get_xdata()) for line in drawn[1].lines] == [4, 4, 4]
    plt.close(drawn[0].figure)


def test_the_epoch_in_which_a_run_diverged_is_marked() -> None:
    with pytest.warns(st.DivergedWarning):
        run = st.train("iris", learning_rate=1e9, epochs=5)
    drawn = RunCurves.of(run).draw()
    words = [text.get_text() for text in drawn[0].texts]
    assert words == [f"diverged in epoch {run.epoch_ended}"]
    plt.close(drawn[0].figure)


def test_it_draws_on_given_axes() -> None:
    figure, axes = plt.subplots(1, 2)
    assert RunCurves.of_history(history()).draw(list(axes)) == list(axes)
    with pytest.raises(ValueError, match="ax must hold 2 axes, for loss and accuracy, got 1"):
        RunCurves.of_history(history()).draw(list(axes)[:1])
    plt.close(figure)


def test_the_epoch_of_the_weights_is_marked_after_early_stopping() -> None:
    run = st.train("wine", patience=2, epochs=60)
    assert run.best_epoch is not None
    for ax in run.plot():
        assert [each.get_text() for each in ax.texts][:1] == [f"weights of epoch {run.best_epoch}"]

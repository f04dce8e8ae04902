"""``train``: what a run holds, how it goes on from weights, and what is refused."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest import compiled
from steepest.errors import DataError, DivergedWarning, EngineWarning, SettingsError
from steepest.training.seeds import Seeds

QUICK: dict[str, Any] = {"hidden": (8,), "epochs": 12, "batch_size": 16, "learning_rate": 0.2}


def message_of(kind: type[Exception], **options: Any) -> str:
    with pytest.raises(kind) as caught:
        st.train(**{"data": "wine", **QUICK, **options})
    return str(caught.value)


def test_a_run_records_its_settings_and_seeds() -> None:
    run = st.train("wine", seed=3, split_seed=5, **QUICK)
    assert (run.status, run.epoch_ended, run.data) == ("done", 12, "wine")
    assert (run.seed, run.seeds) == (3, Seeds(split=5, init=3, shuffle=3))
    assert run.samples == (106, 35, 37)
    assert run.history.epochs == 12
    assert run.scores.validation_accuracy == run.history["validation_accuracy"][-1]
    assert 0.8 < run.scores.test_accuracy <= 1
    assert re.fullmatch("[0-9a-f]{64}", run.weights_sha256)


def test_the_same_seeds_give_the_same_bits_and_each_seed_matters() -> None:
    base = st.train("wine", seed=1, **QUICK)
    again = st.train("wine", seed=7, init_seed=1, shuffle_seed=1, split_seed=1, **QUICK)
    assert again.weights_sha256 == base.weights_sha256
    assert again.history.table.tobytes() == base.history.table.tobytes()
    others = [
        st.train("wine", seed=1, **{name: 2}, **QUICK).weights_sha256
        for name in ("init_seed", "shuffle_seed", "split_seed")
    ]
    assert len({base.weights_sha256, *others}) == 4


@pytest.mark.parametrize("scaling", ["standard", "global", "none"])
@pytest.mark.parametrize("name", ["wine", "breast-cancer"])
def test_the_network_predicts_what_training_scored(name: str, scaling: str) -> None:
    known = st.load(name)
    labels = known.classes[known.y]
    data = st.Dataset(known.x / 10, labels, scaling=scaling)
    rows = np.arange(len(labels))
    split = (rows[::2], rows[1::2])
    run = st.train(data, split=split, dtype="float64", **QUICK | {"learning_rate": 0.01})
    predicted = run.network.predict(data.x[split[1]])
    assert predicted.dtype == labels.dtype
    accuracy = (predicted == labels[split[1]]).mean()
    assert accuracy == pytest.approx(run.scores.validation_accuracy, abs=1e-12)
    probability = run.network.predict_proba(data.x[split[1]])
    np.testing.assert_allclose(probability.sum(axis=1), 1, atol=1e-12)
    loss = -np.log(probability[np.arange(len(predicted)), data.y[split[1]]]).mean()
    assert loss == pytest.approx(run.scores.validation_loss, rel=1e-9)


def test_a_network_takes_frames_and_refuses_other_features() -> None:
    import polars as pl

    network = st.train("iris", **QUICK).network
    x = st.load("iris").x
    frame = pl.DataFrame(x, schema=list(st.load("iris").features))
    assert network.predict(frame).tolist() == network.predict(x).tolist()
    with pytest.raises(DataError) as caught:
        network.predict(x[:, :3])
    assert str(caught.value) == "x must have the 4 features trained with, got 3"


def test_a_diverged_run_is_returned_with_a_warning() -> None:
    with pytest.warns(DivergedWarning) as caught:
        run = st.train("breast-cancer", hidden=(32, 32), learning_rate=1e8, epochs=4)
    assert run.status == "diverged"
    assert 1 <= run.epoch_ended <= 4
    assert np.isnan(run.history["train_loss"][run.epoch_ended :]).all()
    assert np.isnan(run.scores.validation_loss)
    last = f"the last finite loss was {run.last_finite_loss:.4g}"
    if np.isnan(run.last_finite_loss):
        last = "no loss was finite"
    assert str(caught[0].message) == (
        f"training diverged in epoch {run.epoch_ended} of 4: {last} "
        "(try a smaller learning_rate, such as 0.1)"
    )
    assert caught[0].filename == __file__
    assert f"diverged in epoch {run.epoch_ended}" in repr(run)


def test_zero_epochs_evaluate_the_untrained_network() -> None:
    run = st.train("wine", hidden=(8,), epochs=0)
    assert (run.status, run.history.epochs, run.epoch_ended) == ("done", 0, 0)
    assert run.history["train_loss"][0] == run.history["train_loss_after"][0]
    assert np.isfinite(run.scores.test_loss)


def test_a_run_is_described_in_a_few_lines_and_in_html() -> None:
    run = st.train(st.Dataset(st.load("iris").x, st.load("iris").y, name="<b>&"), **QUICK)
    lines = repr(run).splitlines()
    assert lines[0].startswith("4-8-3 on <b>&, seed 0: 12 epochs in ")
    assert [line.split()[0] for line in lines[1:]] == ["training", "validation", "test", "settings"]
    assert lines[-1] == "  settings   hidden (8,), learning_rate 0.2, batch_size 16, epochs 12"
    assert "<b>" not in run._repr_html_()
    assert "&lt;b&gt;&amp;" in run._repr_html_()


def test_history_as_a_mapping_and_as_a_frame() -> None:
    history = st.train("wine", **QUICK).history
    assert list(history) == [
        "train_loss",
        "train_accuracy",
        "train_loss_after",
        "train_accuracy_after",
        "validation_loss",
        "validation_accuracy",
    ]
    frame = history.frame()
    assert frame.shape == (13, 7)
    assert frame["epoch"].to_list() == list(range(13))
    with pytest.raises(KeyError, match='"val_loss" is not a column of a history'):
        history["val_loss"]


def test_loss_after_false_leaves_those_columns_out() -> None:
    history = st.train("wine", loss_after=False, **QUICK).history
    assert np.isnan(history["train_loss_after"][1:]).all()
    assert history.frame()["train_loss_after"].null_count() >= 12


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_training_continues_from_a_run(dtype: str) -> None:
    first = st.train("wine", dtype=dtype, **QUICK)
    rest: dict[str, Any] = {"epochs": 3, "learning_rate": 0.2, "batch_size": 16}
    for initial in (first, first.network, first.network.layers):
        second = st.train("wine", initial=initial, **rest)
        assert second.settings.hidden == (8,)
        assert second.settings.dtype == dtype
        assert second.history["validation_loss"][0] == first.scores.validation_loss
        assert second.weights_sha256 != first.weights_sha256


def test_training_starts_from_given_weights() -> None:
    rng = np.random.default_rng(0)
    layers = [
        (rng.normal(size=(13, 5)), np.zeros(5), "tanh"),
        (rng.normal(size=(5, 4)), np.zeros(4), "relu"),
        (rng.normal(size=(4, 3)), np.zeros(3), "identity"),
    ]
    run = st.train("wine", initial=layers, epochs=0)
    assert (run.settings.hidden, run.settings.activation) == ((5, 4), ("tanh", "relu"))
    np.testing.assert_array_equal(run.network.weights[0], layers[0][0])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"initial": [(np.zeros((13, 8)), np.zeros(8), "relu")]},
            "initial must have the widths (13, 8, 3) of data and settings, got (13, 8) "
            "(hidden=() fits these layers)",
        ),
        (
            {"initial": [(np.zeros((13, 8)), np.zeros(7), "relu")]},
            "initial must have W of shape (d_in, d_out) and b of shape (d_out,), "
            "layer 0 has (13, 8) and (7,)",
        ),
        (
            {"initial": [(np.full((13, 3), np.nan), np.zeros(3), "identity")]},
            "initial must have finite weights, layer 0 has others",
        ),
        (
            {"initial": [(np.zeros((13, 3)), np.zeros(3), np.tanh)]},
            "initial must have activations by name, layer 0 has tanh "
            "(known are identity, relu, leaky_relu, sigmoid, tanh, gelu, silu, elu, softplus)",
        ),
        (
            {"initial": [(np.zeros((13, 3)), np.zeros(3), "sigmoid")], "hidden": ()},
            'initial must end in logits, activation "identity", got "sigmoid" '
            "(the loss applies the last activation)",
        ),
        (
            {"initial": "best"},
            'initial must be a run, a network or a list of layers (W, b, activation), got "best"',
        ),
        ({"seed": -1}, "seed must be a whole number from 0 to 2**64 - 1, got -1"),
        ({"seed": 0.5}, "seed must be a whole number from 0 to 2**64 - 1, got 0.5"),
        (
            {"seed": [0, 1]},
            "seed must be a whole number from 0 to 2**64 - 1, got [0, 1] "
            "(a list of seeds is an axis of a sweep)",
        ),
        (
            {"split_seed": 2**64},
            f"split_seed must be a whole number from 0 to 2**64 - 1, got {2**64}",
        ),
        (
            {"threads": 0},
            "threads must be a whole number of at least 1 or None, got 0 "
            "(None means one per processor)",
        ),
        ({"trainer": "engin"}, 'unknown trainer "engin" (did you mean "engine"?)'),
        ({"seeds": 3}, 'unknown option seeds (did you mean "seed"?)'),
        ({"learning_rat": 1}, 'unknown option learning_rat (did you mean "learning_rate"?)'),
        (
            {"epochs": [1, 2]},
            "epochs must be one value, got the list [1, 2] "
            "(a list is an axis of a sweep, a tuple is one value)",
        ),
        (
            {"loss": "binary_cross_entropy"},
            'loss "binary_cross_entropy" needs two classes, the data has 3 '
            '(use "softmax_cross_entropy" or "auto")',
        ),
    ],
)
def test_wrong_settings_are_refused_in_a_sentence(options: dict[str, Any], message: str) -> None:
    assert message_of(SettingsError, **options) == message


def test_wrong_data_is_refused_in_a_sentence() -> None:
    assert message_of(DataError, data=[1, 2]) == (
        "data must be a name, a Dataset or a pair (x, y), got list (use Dataset(x, y))"
    )
    assert message_of(DataError, data="wines") == 'unknown data set "wines" (did you mean "wine"?)'


def test_numbers_too_large_for_the_dtype_are_refused() -> None:
    x = np.array([[1.0, 2.0], [3.0, -1e39], [5.0, 6.0], [7.0, 8.0]])
    options: dict[str, Any] = {"data": (x, [0, 1, 0, 1]), "split": (0.5, 0.5)}
    assert message_of(DataError, **options) == (
        'x must fit the numbers trained with, column "x1" has -1e+39 in row 1, larger than '
        'float32 can hold (use dtype="float64" or rescale the column)'
    )
    assert st.train(**options, epochs=1, dtype="float64").status == "done"
    x[1, 1] = 1e200
    assert message_of(DataError, dtype="float64", **options) == (
        'x must fit the numbers trained with, column "x1" has 1e+200 in row 1, too large for its '
        "deviation to be computed (rescale the column)"
    )


def test_without_the_engine_the_readable_trainer_serves_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(compiled, "available", lambda: False)
    monkeypatch.setattr(compiled, "unavailable_because", lambda: "it is Sunday")
    with pytest.warns(EngineWarning) as caught:
        run = st.train("iris", **QUICK)
    st.train("iris", **QUICK)  # says nothing more, or it would fail here
    assert run.trainer == "reference"
    assert [str(warning.message) for warning in caught] == [
        "the compiled engine is not available here: it is Sunday; the reference trainer is used, "
        "10 to 100 times slower"
    ]
    assert message_of(SettingsError, trainer="engine") == (
        'trainer "engine" is not available here: it is not built, or the processor is too old '
        '(use trainer="auto" or "reference")'
    )


def test_a_run_can_be_plotted() -> None:
    import matplotlib.pyplot as plt

    axes = st.train("wine", **QUICK).plot()
    assert len(axes) == 2
    plt.close("all")


def test_a_large_table_is_predicted_in_pieces_with_the_same_logits() -> None:
    x = np.random.default_rng(5).normal(size=(20_000, 20))
    network = st.train((x[:50], [0, 1] * 25), hidden=(500,), epochs=1).network
    pieces = [network.logits(x[start : start + 100]) for start in range(0, 20_000, 100)]
    np.testing.assert_allclose(network.logits(x), np.concatenate(pieces), atol=1e-5)
    assert network.logits(x).shape == (20_000, 1)

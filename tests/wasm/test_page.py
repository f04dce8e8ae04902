"""What a web page asks of the engine: runs in steps, every problem and setting, errors."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest import compiled, random
from steepest.training.engine import run
from steepest.training.inputs import make_plan
from steepest.training.plans import Jobs
from steepest.training.seeds import Seeds
from steepest.training.settings import FIELDS, Settings
from wasm_module import WasmEngine, halves

pytestmark = [
    pytest.mark.deep,
    pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because()),
]


def regression(outputs: int = 1) -> st.Dataset:
    rng = np.random.default_rng(3)
    x = rng.normal(size=(120, 4))
    y = 20 + 5 * x[:, :outputs] * x[:, 1:2] + rng.normal(size=(120, outputs))
    return st.Dataset(x, np.abs(y[:, 0] if outputs == 1 else y), problem="regression")


def labels() -> st.Dataset:
    rng = np.random.default_rng(4)
    x = rng.normal(size=(120, 4))
    return st.Dataset(x, (x[:, :3] + x[:, 1:] > 0.5).astype(int), problem="multilabel")


DATA = {
    "two classes": lambda: st.load("digits"),
    "three classes": lambda: st.load("iris"),
    "a number": regression,
    "two numbers": lambda: regression(2),
    "labels": labels,
}


# ---- runs in steps


def results(wasm: WasmEngine, runs: int, epochs: int) -> list[bytes]:
    count = wasm.call("parameters")
    return [
        wasm.get(wasm.call(name), shape, dtype).tobytes()
        for name, shape, dtype in (
            ("history", (runs, epochs + 1, 6), "f8"),
            ("weights", (runs, count), "f4"),
            ("status", runs, "i1"),
            ("epoch_ended", runs, "i4"),
            ("best_epoch", runs, "i4"),
        )
    ]


@pytest.mark.parametrize("changed", [{}, {"patience": 2, "schedule": "plateau", "decay": 0.5}])
def test_runs_in_steps_have_the_bits_of_runs_at_once(
    wasm: WasmEngine, changed: dict[str, Any]
) -> None:
    data = st.load("iris")
    wasm.prepare(data, halves(data), Settings(epochs=7, **changed))
    wasm.train([0, 1, 2])
    expected = results(wasm, 3, 7)
    wasm.begin([0, 1, 2])
    going = {0, 1, 2}
    for epochs in (1, 3, 0, 2, 100):
        going = {number for number in going if wasm.call("advance", number, epochs)}
    assert not going
    assert results(wasm, 3, 7) == expected


def test_a_run_under_way_has_its_history_and_predicts(wasm: WasmEngine) -> None:
    data = st.load("iris")
    options: Any = {"epochs": 20, "dtype": "float64"}
    wasm.prepare(data, halves(data), Settings(**options))
    wasm.begin([5])
    assert wasm.call("advance", 0, 3) == 1
    history = wasm.get(wasm.call("history"), (21, 6), "f8")
    assert np.isfinite(history[:4]).all()
    assert np.isnan(history[4:]).all()
    assert wasm.get(wasm.call("status"), 1, "i1")[0] == 2
    network = st.train(data, split=halves(data), seed=5, **options | {"epochs": 3}).network
    np.testing.assert_allclose(wasm.predict(0, data.x, 3), network.predict_proba(data.x), rtol=1e-9)


def test_runs_that_are_stopped_keep_what_they_have(wasm: WasmEngine) -> None:
    data = st.load("iris")
    wasm.prepare(data, halves(data), Settings(epochs=20))
    wasm.begin([0, 1])
    wasm.call("advance", 1, 4)
    before = results(wasm, 2, 20), wasm.predict(1, data.x, 3).tobytes()
    wasm.call("stop")
    assert wasm.call("advance", 1, 4) == 0
    assert (results(wasm, 2, 20), wasm.predict(1, data.x, 3).tobytes()) == before
    assert wasm.get(wasm.call("status"), 2, "i1").tolist() == [2, 2]
    assert wasm.get(wasm.call("epoch_ended"), 2, "i4").tolist() == [0, 4]


def test_memory_does_not_grow_over_a_thousand_trainings(wasm: WasmEngine) -> None:
    data = st.load("iris")
    wasm.use_table(data.x, data.y, 3)
    wasm.checked("set_split", 0.5, 0.3, 0.2)
    wasm.use(Settings(epochs=1, hidden=(32, 16)), (4, 32, 16, 3))
    seeds = wasm.put(np.arange(24), "u8")
    pages = []
    for count in range(125):
        if count % 2:
            wasm.checked("train", seeds, 8)
        else:
            wasm.checked("begin", seeds, 8)
            assert not any(wasm.call("advance", number, 1) for number in range(8))
        pages.append(wasm.pages())
    assert pages[-1] == pages[4]


# ---- problems and settings


@pytest.mark.parametrize("name", DATA)
def test_losses_and_predictions_are_those_of_this_machine(wasm: WasmEngine, name: str) -> None:
    data = DATA[name]()
    options: Any = {"epochs": 2, "dtype": "float64", "learning_rate": 0.03}
    wasm.prepare(data, halves(data), Settings(**options))
    wasm.train([0, 1])
    trained = st.train(data, split=halves(data), seed=1, **options)
    history = wasm.get(wasm.call("history"), (2, 3, 6), "f8")[1]
    np.testing.assert_allclose(history, trained.history.table, rtol=1e-9, atol=1e-10)
    if data.problem == "regression":
        expected = trained.network.predict(data.x).reshape(len(data.x), -1)
    else:
        expected = trained.network.predict_proba(data.x)
    np.testing.assert_allclose(wasm.predict(1, data.x, expected.shape[1]), expected, rtol=1e-9)


OF_CLASSES: dict[str, list[Any]] = {
    "hidden": [(), (5,), (9, 4)],
    "activation": ["identity", "leaky_relu", "sigmoid", "tanh", "gelu", "silu", "elu", "softplus"],
    "loss": ["auto", "softmax_cross_entropy"],
    # Not zero: gradients that cancel are rounding, which adam and rmsprop scale up.
    "initialisation": ["he_fan_out", "glorot_normal", "lecun_uniform", "lecun_normal"],
    "rule": ["sgd", "momentum", "adam", "nesterov", "rmsprop", "adamw"],
    "momentum": [0.5],
    "beta1": [0.8],
    "beta2": [0.99],
    "epsilon": [1e-6],
    "rho": [0.9],
    "weight_decay": [0.01],
    "max_gradient_norm": [None, 0.5],
    "learning_rate": [0.01],
    "schedule": ["exponential", "cosine", "step", "warmup_cosine", "one_cycle"],
    "decay": [0.7],
    "decay_every": [2],
    "warmup": [0.3],
    "decay_patience": [1],
    "schedule_unit": ["epoch", "step"],
    "monitor": ["validation_accuracy", "train_loss", "train_accuracy", "validation_loss"],
    "min_delta": [0.001],
    "label_smoothing": [0.0, 0.1],
    "class_weight": [None, "balanced", (1.0, 2.0, 0.5)],
    "dropout": [0.0, 0.25],
    "patience": [None, 2],
    "restore_best": [True, False],
    "batch_size": [None, 7],
    "epochs": [4],
    "drop_last": [True, False],
    "loss_after": [True, False],
}
OF_NUMBERS: dict[str, list[Any]] = {
    **{name: OF_CLASSES[name] for name in ("hidden", "rule", "learning_rate", "epochs")},
    "weight_decay": [0.01],
    "loss": ["squared_error", "huber", "poisson", "pinball"],
    "delta": [0.5],
    "quantile": [0.9],
    "monitor": ["validation_r2", "train_r2"],
    "schedule": ["plateau"],
    "decay": [0.5],
    "decay_patience": [1],
}


@pytest.mark.parametrize("seed", range(40))
def test_every_setting_has_the_effect_it_has_in_python(wasm: WasmEngine, seed: int) -> None:
    rng = np.random.default_rng(seed)
    values, data = (OF_CLASSES, st.load("iris")) if seed % 3 else (OF_NUMBERS, regression(2))
    chosen = {name: all_[rng.integers(len(all_))] for name, all_ in values.items()}
    if seed % 2:
        chosen["activation"] = ("tanh", "gelu")[: len(chosen["hidden"])]
    settings = Settings(**chosen, dtype="float64")
    wasm.prepare(data, halves(data), settings)
    wasm.train([seed])
    seeds = np.full(1, seed, np.uint64)
    jobs = Jobs((settings,), np.zeros(1, np.int32), Seeds(seeds, seeds, seeds), (4,))
    found = run(make_plan(data, halves(data)), jobs, threads=1)
    history = wasm.get(wasm.call("history"), (5, 6), "f8")
    np.testing.assert_allclose(history, found.history[0], rtol=1e-8, atol=1e-9)
    assert wasm.get(wasm.call("best_epoch"), 1, "i4")[0] == found.best_epoch[0]


def test_the_settings_are_all_of_python_and_no_others(wasm: WasmEngine) -> None:
    assert {*OF_CLASSES, *OF_NUMBERS, "activation", "dtype"} == set(FIELDS)
    wasm.checked("set_widths", wasm.put([3, 2, 1], "i4"), 3)
    wasm.checked("set_number", wasm.text("learning_rate"), 0.5)
    assert wasm.call("set_number", wasm.text("rate"), 0.5) == 0


# ---- splits and orders to the bit


@pytest.mark.parametrize("fractions", [(0.5, 0.5, 0.0), (0.6, 0.2, 0.2), (0.29, 0.71, 0.0)])
@pytest.mark.parametrize("name", ["two classes", "three classes", "a number"])
def test_a_split_by_fractions_is_that_of_python(
    wasm: WasmEngine, name: str, fractions: tuple[float, float, float]
) -> None:
    data = DATA[name]()
    parts = st.train(data, split=fractions, seed=11, epochs=0).parts
    wasm.prepare(data, halves(data), Settings(epochs=0))
    wasm.checked("set_split", *fractions)
    wasm.checked("divide", 11)
    for part, expected in enumerate(parts):
        size = wasm.call("part_size", part)
        assert wasm.get(wasm.call("part_rows", part), size, "u4").tolist() == expected.tolist()


def test_the_order_of_the_rows_in_an_epoch_is_that_of_python(wasm: WasmEngine) -> None:
    out = wasm.put(np.zeros(1000), "u4")
    wasm.call("row_order", 2**40 + 7, 3, 1000, out)
    expected = random.permutation(2**40 + 7, random.SHUFFLE, 3, 1000)
    assert wasm.get(out, 1000, "u4").tolist() == expected.tolist()


# ---- errors as sentences


def ready(wasm: WasmEngine) -> None:
    data = st.load("iris")
    wasm.prepare(data, halves(data), Settings(epochs=1))


WRONG: dict[str, tuple[Any, str]] = {
    "no table": (lambda w: w.checked("divide", 0), "no table"),
    "no split": (
        lambda w: (w.use_table(np.eye(2), [0, 1], 2), w.checked("divide", 0)),
        "rows are not divided",
    ),
    "a number that is not finite": (
        lambda w: w.use_table([[1.0], [np.inf]], [0, 1], 2), "row 1, column 0 has inf"
    ),
    "a class beyond the others": (lambda w: w.use_table(np.eye(2), [0, 2], 2), "row 1 has 2"),
    "one class": (lambda w: w.use_table(np.eye(2), [0, 0], 1), "two classes or more, got 1"),
    "another label": (
        lambda w: w.use_targets(np.eye(2), [[0.0], [2.0]], regression=False), "labels 0 and 1"
    ),
    "fractions": (lambda w: (ready(w), w.checked("set_split", 0.5, 0.4, 0.0)), "sum to 1"),
    "a row twice": (
        lambda w: (ready(w), w.checked("set_parts", w.put([0, 60, 140, 0], "i4"), 3, 1, 0)),
        "row 0 is there twice",
    ),
    "a class without rows": (
        lambda w: (ready(w), w.checked("set_parts", w.put([0, 60], "i4"), 2, 0, 0)),
        "no training row for class 2",
    ),
    "counts": (
        lambda w: (ready(w), w.checked("set_counts", w.put(np.ones(9), "i4"))),
        "all rows of class 0, 50, together, got 3",
    ),
    "weights": (
        lambda w: (ready(w), w.checked("set_row_weights", w.put(np.full(150, -1.0), "f8"))),
        "row 0 has -1",
    ),
    "widths": (lambda w: w.checked("set_widths", w.put([3, 0, 1], "i4"), 3), "got 0"),
    "a large network": (
        lambda w: w.checked("set_widths", w.put([30_000, 30_000, 1], "i4"), 3), "50000000 param"
    ),
    "no network": (lambda w: w.checked("set_number", w.text("epochs"), 3.0), "set_widths first"),
    "a rate below 0": (
        lambda w: (ready(w), w.checked("set_number", w.text("learning_rate"), -0.1)),
        "learning_rate must be a positive number, got -0.1",
    ),
    "half an epoch": (
        lambda w: (ready(w), w.checked("set_number", w.text("epochs"), 1.5)), "whole number"
    ),
    "an unknown rule": (
        lambda w: (ready(w), w.choose("rule", "sgdd")), 'one of sgd, momentum, .* got "sgdd"'
    ),
    "an unknown setting": (lambda w: (ready(w), w.choose("rul", "sgd")), 'no setting "rul"'),
    "a loss of numbers": (
        lambda w: (ready(w), w.choose("loss", "huber"), w.train([0])), "loss must fit the table"
    ),
    "other columns": (
        lambda w: (ready(w), w.checked("set_widths", w.put([3, 3], "i4"), 2), w.train([0])),
        "begin with 4",
    ),
    "a schedule without its number": (
        lambda w: (ready(w), w.choose("schedule", "one_cycle"), w.train([0])), "warmup must be"
    ),
    "class weights": (
        lambda w: (
            ready(w), w.checked("set_class_weights", w.put([1.0], "f8"), 1), w.train([0])
        ),
        "each of the 3 classes, got 1",
    ),
    "a run that is not there": (
        lambda w: (ready(w), w.train([0]), w.predict(1, np.zeros((1, 4)), 3)), "no run 1"
    ),
    "predictions of another table": (
        lambda w: (ready(w), w.train([0]), ready(w), w.predict(0, np.zeros((1, 4)), 3)),
        "no run 0",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_said_in_a_sentence(wasm: WasmEngine, what: str) -> None:
    call, sentence = WRONG[what]
    with pytest.raises(ValueError, match=sentence):
        call(wasm)
    ready(wasm)  # and the instance goes on
    assert wasm.error() == ""
    wasm.train([0])


def test_a_malformed_program_throws_and_says_what_is_wrong(wasm: WasmEngine) -> None:
    zero = wasm.put([0, 0, 0, 0], "i4")
    with pytest.raises(Exception, match="unreachable"):
        wasm.call("set_program", 0, 1, 1, wasm.put([99], "i4"), zero, zero, zero, 0, zero, 1)
    assert wasm.error() == "the program is malformed: there is no operation 99"

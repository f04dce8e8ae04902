"""What a network makes of new rows: the engine beside NumPy, for every layout and dtype of rows."""

from __future__ import annotations

import itertools
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest
from numpy.typing import NDArray
from sklearn.metrics import log_loss

import steepest as st
from steepest import compiled
from steepest.data.tables import Columns
from steepest.errors import DataError, Problems
from steepest.nn.activations import ACTIVATIONS
from steepest.training import prediction
from steepest.training.networks import Network

with_engine = pytest.mark.skipif(
    not compiled.available(), reason=compiled.unavailable_because() or "no engine"
)
TOLERANCE = {"float32": 1e-6, "float64": 1e-12}
D = 7


def table(n: int, seed: int = 0) -> NDArray[np.float64]:
    return np.random.default_rng(seed).normal(3.0, 2.0, size=(n, D))


def network(
    hidden: tuple[int, ...] = (20, 5),
    activation: str = "relu",
    dtype: str = "float32",
    classes: int = 2,
    loss: str = "auto",
) -> Network:
    """A network with random weights, as one comes out of training."""
    rng = np.random.default_rng(1)
    loss = st.Settings(loss=loss).loss_for(classes)
    outputs = classes if loss == "softmax_cross_entropy" else 1
    sizes = (D, *hidden, outputs)
    names = [activation] * len(hidden) + ["identity"]
    layers: Any = [
        (
            rng.normal(0, (2 / a) ** 0.5, size=(a, b)).astype(dtype),
            rng.normal(size=b).astype(dtype),
            name,
        )
        for a, b, name in zip(sizes[:-1], sizes[1:], names, strict=True)
    ]
    return Network(
        layers=layers,
        classes=np.arange(classes) * 10,
        mean=np.linspace(2.0, 4.0, D),
        deviation=np.linspace(1.0, 3.0, D),
        loss=loss,
        features=tuple(f"x{i}" for i in range(D)),
    )


def everything(of: Network, x: Any) -> tuple[bytes, ...]:
    return tuple(f(x).tobytes() for f in (of.logits, of.predict_proba, of.predict))


@pytest.fixture
def by_numpy(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Calls a function as if there were no engine."""

    def call(function: Callable[..., Any], *arguments: Any) -> Any:
        with monkeypatch.context() as patch:
            patch.setattr(compiled, "available", lambda: False)
            return function(*arguments)

    return call


# ---- values


@with_engine
@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("hidden", [(), (1,), (33, 8)], ids=str)
def test_the_engine_predicts_what_numpy_does(
    dtype: str, activation: str, hidden: tuple[int, ...], by_numpy: Callable[..., Any]
) -> None:
    for classes, loss in ((2, "auto"), (2, "softmax_cross_entropy"), (5, "auto")):
        of, x = network(hidden, activation, dtype, classes, loss), table(101)
        for method in (of.logits, of.predict_proba):
            ours, readable = method(x), by_numpy(method, x)
            assert (ours.shape, ours.dtype) == (readable.shape, readable.dtype)
            scale = np.maximum(1.0, np.abs(readable).max())
            np.testing.assert_allclose(ours, readable, rtol=0, atol=TOLERANCE[dtype] * scale)
        ours, readable = of.predict(x), by_numpy(of.predict, x)
        assert ours.dtype == readable.dtype == of.classes.dtype
        # Where rounding decides, the classes may differ.
        chance = np.sort(of.predict_proba(x), axis=1)
        clear = chance[:, -1] - chance[:, -2] > 1e-5
        assert clear.sum() > 90
        assert ours[clear].tolist() == readable[clear].tolist()


def test_probabilities_are_the_float64_ones_of_the_logits() -> None:
    of = network(dtype="float32", classes=5)
    logits = of.logits(table(50)).astype(np.float64)
    expected = np.exp(logits - logits.max(axis=1, keepdims=True))
    expected /= expected.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(of.predict_proba(table(50)), expected, rtol=1e-14)
    of = network(dtype="float32")
    z = of.logits(table(50))[:, 0].astype(np.float64)
    expected = np.column_stack([1 / (1 + np.exp(z)), 1 / (1 + np.exp(-z))])
    np.testing.assert_allclose(of.predict_proba(table(50)), expected, rtol=1e-14)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("classes", [2, 5])
def test_the_log_loss_of_the_probabilities_is_the_loss(dtype: str, classes: int) -> None:
    of, x = network(dtype=dtype, classes=classes), table(1000)
    y = of.classes[np.random.default_rng(2).integers(classes, size=1000)]
    loss, accuracy = of.evaluate(x, y)
    expected = log_loss(y, of.predict_proba(x), labels=of.classes)
    assert loss == pytest.approx(expected, rel=TOLERANCE[dtype])
    assert accuracy == of.score(x, y) == np.mean(of.predict(x) == y)


@pytest.mark.parametrize("trainer", ["engine", "reference"])
def test_the_scores_of_a_run_are_those_on_the_rows_of_its_parts(
    trainer: str, by_numpy: Callable[..., Any]
) -> None:
    if trainer == "engine" and not compiled.available():
        pytest.skip(compiled.unavailable_because())
    data = st.load("iris")
    run = st.train(data, epochs=20, split=(0.5, 0.3, 0.2), trainer=trainer, dtype="float64")
    for part, name in ((1, "validation"), (2, "test")):
        rows = run.parts[part]
        x, y = data.x[rows], data.classes[data.y[rows]]
        expected = getattr(run.scores, f"{name}_loss"), getattr(run.scores, f"{name}_accuracy")
        loss, accuracy = run.network.evaluate(x, y)
        assert (loss, accuracy) == (pytest.approx(expected[0], rel=1e-12), expected[1])
        loss, accuracy = by_numpy(run.network.evaluate, x, y)
        assert (loss, accuracy) == (pytest.approx(expected[0], rel=1e-10), expected[1])


# ---- the same bits


@with_engine
@pytest.mark.parametrize("classes", [2, 3])
def test_any_number_of_threads_gives_the_same_bits(
    classes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prediction, "_PRODUCTS_OF_A_THREAD", 1)
    of, x = network(classes=classes), table(10_000)
    y = of.classes[np.arange(10_000) % classes]
    found = set()
    for threads in (0, 1, 2, 3, 8):
        monkeypatch.setattr(prediction, "processors", lambda threads=threads: threads)
        found.add((*everything(of, x), of.evaluate(x, y)))
    assert len(found) == 1


@with_engine  # BLAS sums in an order that depends on the number of rows
def test_a_row_has_the_same_bits_alone_and_among_others() -> None:
    of, x = network(classes=3), table(100)
    whole = of.logits(x)
    for first, last in ((0, 1), (47, 48), (48, 50), (99, 100), (13, 90)):
        assert of.logits(x[first:last]).tobytes() == whole[first:last].tobytes()


def spread(x: NDArray[Any]) -> NDArray[Any]:
    """The same numbers, every third row and every second column of a larger array."""
    larger = np.zeros((3 * len(x), 2 * D), dtype=x.dtype)
    larger[::3, ::2] = x
    return larger[::3, ::2]


def unaligned(x: NDArray[Any]) -> NDArray[Any]:
    """The same numbers in a record of 9 bytes beside a flag."""
    record = np.zeros(x.shape, dtype=[("flag", "i1"), ("value", x.dtype)])
    record["value"] = x
    values: NDArray[Any] = record["value"]
    return values


def read_only(x: NDArray[Any]) -> NDArray[Any]:
    copy = x.copy()
    copy.flags.writeable = False
    return copy


LAYOUTS: dict[str, Callable[[NDArray[Any]], Any]] = {
    "columns first": np.asfortranarray,
    "spread out": spread,
    "backwards": lambda x: x[::-1, ::-1].copy()[::-1, ::-1],
    "repeated": lambda x: np.broadcast_to(x[:1], x.shape),
    "unaligned": unaligned,
    "of another machine": lambda x: x.astype(x.dtype.newbyteorder(">")),
    "read-only": read_only,
    "lists": lambda x: x.tolist(),
    "pandas": lambda x: pd.DataFrame(x, columns=[f"x{i}" for i in range(D)]),
    "polars": lambda x: pl.DataFrame(x, schema=[f"x{i}" for i in range(D)]),
}


@pytest.mark.parametrize("dtype", ["float64", "float32", "int64", "int8", "bool"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_numbers_in_any_layout_and_dtype_give_the_same_bits(
    layout: str, dtype: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prediction, "_ROWS_AT_ONCE", 48)
    of = network()
    given = LAYOUTS[layout](table(100).astype(dtype))
    before = np.asarray(given).copy()
    plain = np.ascontiguousarray(np.asarray(given), dtype=np.float64)
    assert everything(of, given) == everything(of, plain)
    np.testing.assert_array_equal(np.asarray(given), before)


@with_engine
def test_no_copy_of_the_table_is_made() -> None:
    of, x = network(), np.ones((400_000, D))
    for given, part in ((x, 0.01), (np.asfortranarray(x), 0.01), (x.astype(np.int64), 0.5)):
        of.predict(given[:10])
        tracemalloc.start()
        of.logits(given)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 4 * len(x) + part * x.nbytes


# ---- what is refused


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_feature_that_is_not_finite_is_named_with_its_row(
    value: float, order: Any, dtype: Any, by_numpy: Callable[..., Any]
) -> None:
    of, x = network(), np.zeros((5000, D), dtype=dtype, order=order)
    x[4321, 3] = value
    what = "NaN" if np.isnan(value) else f"{value}"
    sentence = f'x must be finite, column "x3" has {what} in row 4321 (fill or drop such rows)'
    for method in (of.logits, of.predict_proba, of.predict):
        for call in (lambda f, x: f(x), by_numpy):
            with pytest.raises(DataError) as caught:
                call(method, x)
            assert str(caught.value) == sentence
    with pytest.raises(DataError) as caught:
        of.evaluate(x, np.zeros(5000, dtype=int))
    assert str(caught.value) == sentence


def test_what_is_too_large_for_float64_is_refused() -> None:
    if np.finfo(np.longdouble).max == np.finfo(np.float64).max:
        pytest.skip("long doubles are doubles here")
    x = np.full((2, D), 1, dtype=np.longdouble)
    x[1, 2] = np.longdouble("1e400")
    with pytest.raises(DataError, match='column "x2" has inf in row 1'):
        network().predict(x)


@pytest.mark.parametrize(
    ("y", "sentence"),
    [
        ([0, 10, 5], "y must have the labels trained with, 0, 10, row 2 has 5"),
        (["a", "b", "a"], 'y must have the labels trained with, 0, 10, row 0 has "a"'),
        ([0, 10], "y must have a label for each of 3 rows, got 2"),
        (
            [0, 10, None],
            "y must have no missing labels, row 2 has None (leave out the rows without a label)",
        ),
    ],
)
def test_labels_that_do_not_fit_are_refused(y: Any, sentence: str) -> None:
    with pytest.raises(DataError) as caught:
        network().evaluate(table(3), y)
    assert str(caught.value) == sentence


# ---- networks made by hand


@pytest.mark.parametrize("change", ["sigmoid at the end", "two dtypes", "a function", "float16"])
def test_layers_that_are_never_trained_are_computed_by_numpy(change: str) -> None:
    of = network((4,), dtype="float64")
    (w, b, _), (v, c, _) = of.layers
    layers: Any = {
        "sigmoid at the end": [(w, b, "relu"), (v, c, "sigmoid")],
        "two dtypes": [(w, b, "relu"), (v.astype(np.float32), c, "identity")],
        "a function": [(w, b, lambda z: np.maximum(z, 0)), (v, c, "identity")],
        "float16": [(part.astype(np.float16), b, name) for (part, b, name) in of.layers],
    }[change]
    other = Network(layers, of.classes, of.mean, of.deviation, of.loss, of.features)
    found = other.logits(table(20))
    assert found.dtype == layers[-1][0].dtype
    expected = of.logits(table(20))
    if change == "sigmoid at the end":
        expected = 1 / (1 + np.exp(-expected))
    np.testing.assert_allclose(found, expected, atol=0.05)


def test_a_diverged_network_predicts_without_an_error(by_numpy: Callable[..., Any]) -> None:
    of = network(dtype="float64", classes=3)
    w = of.layers[0][0]
    w[:] = np.nan
    for call, method in itertools.product((lambda f, x: f(x), by_numpy), (of.predict_proba,)):
        assert np.isnan(call(method, table(5))).all()
    assert np.isnan(of.evaluate(table(5), [0] * 5)[0])


def test_problems_of_the_columns_are_those_of_the_caller() -> None:
    problems = Problems()
    columns = Columns(np.full((3, D), np.nan))
    assert prediction.predict(network(), columns, "logits", problems) is None
    assert len(problems.sentences) == 6

"""The engine as WebAssembly beside the engine of this machine, run by ``make wasm``."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest import compiled
from steepest.descent.engine import descend_together, evaluate_listing
from steepest.nn.rules import Adam, Momentum, Sgd
from steepest.surfaces import surface
from steepest.training.settings import Settings
from wasm_module import halves

pytestmark = [
    pytest.mark.deep,
    pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because()),
]
TOLERANCE = {"float32": 1e-4, "float64": 1e-10}


@pytest.mark.parametrize("hidden", [(), (32,), (17, 5)], ids=str)
def test_first_weights_are_the_same_bits(wasm: Any, hidden: tuple[int, ...]) -> None:
    data = st.load("digits")
    for initialisation in ("he_fan_in", "glorot_uniform", "zero"):
        options: Any = {"hidden": hidden, "epochs": 0, "initialisation": initialisation}
        wasm.prepare(data, halves(data), Settings(**options))
        wasm.train([7, 8])
        count = wasm.call("parameters")
        found = wasm.get(wasm.call("weights"), (2, count), "f4")
        for row, seed in zip(found, (7, 8), strict=True):
            layers = st.train(data, split=halves(data), seed=seed, **options).network.layers
            expected = np.concatenate([part.ravel() for w, b, _ in layers for part in (w, b)])
            assert row.tobytes() == expected.tobytes()


def test_the_rows_of_a_split_and_their_scaling_are_those_of_python(wasm: Any) -> None:
    data = st.load("iris")
    run = st.train(data, split=(0.5, 0.3, 0.2), seed=5, epochs=0)
    counts = [np.bincount(data.y[rows], minlength=3) for rows in run.parts]
    wasm.use_table(data.x, data.y, 3)
    wasm.checked("set_counts", wasm.put(counts, "i4"))
    wasm.checked("divide", 5)
    for part, expected in enumerate(run.parts):
        size = wasm.call("part_size", part)
        assert wasm.get(wasm.call("part_rows", part), size, "u4").tolist() == expected.tolist()
    for name, wanted in (("means", run.network.mean), ("deviations", run.network.deviation)):
        np.testing.assert_allclose(wasm.get(wasm.call(name), 4, "f8"), wanted, rtol=1e-15)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"hidden": (32, 16, 8), "activation": "tanh", "rule": "adam", "learning_rate": 0.01},
        {"hidden": (20,), "activation": "gelu", "rule": "momentum", "learning_rate": 0.03},
        {"hidden": (), "dropout": 0.0, "weight_decay": 0.01, "max_gradient_norm": 1.0},
        {"dropout": 0.3, "label_smoothing": 0.1, "schedule": "cosine"},
    ],
    ids=["defaults", "deep", "gelu", "no hidden layer", "dropout"],
)
def test_the_losses_of_the_first_epoch_are_those_of_this_machine(
    wasm: Any, dtype: str, changed: dict[str, Any]
) -> None:
    data = st.load("digits")
    options = {"epochs": 2, "dtype": dtype, **changed}
    wasm.prepare(data, halves(data), Settings(**options))
    wasm.train([0, 1, 2])
    history = wasm.get(wasm.call("history"), (3, 3, 6), "f8")
    for seed in range(3):
        run = st.train(data, split=halves(data), seed=seed, **options)
        np.testing.assert_allclose(
            history[seed, :2, ::2], run.history.table[:2, ::2], rtol=TOLERANCE[dtype]
        )
    assert wasm.get(wasm.call("status"), 3, "i1").tolist() == [0, 0, 0]


def test_a_diverging_run_says_so(wasm: Any) -> None:
    data = st.load("digits")
    wasm.prepare(data, halves(data), Settings(learning_rate=1e6, epochs=3))
    wasm.train([0])
    assert wasm.get(wasm.call("status"), 1, "i1").tolist() == [1]


def test_probabilities_are_those_of_this_machine(wasm: Any) -> None:
    data = st.load("iris")
    options: Any = {"epochs": 3}
    wasm.prepare(data, halves(data), Settings(**options))
    wasm.train([3, 4])
    network = st.train(data, split=halves(data), seed=4, **options).network
    np.testing.assert_allclose(wasm.predict(1, data.x, 3), network.predict_proba(data.x), atol=1e-5)
    with pytest.raises(ValueError, match="finite"):
        wasm.predict(1, np.full((1, 4), np.nan), 3)


# ---- expressions


def expression(text: str) -> Any:
    return surface(text).expression


def use_listing(wasm: Any, listing: Any, *, gradient: bool) -> None:
    """Give the module a list of operations as Python lowers it."""
    operations = [wasm.call("operation", wasm.text(step.operation.name)) for step in listing.steps]
    assert min(operations) >= 0
    arguments = [[*step.arguments, 0, 0, 0][:4] for step in listing.steps]
    wasm.call(
        "set_program",
        int(gradient),
        listing.dimensions,
        len(operations),
        wasm.put(operations, "i4"),
        wasm.put([step.result for step in listing.steps], "i4"),
        wasm.put(arguments, "i4"),
        wasm.put(listing.constants, "f8"),
        len(listing.constants),
        wasm.put(listing.outputs, "i4"),
        len(listing.outputs),
    )


@pytest.mark.parametrize(
    "text",
    [
        "x**2 + y**2 + x*(y + 2) + cos(3*x)",
        "sin(x*50) + tan(y) + exp(x/3) - sinh(y)",
        "log(x**2 + 1) + log10(y**2 + 2) + sqrt(abs(x)) + atan(y)",
        "abs(x)**2.7 + (y**2 + 0.5)**(x/5) + tanh(x*y) + cosh(y/2)",
        "asin(x/100) + acos(y/100) + max(x, y) + min(x, 1)",
    ],
)
def test_values_of_expressions_are_those_of_this_machine(wasm: Any, text: str) -> None:
    listing = expression(text).value_program.listing
    points = np.random.default_rng(0).normal(0, 5, size=(2, 1000))
    use_listing(wasm, listing, gradient=False)
    results = wasm.put(np.zeros(1000), "f8")
    wasm.call("evaluate", 0, wasm.put(points, "f8"), 1000, results)
    expected = evaluate_listing(listing, points)[0]
    found = wasm.get(results, 1000, "f8")
    np.testing.assert_allclose(found, expected, rtol=1e-13, atol=1e-13)


@pytest.mark.parametrize(("number", "rule"), [(0, Sgd()), (1, Momentum()), (2, Adam())])
def test_descents_end_where_those_of_this_machine_do(wasm: Any, number: int, rule: Any) -> None:
    listing = expression("x**2 + y**2 + x*(y + 2) + cos(3*x)").gradient_program.listing
    starts = np.random.default_rng(1).uniform(-3, 3, size=(2, 700))
    rates = np.full(50, 0.05)
    use_listing(wasm, listing, gradient=True)
    ends, long_steps = wasm.put(starts, "f8"), wasm.put(np.zeros(700), "u4")
    last = wasm.put(np.zeros(700), "f8")
    constants = [getattr(rule, k, 0.0) for k in ("momentum", "beta1", "beta2", "epsilon")]
    wasm.call(
        "descend", number, *constants, wasm.put(rates, "f8"), 50, 0.1, wasm.put(starts, "f8"), 700,
        ends, long_steps, last,
    )  # fmt: skip
    expected = descend_together(listing, rule, rates, starts, 0.1, 1)
    np.testing.assert_allclose(wasm.get(ends, (2, 700), "f8"), expected[0], rtol=1e-9, atol=1e-9)
    assert wasm.get(long_steps, 700, "u4").tolist() == expected[1].tolist()
    np.testing.assert_allclose(wasm.get(last, 700, "f8"), expected[2], rtol=1e-6, atol=1e-9)

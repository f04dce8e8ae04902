"""A network as a torch module, an ONNX file and NumPy code predicts the same."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch

import steepest as st
from steepest.errors import ModelError
from steepest.nn.activations import ACTIVATIONS
from steepest.training.networks import Network

SOURCE = np.random.default_rng(0)
X = SOURCE.normal(size=(80, 3)) * [1, 100, 0.01] + [0, 2_000, 5]
SIGNS = (X > [0, 2_000, 5]).astype(int)
COUNTS = SOURCE.poisson(np.exp(0.5 * (X[:, 0] + 1)))


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """New layers of torch draw their weights from its state."""
    with torch.random.fork_rng():
        yield


TASKS: dict[str, tuple[Any, dict[str, Any]]] = {
    "three classes": (SIGNS[:, 0] + SIGNS[:, 1], {}),
    "two classes": (np.where(SIGNS[:, 0], "yes", "no"), {}),
    "bools": (SIGNS[:, 0] > 0, {"loss": "softmax_cross_entropy"}),
    "a number": (X[:, 1] * 3 + X[:, 0], {}),
    "several numbers": (X[:, :2] * [1, 5], {"loss": "huber"}),
    "counts": (COUNTS, {"loss": "poisson"}),
    "several labels": (SIGNS, {}),
}


def trained(task: str = "three classes", **settings: Any) -> Network:
    """A network of a task on features of different sizes."""
    y, options = TASKS[task]
    data = st.Dataset(X, y, problem="regression" if task == "counts" else None)
    network: Network = st.train(data, hidden=(5, 4), epochs=5, **options | settings).network
    return network


def probabilities(network: Network) -> Any:
    """Of the classes or labels; the numbers where it predicts numbers."""
    return network.predict(X) if network.problem == "regression" else network.predict_proba(X)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("task", TASKS)
def test_a_torch_module_computes_the_same(task: str, dtype: str) -> None:
    network = trained(task, dtype=dtype)
    with torch.no_grad():
        found = network.to_torch()(torch.as_tensor(X)).numpy()
    if network.problem == "regression":
        expected = network.predict(X).reshape(len(X), -1)
    else:
        expected = network.logits(X)
    tolerance = 1e-5 if dtype == "float32" else 1e-12
    np.testing.assert_allclose(found, expected, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_activation_goes_to_torch_and_back(activation: str) -> None:
    network = trained(activation=activation, learning_rate=0.01)
    module = network.to_torch()
    with torch.no_grad():
        found = module(torch.as_tensor(X)).numpy()
    np.testing.assert_allclose(found, network.logits(X), rtol=1e-4, atol=1e-5)
    back = st.from_torch(module, classes=network.classes.tolist())
    assert np.array_equal(back.logits(X), network.logits(X))
    assert np.array_equal(back.predict(X), network.predict(X))


@pytest.mark.parametrize("task", sorted(set(TASKS) - {"several labels"}))
def test_what_comes_back_from_torch_predicts_the_same(task: str) -> None:
    network = trained(task)
    classes = network.classes.tolist() if network.problem == "classification" else None
    back = st.from_torch(network.to_torch(), classes=classes)
    assert np.array_equal(back.predict(X), network.predict(X))
    if classes is not None:
        np.testing.assert_allclose(back.predict_proba(X), network.predict_proba(X), atol=1e-12)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("task", TASKS)
def test_onnxruntime_computes_the_same(tmp_path: Path, task: str, dtype: str) -> None:
    network = trained(task, dtype=dtype)
    session = onnxruntime.InferenceSession(network.to_onnx(tmp_path / "m.onnx"))
    names = [each.name for each in session.get_outputs()]
    found = dict(zip(names, session.run(None, {"x": X}), strict=True))
    if network.problem == "regression":
        expected = network.predict(X).reshape(len(X), -1)
        np.testing.assert_allclose(found["prediction"], expected, rtol=1e-5, atol=1e-5)
    else:
        assert found["prediction"].tolist() == network.predict(X).tolist()
        np.testing.assert_allclose(found["probabilities"], network.predict_proba(X), atol=1e-5)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_activation_is_computed_alike_by_onnx_and_numpy_code(
    tmp_path: Path, activation: str
) -> None:
    network = trained(activation=activation, learning_rate=0.01)
    session = onnxruntime.InferenceSession(network.to_onnx(tmp_path / "m.onnx"))
    shares = network.predict_proba(X)
    np.testing.assert_allclose(session.run(["probabilities"], {"x": X})[0], shares, atol=1e-5)
    exec(network.to_numpy_code(), module := {})  # type: ignore[var-annotated]  # any names
    np.testing.assert_allclose(module["predict_proba"](X), shares, atol=1e-5)


@pytest.mark.parametrize("task", TASKS)
def test_numpy_code_runs_without_steepest_and_predicts_the_same(tmp_path: Path, task: str) -> None:
    network = trained(task)
    (tmp_path / "model.py").write_text(network.to_numpy_code(), encoding="utf-8")
    np.save(tmp_path / "x.npy", X)
    code = (
        "import sys; sys.path.insert(0, '.'); import numpy as np, model; "
        "np.save('y.npy', model.predict(np.load('x.npy'))); assert 'steepest' not in sys.modules"
    )
    subprocess.run([sys.executable, "-I", "-c", code], cwd=tmp_path, check=True)
    found, expected = np.load(tmp_path / "y.npy"), network.predict(X)
    if network.problem == "regression":
        np.testing.assert_allclose(found, expected, rtol=1e-5)
    else:
        assert found.tolist() == expected.tolist()


LINEAR = torch.nn.Linear


@pytest.mark.parametrize(
    ("module", "names", "sentence"),
    [
        (LINEAR(2, 3), {}, "module must be a torch.nn.Sequential of Linear layers, got Linear"),
        (
            torch.nn.Sequential(LINEAR(2, 3), torch.nn.Softmax(1)),
            {},
            "module must hold Linear layers, each followed by one activation",
        ),
        (
            torch.nn.Sequential(LINEAR(2, 1), torch.nn.Sigmoid()),
            {},
            "the last module must be Linear, without a sigmoid or softmax after it",
        ),
        (torch.nn.Sequential(), {}, "the last module must be Linear"),
        (
            torch.nn.Sequential(LINEAR(2, 3), torch.nn.LeakyReLU(0.2), LINEAR(3, 1)),
            {},
            "each followed by one activation",
        ),
        (
            torch.nn.Sequential(LINEAR(2, 3), LINEAR(4, 1)),
            {},
            "layer 1 must take 3 inputs, got 4",
        ),
        (
            torch.nn.Sequential(LINEAR(2, 3), LINEAR(3, 1, dtype=torch.float64)),
            {},
            "weights must be all float32 or all float64",
        ),
        (
            torch.nn.Sequential(LINEAR(2, 3)),
            {"classes": ["a", "b"]},
            "classes must have a label for each of 3 outputs, got 2",
        ),
        (
            torch.nn.Sequential(LINEAR(2, 3)),
            {"classes": ["a", "a", "b"], "targets": ["t"]},
            "targets must be left out where classes are given",
        ),
        (
            torch.nn.Sequential(LINEAR(2, 3)),
            {"features": ["a"]},
            "features must be 2 names, got",
        ),
    ],
)
def test_a_module_that_is_not_such_a_network_is_refused(
    module: Any, names: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ModelError, match=sentence):
        st.from_torch(module, **names)


def test_dropout_is_left_out_as_in_prediction() -> None:
    module = torch.nn.Sequential(LINEAR(2, 3), torch.nn.ReLU(), torch.nn.Dropout(), LINEAR(3, 1))
    network = st.from_torch(module, targets=["price"], features=["a", "b"])
    assert (network.targets, network.features) == (("price",), ("a", "b"))
    x = np.random.default_rng(0).normal(size=(5, 2)).astype(np.float32)
    with torch.no_grad():
        expected = module.eval()(torch.as_tensor(x)).numpy()[:, 0]
    np.testing.assert_allclose(network.predict(x), expected, rtol=1e-5)


def test_onnx_files_end_in_onnx(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r'file must end in .onnx, got "m.pb"'):
        trained().to_onnx(tmp_path / "m.pb")

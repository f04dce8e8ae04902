"""Every public name is what it says, however often and in whatever order things are imported."""

from __future__ import annotations

import importlib
import pkgutil
import re
import types
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st

X = np.array([[0.5, -1.0], [1.5, 2.0], [-0.5, 0.25], [2.0, -2.0]])
Y = np.array([0, 1, 0, 1])
LABELS = Y.astype(float)
P = np.array([0.2, 0.7, 0.4, 0.9])
LOGITS = np.array([[2.0, 0.0], [0.5, 1.0], [1.0, -1.0], [0.0, 0.0]])
SHORT = {"hidden": (2,), "epochs": 1, "batch_size": 2, "split": (0.5, 0.5)}


def data() -> Any:
    return st.Dataset(np.vstack([X, X + 0.1]), np.concatenate([Y, Y]))


def layers() -> Any:
    return st.make_network((2, 3, 1), seed=0)


def torch_layers() -> Any:
    return st.enable_gradients(st.make_network((2, 3, 1), seed=0, like=torch.zeros(1)))


def stepped() -> Any:
    prepared = torch_layers()
    st.network(torch.tensor(X, dtype=torch.float32), prepared).sum().backward()
    return st.apply_gradients(prepared, 0.1)


def path() -> Any:
    return st.descend("ravine", (2, 1), 0.01, 3)


def comparison() -> Any:
    study = st.sweep(data(), seeds=3, **SHORT | {"epochs": [0, 1]})
    return study.compare({"epochs": 0}, {"epochs": 1}, "validation_loss")


ELEMENTWISE = (
    "identity",
    "leaky_relu",
    "relu",
    "sigmoid",
    "tanh",
    "gelu",
    "silu",
    "elu",
    "softplus",
)
CALLS: dict[str, Callable[[], Any]] = {
    **{name: lambda name=name: getattr(st, name)(X) for name in ELEMENTWISE},
    **{
        f"{name}_gradient": lambda name=name: getattr(st, f"{name}_gradient")(X)
        for name in ELEMENTWISE
    },
    "Dataset": data,
    "accuracy": lambda: st.accuracy(Y, P),
    "animate": lambda: st.animate(path(), "film.html"),
    "answer": lambda: st.answer("layers", data(), seeds=2, folder=None),
    "apply_gradients": stepped,
    "autograd_gradient": lambda: st.autograd_gradient(torch.exp, 1.0),
    "bce_loss": lambda: st.bce_loss(LABELS, P),
    "bce_loss_gradient": lambda: st.bce_loss_gradient(LABELS, P),
    "bce_with_logits": lambda: st.bce_with_logits(LABELS, P),
    "bce_with_logits_gradient": lambda: st.bce_with_logits_gradient(LABELS, P),
    "basins": lambda: st.basins("saddle", 0.1, 5, resolution=4),
    "check": lambda: st.check(st.bce_loss),
    "check_gradient": lambda: st.check_gradient(np.sin, np.cos, X),
    "clear_gradients": lambda: st.clear_gradients(torch_layers()),
    "descend": lambda: st.descend("assignment", (3, 2), 0.1, 5),
    "descend_grid": lambda: st.descend_grid("assignment", (3, 2), [0.1, 0.2], 5),
    "enable_gradients": torch_layers,
    "evaluate": lambda: st.evaluate(layers(), X, Y),
    "find_minima": lambda: st.find_minima(st.surface("x**2 + y**2")),
    "integers": lambda: st.integers(1, 3),
    "load": lambda: st.load("iris"),
    "from_torch": lambda: st.from_torch(
        st.train("iris", seed=0, **SHORT).network.to_torch(), classes=["a", "b", "c"]
    ),
    "log_uniform": lambda: st.log_uniform(0.1, 1),
    "load_network": lambda: st.load_network(
        st.train("iris", **SHORT).network.save("m.safetensors")
    ),
    "make_layer": lambda: st.make_layer(2, 3, "relu", seed=0),
    "make_network": layers,
    "network": lambda: st.network(X, layers()),
    "plot_along": lambda: st.plot_along(path()),
    "plot_basins": lambda: st.plot_basins(st.basins("ravine", 0.01, 5, resolution=4)),
    "plot_panels": lambda: st.plot_panels([path(), path()]),
    "plot_path": lambda: st.plot_path([path(), path()]),
    "plot_steps": lambda: st.plot_steps(path()),
    "plan_seeds": lambda: st.plan_seeds(0.03, margin=0.01, sd=0.02),
    "save_for_paper": lambda: st.save_for_paper(comparison(), "figure.pdf"),
    "race": lambda: st.race(data(), margin=0.5, seeds=8, learning_rate=[0.1, 0.3], **SHORT),
    "softmax_cross_entropy": lambda: st.softmax_cross_entropy(Y, LOGITS),
    "softmax_cross_entropy_gradient": lambda: st.softmax_cross_entropy_gradient(Y, LOGITS),
    "numerical_gradient": lambda: st.numerical_gradient(np.sin, X),
    "surface": lambda: st.surface("x**2 + y**2"),
    "sweep": lambda: st.sweep(data(), seeds=2, **SHORT),
    "train": lambda: st.train(data(), seed=0, **SHORT),
    "train_epoch": lambda: st.train_epoch(layers(), X, Y, 0.1, 2, 0),
    "write_paper": lambda: st.write_paper(comparison(), "paper"),
    "uniform": lambda: st.uniform(0, 1),
    "write_report": lambda: st.write_report(st.sweep(data(), seeds=2, **SHORT), "report.html"),
}
# Results that other calls give; a test of their own module holds them.
GIVEN = {
    "Answers",
    "History",
    "Network",
    "Run",
    "Settings",
    "Studies",
    "Study",
    "check_claim",
    "merge_studies",
    "open_studies",
    "open_study",
    "run_claim",
}


# What differs from call to call: how long it took, and where an object lies in memory.
VARIES = re.compile(r"[\d.]+ m?s\b|0x[0-9a-f]+")


@pytest.fixture(scope="module", autouse=True)
def every_module_imported() -> None:
    """A module of the same name would now shadow the public name."""
    for module in pkgutil.walk_packages(st.__path__, "steepest."):
        if not module.name.endswith(("._engine", ".__main__")):
            importlib.import_module(module.name)


def test_no_module_carries_the_name_of_a_public_name() -> None:
    modules = {module.name for module in pkgutil.iter_modules(st.__path__)}
    assert modules & set(st.__all__) == set()


def test_a_public_name_is_the_same_twice_and_no_module() -> None:
    named = {name: (getattr(st, name), getattr(st, name)) for name in st.__all__}
    assert [name for name, (first, second) in named.items() if first is not second] == []
    assert [name for name, (first, _) in named.items() if isinstance(first, types.ModuleType)] == []


def test_every_public_function_is_called_here() -> None:
    functions = {name for name in st.__all__ if isinstance(getattr(st, name), types.FunctionType)}
    assert functions - GIVEN <= set(CALLS)


@pytest.mark.usefixtures("close_figures")
@pytest.mark.parametrize("name", sorted(CALLS))
def test_a_public_function_called_twice_gives_the_same(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first, second = (CALLS[name]() for _ in range(2))
    assert first is not None
    assert type(first) is type(second)
    assert VARIES.sub("", repr(first)) == VARIES.sub("", repr(second))


def test_dir_lists_the_public_names() -> None:
    assert set(st.__all__) <= set(dir(st))


def test_a_misspelt_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(
        AttributeError, match=r"steepest has no 'swep' \(did you mean \"sweep\"\?\)"
    ):
        st.swep  # noqa: B018


def test_every_error_is_one_kind() -> None:
    for name in (
        "DataError",
        "ExpressionError",
        "GradientError",
        "QuestionError",
        "ReportError",
        "SettingsError",
        "StatisticsError",
        "StudyError",
        "SurfaceError",
    ):
        assert issubclass(getattr(st, name), st.SteepestError)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(st.DivergedWarning):
            warnings.warn("diverged", st.DivergedWarning, stacklevel=1)

"""A correct call of every public function, constructor and method that takes arguments."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import torch

import question_cases
import steepest as st
from claim_cases import PLAN

X = np.array([[0.5, -1.0], [1.5, 2.0], [-0.5, 0.25], [2.0, -2.0]])
Y = np.array([0, 1, 0, 1])
P = np.array([0.2, 0.7, 0.4, 0.9])
LOGITS = np.array([[2.0, 0.0], [0.5, 1.0], [1.0, -1.0], [0.0, 0.0]])
SHORT: dict[str, Any] = {"hidden": (2,), "epochs": 1}


@functools.cache
def data() -> st.Dataset:
    generator = np.random.default_rng(0)
    return st.Dataset(generator.random((40, 4)), np.tile([0, 1], 20), split=(0.5, 0.25, 0.25))


def frame() -> pl.DataFrame:
    return pl.DataFrame({"place": ["a", "b", "a", "b"], "size": [1.0, 2.5, 2.0, 4.0], "y": Y})


def table_file() -> Path:
    frame().write_csv("table.csv")
    return Path("table.csv")


@functools.cache
def study() -> Any:
    return st.sweep(data(), hidden=(2,), epochs=2, learning_rate=[0.1, 0.3], seeds=6)


@functools.cache
def studies() -> Any:
    others = [st.Dataset(data().x + k, data().y, name=f"d{k}") for k in range(5)]
    return st.sweep(others, hidden=(2,), epochs=1, learning_rate=[0.1, 0.3], seeds=6)


@functools.cache
def run() -> Any:
    return st.train(data(), **SHORT)


@functools.cache
def layers() -> Any:
    return st.make_network((2, 3, 1), seed=0)


def tensors() -> Any:
    return st.make_network((2, 3, 1), seed=0, like=torch.zeros(1))


def with_gradients() -> Any:
    prepared = st.enable_gradients(tensors())
    st.network(torch.tensor(X, dtype=torch.float32), prepared).sum().backward()
    return prepared


@functools.cache
def bowl() -> Any:
    return st.surface("x**2 + y**2")


@functools.cache
def descent() -> Any:
    return st.descend(bowl(), (1, 1), 0.1, 3)


@functools.cache
def grid() -> Any:
    return st.descend_grid(bowl(), (1, 1), [0.1, 0.2], [2, 3])


@functools.cache
def basins() -> Any:
    return st.basins(bowl(), 0.1, 5, resolution=4)


@functools.cache
def comparison() -> Any:
    return study().compare({"learning_rate": 0.1}, {"learning_rate": 0.3})


@functools.cache
def race() -> Any:
    return st.race(data(), margin=0.5, seeds=8, learning_rate=[0.1, 0.3], **SHORT)


@functools.cache
def claim() -> Any:
    return st.Claim(**PLAN)


@functools.cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


@functools.cache
def numbers() -> st.Run:
    return st.train((data().x, data().x[:, 0] + 0.5), **SHORT)


@functools.cache
def claim_folder() -> Path:
    folder = Path(_folder().name)
    claim().write(folder / "plan.toml")
    st.run_claim(claim(), folder / "claim")
    return folder


@functools.cache
def study_folder() -> Path:
    folder = Path(_folder().name)
    st.sweep(data(), seeds=2, folder=folder / "study", **SHORT)
    st.sweep(
        [data(), st.Dataset(data().x, data().y, name="other")],
        seeds=2,
        folder=folder / "studies",
        **SHORT,
    )
    return folder


@functools.cache
def shards() -> list[Path]:
    folders = [Path(_folder().name) / str(number) for number in (1, 2)]
    for number, folder in enumerate(folders, start=1):
        st.sweep(data(), seeds=2, shard=(number, 2), folder=folder, **SHORT)
    return folders


@functools.cache
def claim_result() -> Any:
    return st.check_claim(claim(), claim_folder() / "claim")


@functools.cache
def answer() -> Any:
    return st.answer(question_cases.Toy(), question_cases.data(), seeds=2, folder=None)


@functools.cache
def answers() -> Any:
    many = [question_cases.data(f"d{k}") for k in range(2)]
    question = question_cases.with_attributes(
        question_cases.Toy(), deciding="accuracy < 1 & more", sides=("worse", "better")
    )
    return st.answer(question, many, seeds=2, folder=None)


@functools.cache
def check() -> Any:
    return st.check(st.bce_loss)


@functools.cache
def gradient_check() -> Any:
    return st.check_gradient(np.sin, np.cos, X)


Call = tuple[Callable[..., Any], dict[str, Any]]


def call(function: Callable[..., Any], /, **arguments: Any) -> Call:
    """A function and its arguments in a correct call."""
    return function, arguments


ELEMENTWISE = (
    *("elu", "gelu", "identity", "leaky_relu", "relu"),
    *("sigmoid", "silu", "softplus", "tanh"),
)
CALLS: dict[str, Callable[[], Call]] = {
    **{
        name: lambda name=name: call(getattr(st, name), x=X)
        for each in ELEMENTWISE
        for name in (each, f"{each}_gradient")
    },
    "Answer.to_latex": lambda: call(answer().to_latex),
    "Answers.plot": lambda: call(answers().plot),
    "Answers.to_latex": lambda: call(answers().to_latex),
    "Basins.plot": lambda: call(basins().plot),
    "Check.plot": lambda: call(check().plot),
    "Claim": lambda: call(st.Claim, **PLAN),
    "Claim.load_data": lambda: call(claim().load_data),
    "Claim.prepare": lambda: call(claim().prepare, data=claim().load_data()),
    "Claim.read": lambda: call(st.Claim.read, file=claim_folder() / "plan.toml"),
    "Claim.write": lambda: call(claim().write, file="written.toml"),
    "ClaimResult.plot": lambda: call(claim_result().plot),
    "ClaimResult.to_latex": lambda: call(claim_result().to_latex),
    "Dataset": lambda: call(st.Dataset, x=X, y=Y),
    "Dataset.from_csv": lambda: call(st.Dataset.from_csv, file=table_file(), target="y"),
    "Dataset.from_frame": lambda: call(st.Dataset.from_frame, frame=frame(), target="y"),
    "Dataset.scaler": lambda: call(data().scaler, training=np.arange(20)),
    "Descent.plot": lambda: call(descent().plot),
    "DescentGrid.descent": lambda: call(grid().descent, row=grid().best),
    "DescentGrid.plot": lambda: call(grid().plot),
    "GradientCheck.plot": lambda: call(gradient_check().plot),
    "History.__getitem__": lambda: call(run().history.__getitem__, name="train_loss"),
    "History.get": lambda: call(run().history.get, key="train_loss"),
    "Network.encode": lambda: call(run().network.encode, x=data().x),
    "Network.evaluate": lambda: call(run().network.evaluate, x=data().x, y=data().y),
    "Network.metrics": lambda: call(run().network.metrics, x=data().x, y=data().y),
    "Network.logits": lambda: call(run().network.logits, x=data().x),
    "Network.plot_weights": lambda: call(run().network.plot_weights, shape=(2, 2)),
    "Network.save": lambda: call(run().network.save, file="m.safetensors", note="a note"),
    "Network.to_onnx": lambda: call(run().network.to_onnx, file="m.onnx"),
    "Network.predict": lambda: call(run().network.predict, x=data().x),
    "Network.predict_proba": lambda: call(run().network.predict_proba, x=data().x),
    "Network.score": lambda: call(run().network.score, x=data().x, y=data().y),
    "Race.plot": lambda: call(race().plot),
    "Run.mae": lambda: call(numbers().mae, part="test"),
    "Run.metrics": lambda: call(run().metrics, part="test"),
    "Run.threshold": lambda: call(run().threshold, part="test"),
    "Run.plot": lambda: call(run().plot),
    "Run.plot_confusion": lambda: call(run().plot_confusion),
    "Run.plot_decision": lambda: call(run().plot_decision, features=("x0", "x1")),
    "Run.plot_misclassified": lambda: call(run().plot_misclassified, shape=(2, 2)),
    "Run.plot_predictions": lambda: call(numbers().plot_predictions, part="test"),
    "Run.rmse": lambda: call(numbers().rmse, part="test"),
    "Settings": lambda: call(st.Settings),
    "Settings.loss_for": lambda: call(st.Settings().loss_for, classes=2),
    "Settings.sizes": lambda: call(st.Settings().sizes, d_in=2, classes=2),
    "Studies": lambda: call(st.Studies, studies=studies().studies),
    "Studies.__getitem__": lambda: call(studies().__getitem__, name="d1"),
    "Studies.compare": lambda: call(
        studies().compare, a={"learning_rate": 0.1}, b={"learning_rate": 0.3}
    ),
    "Studies.interquartile_means": lambda: call(studies().interquartile_means),
    "Studies.plot": lambda: call(studies().plot),
    "Studies.plot_profiles": lambda: call(studies().plot_profiles),
    "Studies.rank_tests": lambda: call(studies().rank_tests),
    "Study.best": lambda: call(study().best),
    "Study.export": lambda: call(study().export, file="runs.csv"),
    "Study.to_pandas": lambda: call(study().to_pandas, table="ranking"),
    "Study.simplest": lambda: call(study().simplest),
    "Study.choice": lambda: call(study().choice, resamples=10),
    "Study.compare": lambda: call(
        study().compare, a={"learning_rate": 0.1}, b={"learning_rate": 0.3}
    ),
    "Study.network": lambda: call(study().network, row=0),
    "Study.options": lambda: call(study().options, row=0),
    "Study.plot": lambda: call(study().plot),
    "Study.plot_costs": lambda: call(study().plot_costs),
    "Study.plot_curves": lambda: call(study().plot_curves),
    "Study.plot_onset": lambda: call(study().plot_onset),
    "Study.plot_plateaus": lambda: call(study().plot_plateaus),
    "Study.plot_seeds": lambda: call(study().plot_seeds),
    "Study.plot_shares": lambda: call(study().plot_shares),
    "Study.ranking": lambda: call(study().ranking),
    "Study.scores": lambda: call(study().scores),
    "Study.settings": lambda: call(study().settings, configuration=0),
    "Study.to_latex": lambda: call(study().to_latex),
    "Surface.contains": lambda: call(bowl().contains, point=(1, 1)),
    "Surface.gradient": lambda: call(bowl().gradient, points=(1, 1)),
    "Surface.hessian": lambda: call(bowl().hessian, points=(1, 1)),
    "Surface.__call__": lambda: call(bowl(), coordinates=(1, 1)),
    "Surface.value": lambda: call(bowl().value, points=(1, 1)),
    "accuracy": lambda: call(st.accuracy, y=Y, y_hat=P),
    "animate": lambda: call(st.animate, descents=descent(), file="film.html"),
    "answer": lambda: call(
        st.answer, question=question_cases.Toy(), data=data(), seeds=2, folder=None
    ),
    "apply_gradients": lambda: call(st.apply_gradients, layers=with_gradients(), learning_rate=0.1),
    "autograd_gradient": lambda: call(st.autograd_gradient, function=torch.exp, at=P),
    "basins": lambda: call(st.basins, surface=bowl(), step_size=0.1, steps=5, resolution=4),
    "bce_loss": lambda: call(st.bce_loss, y=Y, y_hat=P),
    "bce_loss_gradient": lambda: call(st.bce_loss_gradient, y=Y, y_hat=P),
    "bce_with_logits": lambda: call(st.bce_with_logits, y=Y, z=P),
    "bce_with_logits_gradient": lambda: call(st.bce_with_logits_gradient, y=Y, z=P),
    "check": lambda: call(st.check, function=st.bce_loss, locate=False),
    "check_claim": lambda: call(st.check_claim, claim=claim(), folder=claim_folder() / "claim"),
    "check_gradient": lambda: call(st.check_gradient, function=np.sin, gradient=np.cos, at=P),
    "clear_gradients": lambda: call(st.clear_gradients, layers=tensors()),
    "descend": lambda: call(st.descend, surface=bowl(), start=(1, 1), step_size=0.1, steps=3),
    "descend_grid": lambda: call(
        st.descend_grid, surface=bowl(), start=(1, 1), step_size=[0.1, 0.2], steps=3
    ),
    "enable_gradients": lambda: call(st.enable_gradients, layers=tensors()),
    "evaluate": lambda: call(st.evaluate, layers=layers(), x=X, y=Y),
    "find_minima": lambda: call(st.find_minima, surface=bowl(), starts=4),
    "load": lambda: call(st.load, name="iris"),
    "from_torch": lambda: call(st.from_torch, module=run().network.to_torch(), classes=[0, 1]),
    "integers": lambda: call(st.integers, low=-5, high=-3),
    "log_uniform": lambda: call(st.log_uniform, low=0.001, high=0.01),
    "uniform": lambda: call(st.uniform, low=-5, high=-3),
    "load_network": lambda: call(st.load_network, file=run().network.save("m.safetensors")),
    "make_layer": lambda: call(st.make_layer, d_in=2, d_out=3, activation="relu"),
    "make_network": lambda: call(st.make_network, sizes=(2, 3, 1)),
    "merge_studies": lambda: call(st.merge_studies, folder="merged", shards=shards()),
    "network": lambda: call(st.network, x=X, layers=layers()),
    "numerical_gradient": lambda: call(st.numerical_gradient, function=np.sin, at=P),
    "open_studies": lambda: call(st.open_studies, folder=study_folder() / "studies"),
    "open_study": lambda: call(st.open_study, folder=study_folder() / "study"),
    "plan_seeds": lambda: call(st.plan_seeds, expected=0.03, margin=0.01, sd=0.02),
    "plot_along": lambda: call(st.plot_along, descent=descent()),
    "plot_basins": lambda: call(st.plot_basins, found=basins()),
    "plot_panels": lambda: call(st.plot_panels, descents=[descent(), descent()]),
    "plot_path": lambda: call(st.plot_path, descents=descent()),
    "plot_steps": lambda: call(st.plot_steps, descents=descent()),
    "race": lambda: call(
        st.race, data=data(), margin=0.5, seeds=8, learning_rate=[0.1, 0.3], **SHORT
    ),
    "run_claim": lambda: call(st.run_claim, claim=claim(), folder="claim"),
    "save_for_paper": lambda: call(st.save_for_paper, result=comparison(), file="figure.pdf"),
    "softmax_cross_entropy": lambda: call(st.softmax_cross_entropy, y=Y, z=LOGITS),
    "softmax_cross_entropy_gradient": lambda: call(
        st.softmax_cross_entropy_gradient, y=Y, z=LOGITS
    ),
    "surface": lambda: call(st.surface, what="x**2 + y**2"),
    "sweep": lambda: call(st.sweep, data=data(), seeds=2, **SHORT),
    "train": lambda: call(st.train, data=data(), **SHORT),
    "train_epoch": lambda: call(
        st.train_epoch, layers=layers(), x=X, y=Y, learning_rate=0.1, batch_size=2
    ),
    "write_paper": lambda: call(st.write_paper, result=comparison(), folder="paper"),
    "write_report": lambda: call(st.write_report, study=study(), file="report.html"),
}

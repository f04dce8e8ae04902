"""The tables of `make benchmark-tables`: those that come with scikit-learn, and generated ones.

No default of steepest was chosen on any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from sklearn import datasets as shipped

__all__ = ["Table", "all_tables"]

ROWS = 1000


@dataclass(frozen=True, eq=False)
class Table:
    """A table as a frame of features, and its target.

    Attributes:
        name: of the table.
        kind: what is special about it, in a few words.
        x: features; columns of text are categories, NaN is missing.
        y: labels or numbers, (n,).
        numbers: whether y holds numbers.
    """

    name: str
    kind: str
    x: pd.DataFrame
    y: np.ndarray
    numbers: bool

    @property
    def metric(self) -> str:
        """AUC of two classes, accuracy of more, R² of numbers."""
        if self.numbers:
            return "R²"
        return "AUC" if len(np.unique(self.y)) == 2 else "accuracy"


def all_tables() -> Iterator[Table]:
    """Every table, made when it is asked for."""
    for name, load in _SHIPPED.items():
        bunch = load()
        frame = pd.DataFrame(bunch.data)
        yield _table(name, "ships with scikit-learn", frame, bunch.target, name == "diabetes")
    generator = np.random.default_rng(20261127)
    for name, (kind, make) in _CLASSES.items():
        yield _table(name, kind, *make(generator), False)
    for name, (kind, make) in _NUMBERS.items():
        yield _table(name, kind, *make(generator), True)


def _table(name: str, kind: str, x: pd.DataFrame | np.ndarray, y: np.ndarray, n: bool) -> Table:
    frame = pd.DataFrame(x)
    frame.columns = [str(column) for column in frame.columns]
    return Table(name, kind, frame, np.asarray(y), n)


Made = tuple[pd.DataFrame | np.ndarray, np.ndarray]
Maker = Callable[[np.random.Generator], Made]

_SHIPPED = {
    "iris": shipped.load_iris,
    "wine": shipped.load_wine,
    "breast cancer": shipped.load_breast_cancer,
    "digits": shipped.load_digits,
    "diabetes": shipped.load_diabetes,
}


def _classification(**options: object) -> Maker:
    return lambda _: shipped.make_classification(ROWS, random_state=1, **options)


def _with_categories(generator: np.random.Generator) -> Made:
    """Three columns of text whose levels move the logit, and two numbers that interact with one."""
    levels = [generator.integers(0, count, ROWS) for count in (4, 8, 20)]
    effects = [generator.normal(size=count) for count in (4, 8, 20)]
    numbers = generator.normal(size=(ROWS, 2))
    logit = sum(effect[level] for effect, level in zip(effects, levels, strict=True))
    logit = logit + numbers[:, 0] * effects[0][levels[0]]
    y = (generator.uniform(size=ROWS) < 1 / (1 + np.exp(-1.5 * logit))).astype(int)
    frame = pd.DataFrame(numbers, columns=["a", "b"])
    for name, level in zip("cde", levels, strict=True):
        frame[name] = [f"{name}{number}" for number in level]
    return frame, y


def _with_holes(make: Maker, share: float) -> Maker:
    def made(generator: np.random.Generator) -> Made:
        x, y = make(generator)
        x = np.array(x, dtype=float)
        x[generator.uniform(size=x.shape) < share] = np.nan
        return x, y

    return made


def _informative_holes(generator: np.random.Generator) -> Made:
    """A value is missing more often in one class: that it is missing depends on the class."""
    x, y = shipped.make_classification(ROWS, 10, n_informative=4, random_state=2)
    missing = generator.uniform(size=x.shape[0]) < np.where(y == 1, 0.5, 0.1)
    x[missing, 0] = np.nan
    return x, y


def _circles(generator: np.random.Generator) -> Made:
    x, y = shipped.make_circles(ROWS, noise=0.15, factor=0.6, random_state=3)
    return np.column_stack([x, generator.normal(size=(ROWS, 3))]), y


def _numbers_with_categories(generator: np.random.Generator) -> Made:
    frame, _ = _with_categories(generator)
    assert isinstance(frame, pd.DataFrame)
    level = {name: generator.normal(size=30) for name in "cde"}
    y = sum(frame[name].map(lambda text, n=name: level[n][int(text[1:])]) for name in "cde")
    y = y + frame["a"] * (frame["c"] == "c1") + generator.normal(size=ROWS)
    return frame, np.asarray(y, dtype=float)


def _skewed(generator: np.random.Generator) -> Made:
    """Lognormal noise: a few targets are very large."""
    x = generator.normal(size=(ROWS, 6))
    return x, np.exp(0.8 * x[:, 0] - 0.5 * x[:, 1] * x[:, 2] + 0.5 * generator.normal(size=ROWS))


def _counts(generator: np.random.Generator) -> Made:
    x = generator.normal(size=(ROWS, 5))
    return x, generator.poisson(np.exp(1 + 0.6 * x[:, 0] - 0.4 * x[:, 1])).astype(float)


_CLASSES: dict[str, tuple[str, Maker]] = {
    "classes 20": (
        "2 classes, 20 features, 5 informative",
        _classification(n_features=20, n_informative=5),
    ),
    "clusters": (
        "4 classes in 12 clusters",
        _classification(n_features=12, n_informative=8, n_classes=4, n_clusters_per_class=3),
    ),
    "noisy labels": ("a tenth of the labels drawn", _classification(n_features=10, flip_y=0.1)),
    "wide": ("200 features, 10 informative", _classification(n_features=200, n_informative=10)),
    "rare 5 %": (
        "95 : 5",
        _classification(n_features=10, n_informative=5, weights=[0.95], flip_y=0.01),
    ),
    "moons": ("2 features", lambda _: shipped.make_moons(ROWS, noise=0.25, random_state=1)),
    "circles": ("2 features and 3 of noise", _circles),
    "quantiles": (
        "3 classes, shells of a normal distribution",
        lambda _: shipped.make_gaussian_quantiles(
            n_samples=ROWS, n_features=6, n_classes=3, random_state=1
        ),
    ),
    "hastie": ("sum of 10 squares", lambda _: shipped.make_hastie_10_2(ROWS, random_state=1)),
    "categories": ("columns with 4, 8, 20 categories", _with_categories),
    "missing 20 %": (
        "a fifth of the values missing",
        _with_holes(_classification(n_features=12, n_informative=6), 0.2),
    ),
    "informative holes": ("what is missing depends on the class", _informative_holes),
}

_NUMBERS: dict[str, tuple[str, Maker]] = {
    "friedman 1": ("noise 1", lambda _: shipped.make_friedman1(ROWS, noise=1.0, random_state=1)),
    "friedman 2": ("noise 50", lambda _: shipped.make_friedman2(ROWS, noise=50.0, random_state=1)),
    "friedman 3": ("noise 0.1", lambda _: shipped.make_friedman3(ROWS, noise=0.1, random_state=1)),
    "linear": (
        "linear, 20 features",
        lambda _: shipped.make_regression(ROWS, 20, n_informative=8, noise=20.0, random_state=1),
    ),
    "sparse": (
        "4 of 10 features",
        lambda _: shipped.make_sparse_uncorrelated(ROWS, random_state=1),
    ),
    "skewed": ("lognormal target", _skewed),
    "counts": ("Poisson target", _counts),
    "numbers, categories": ("columns with 4, 8, 20 categories", _numbers_with_categories),
    "numbers, missing": (
        "a tenth of the values missing",
        _with_holes(lambda _: shipped.make_friedman1(ROWS, noise=1.0, random_state=2), 0.1),
    ),
}

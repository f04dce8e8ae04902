"""The tables that come with scikit-learn, read from its folder.

Importing ``sklearn.datasets`` takes more than a second, as it imports pandas and scipy.stats.
"""

from __future__ import annotations

import gzip
import importlib.util
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.interrupts import uninterrupted

__all__ = ["Shipped", "import_shipped", "read_shipped"]

PLACE: Final = "datasets/data"
PIXELS: Final = tuple(f"pixel_{row}_{column}" for row in range(8) for column in range(8))
IRIS: Final = ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)")
WINE: Final = (
    "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols",
    "flavanoids", "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue",
    "od280/od315_of_diluted_wines", "proline",
)  # fmt: skip
MEASURED: Final = (
    "radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity",
    "concave points", "symmetry", "fractal dimension",
)  # fmt: skip
CELLS: Final = (
    *(f"mean {each}" for each in MEASURED),
    *(f"{each} error" for each in MEASURED),
    *(f"worst {each}" for each in MEASURED),
)
PATIENTS: Final = ("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6")


@dataclass(frozen=True, slots=True)
class Shipped:
    """A table of scikit-learn.

    Attributes:
        x: features, (rows, features).
        y: whole numbers of the classes, or targets, (rows,) or (rows, targets).
        features: names of the columns of ``x``.
        targets: names of the classes, or of the columns of ``y``.
    """

    x: NDArray[np.float64]
    y: NDArray[Any]
    features: tuple[str, ...]
    targets: tuple[str, ...]


def read_shipped(name: str) -> Shipped:
    """A table by its name in scikit-learn: imported from there if its file is not where it was.

    >>> read_shipped("linnerud").features
    ('Chins', 'Situps', 'Jumps')
    """
    found = importlib.util.find_spec("sklearn")
    for folder in (found.submodule_search_locations or ()) if found else ():
        try:
            return _read(name, Path(folder) / PLACE)
        except (OSError, ValueError):
            continue
    return import_shipped(name)


def import_shipped(name: str) -> Shipped:
    """A table by its name in scikit-learn, as scikit-learn loads it."""
    with uninterrupted():
        from sklearn import datasets

    options = {"scaled": False} if name == "diabetes" else {}
    bunch = getattr(datasets, f"load_{name}")(**options)
    targets = () if name == "diabetes" else map(str, bunch.target_names)
    return Shipped(bunch.data, bunch.target, tuple(bunch.feature_names), tuple(targets))


def _read(name: str, folder: Path) -> Shipped:
    if name == "diabetes":
        x, y = (
            _numbers(folder / f"diabetes_{part}.csv.gz", None) for part in ("data_raw", "target")
        )
        return Shipped(x, y, PATIENTS, ())
    if name == "linnerud":
        files = [folder / f"linnerud_{part}.csv" for part in ("exercise", "physiological")]
        features, targets = (tuple(_first_line(file).split()) for file in files)
        x, y = (_numbers(file, None, first=1) for file in files)
        return Shipped(x, y, features, targets)
    if name == "digits":
        table = _numbers(folder / "digits.csv.gz")
        features, targets = PIXELS, tuple(map(str, range(10)))
    else:
        file = folder / {"wine": "wine_data.csv"}.get(name, f"{name}.csv")
        table = _numbers(file, first=1)
        features = {"iris": IRIS, "wine": WINE, "breast_cancer": CELLS}[name]
        targets = tuple(_first_line(file).split(",")[2:])
    if table.shape[1] != len(features) + 1:
        raise ValueError("has other columns than it had")
    return Shipped(
        np.ascontiguousarray(table[:, :-1]), table[:, -1].astype(np.int64), features, targets
    )


def _numbers(file: Path, separator: str | None = ",", first: int = 0) -> NDArray[np.float64]:
    lines = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    return np.loadtxt(lines.decode().splitlines(), delimiter=separator, skiprows=first)


def _first_line(file: Path) -> str:
    return file.read_text(encoding="utf-8").split("\n", 1)[0]

"""Datasets: every layout and dtype gives the same bits, every defect is named with its place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest
import scipy.sparse

from steepest.data.built_in import load
from steepest.data.datasets import Dataset
from steepest.errors import DataError

SMALL = np.array([[0, 1, 5], [2, 3, 8], [4, 1, 9], [7, 0, 2]], dtype=np.float64)
Y = np.array([0, 1, 1, 0])


def strided(x: np.ndarray) -> np.ndarray:
    wide = np.full((2 * x.shape[0], 3 * x.shape[1]), 99, dtype=x.dtype)
    wide[::2, ::3] = x
    return wide[::2, ::3]


def misaligned(x: np.ndarray) -> np.ndarray:
    raw = np.zeros(x.nbytes + 1, dtype=np.uint8)
    view = raw[1:].view(x.dtype).reshape(x.shape)
    view[...] = x
    return view


def read_only(x: np.ndarray) -> np.ndarray:
    copy = x.copy()
    copy.flags.writeable = False
    return copy


LAYOUTS: dict[str, Callable[[np.ndarray], Any]] = {
    "contiguous": lambda x: x,
    "fortran": np.asfortranarray,
    "strided": strided,
    "negative stride": lambda x: x[::-1, ::-1].copy()[::-1, ::-1],
    "big-endian": lambda x: x.astype(x.dtype.newbyteorder(">")),
    "read-only": read_only,
    "misaligned": misaligned,
    "lists": lambda x: x.tolist(),
    "polars": lambda x: pl.DataFrame(x, schema=["x0", "x1", "x2"]),
    "pandas": lambda x: pd.DataFrame(x, columns=["x0", "x1", "x2"]),
}
DTYPES = ["float16", "float32", "float64", "longdouble", "int8", "uint16", "int64", "uint64"]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("dtype", DTYPES)
def test_any_layout_and_dtype_gives_the_same_bits(layout: str, dtype: str) -> None:
    if layout == "polars" and dtype == "longdouble":
        pytest.skip("polars has no such type")
    given = LAYOUTS[layout](SMALL.astype(dtype))
    before = np.array(given, copy=True)
    data = Dataset(given, Y)
    assert data.x.dtype == np.float64
    assert data.x.flags.c_contiguous
    assert data.x.tobytes() == SMALL.tobytes()
    assert data.fingerprint == Dataset(SMALL, Y).fingerprint
    assert data.features == ("x0", "x1", "x2")
    np.testing.assert_array_equal(np.array(given), before)


def test_bools_are_zero_and_one() -> None:
    flags = SMALL > 2
    assert Dataset(flags, Y).x.tolist() == flags.astype(float).tolist()
    assert Dataset(pl.DataFrame(flags), Y).x.tolist() == flags.astype(float).tolist()
    assert Dataset(pd.DataFrame(flags), Y).x.tolist() == flags.astype(float).tolist()


def test_a_memory_mapped_array_is_read(tmp_path: Path) -> None:
    mapped = np.memmap(tmp_path / "x", dtype=np.float32, mode="w+", shape=SMALL.shape)
    mapped[...] = SMALL
    assert Dataset(mapped, Y).x.tobytes() == SMALL.tobytes()


def test_nullable_and_decimal_columns_are_numbers() -> None:
    frame = pd.DataFrame({"a": pd.array([1, 2, 3], dtype="Int64"), "b": [0.5, 1.5, 2.5]})
    assert Dataset(frame, [0, 1, 1]).x.tolist() == [[1, 0.5], [2, 1.5], [3, 2.5]]
    money = pl.DataFrame({"a": [Decimal("1.5"), Decimal("2.25"), Decimal("3")]})
    assert Dataset(money, [0, 1, 1]).x.ravel().tolist() == [1.5, 2.25, 3.0]


def test_changing_the_input_afterwards_changes_nothing() -> None:
    x, y = SMALL.copy(), Y.copy()
    data = Dataset(x, y)
    x[:], y[:] = 7, 0
    assert data.x.tobytes() == SMALL.tobytes()
    assert data.y.tolist() == Y.tolist()
    with pytest.raises(ValueError, match="read-only"):
        data.x[0, 0] = 1


@pytest.mark.parametrize(
    ("y", "codes", "classes"),
    [
        (["b", "a", "b", "c"], [1, 0, 1, 2], ["a", "b", "c"]),
        (np.array(["no", "yes", "no", "no"], dtype=object), [0, 1, 0, 0], ["no", "yes"]),
        ([7, -3, 7, 7], [1, 0, 1, 1], [-3, 7]),
        (np.array([7, 3, 7, 7], dtype=">i2"), [1, 0, 1, 1], [3, 7]),
        ([True, False, True, True], [1, 0, 1, 1], [False, True]),
        (np.array([1.0, 0.0, 1.0, 1.0]), [1, 0, 1, 1], [0, 1]),
        (pl.Series(["x", "y", "x", "y"], dtype=pl.Categorical), [0, 1, 0, 1], ["x", "y"]),
        (pd.Series(["x", "y", "x", "y"], dtype="category"), [0, 1, 0, 1], ["x", "y"]),
        (pd.Series([4, 5, 4, 5], index=[9, 8, 7, 6]), [0, 1, 0, 1], [4, 5]),
    ],
)
def test_labels_are_kept(y: Any, codes: list[int], classes: list[Any]) -> None:
    data = Dataset(SMALL, y)
    assert data.y.dtype == np.int32
    assert data.y.tolist() == codes
    assert data.classes.tolist() == classes


@pytest.mark.parametrize("frame", [pl.DataFrame, pd.DataFrame])
def test_labels_may_be_a_column_of_a_frame(frame: Any) -> None:
    table = frame({"width": [1, 2, 3], "kind": ["b", "a", "b"], "height": [0.5, 0.25, 1.0]})
    data = Dataset(table, "kind")
    assert data.features == ("width", "height")
    assert data.x.tolist() == [[1, 0.5], [2, 0.25], [3, 1]]
    assert data.classes.tolist() == ["a", "b"]
    with pytest.raises(DataError) as caught:
        Dataset(table, "kinds")
    assert str(caught.value) == 'unknown column "kinds" (did you mean "kind"?)'


def test_two_columns_may_share_a_name() -> None:
    table = pd.DataFrame([[1, 2], [3, 4], [5, 7]], columns=["a", "a"])
    assert Dataset(table, [0, 1, 1]).x.tolist() == [[1, 2], [3, 4], [5, 7]]


def with_value(value: float) -> np.ndarray:
    x = SMALL.copy()
    x[2, 1] = value
    return x


@pytest.mark.parametrize(
    ("x", "y", "message"),
    [
        (
            with_value(np.nan),
            Y,
            'x must be finite, column "x1" has NaN in row 2 (fill or drop such rows)',
        ),
        (
            with_value(-np.inf),
            Y,
            'x must be finite, column "x1" has -inf in row 2 (fill or drop such rows)',
        ),
        (
            pl.DataFrame({"age": [1, None, 3, 4]}),
            Y,
            'x must be finite, column "age" has NaN in row 1 (fill or drop such rows)',
        ),
        (
            pd.DataFrame({"age": pd.array([1, None, 3, 4], dtype="Int64")}),
            Y,
            'x must be finite, column "age" has NaN in row 1 (fill or drop such rows)',
        ),
        (
            np.full((2, 7), np.nan),
            [0, 1],
            "\n".join(
                f'x must be finite, column "x{c}" has NaN in row 0 (fill or drop such rows)'
                for c in range(5)
            )
            + "\nx must be finite, 2 further columns are not",
        ),
        (
            [["1", "2"], ["x", "3"]],
            [0, 1],
            'x must be real numbers, got text, "x" in row 1 of column x0 '
            "(turn it into numbers first)",
        ),
        (
            np.array([[1, "x"], [2, 3]], dtype=object),
            [0, 1],
            'x must be real numbers, got text, "x" in row 0 of column x1 '
            "(turn it into numbers first)",
        ),
        (
            SMALL.astype(object),
            Y,
            "x must be real numbers, got objects (use x.astype(float))",
        ),
        (
            SMALL.astype(complex),
            Y,
            "x must be real numbers, got complex128 (use x.real, or its parts as two columns)",
        ),
        (
            SMALL.astype("datetime64[D]"),
            Y,
            "x must be real numbers, got an array of datetime64[D]",
        ),
        (
            SMALL[:, 0],
            Y,
            "x must have two dimensions (rows, features), got shape (4,) "
            "(use x.reshape(1, -1) for one row, x.reshape(-1, 1) for one feature)",
        ),
        (
            SMALL[:, :, None],
            Y,
            "x must have two dimensions (rows, features), got shape (4, 3, 1) "
            "(use x.reshape(len(x), -1) to flatten each sample)",
        ),
        (SMALL[:0], [0, 1], "x must have rows and columns, got shape (0, 3)"),
        (SMALL[:, :0], Y, "x must have rows and columns, got shape (4, 0)"),
        (pl.DataFrame(), Y, "x must have rows and columns, got shape (0, 0)"),
        ([[1, 2], [3]], [0, 1], "x must be an array or a frame, got rows of different lengths"),
        (
            scipy.sparse.csr_matrix(SMALL),
            Y,
            "x must be a dense array, got a sparse csr_matrix (use x.toarray())",
        ),
        (
            pl.DataFrame({"a": [1, 2]}).lazy(),
            [0, 1],
            "x must be an array or a frame, got a lazy frame (use x.collect())",
        ),
        (
            np.ma.masked_equal(SMALL, 3),
            Y,
            "x must have no missing values, row 1 of column x1 is masked",
        ),
        (
            pl.DataFrame({"a": [1, 2], "colour": ["red", "blue"]}),
            [0, 1],
            'x must have columns of numbers, column "colour" is of type String '
            "(leave it out, or turn it into numbers, one column a category)",
        ),
        (
            SMALL,
            Y[:3],
            "x and y must have the same length, got 4 rows and 3 labels",
        ),
        (SMALL, [1, 1, 1, 1], "y must have at least two classes, got 1 in all 4 rows"),
        (SMALL, ["a"] * 4, 'y must have at least two classes, got "a" in all 4 rows'),
        (SMALL, [], "y must have labels, got none"),
        (SMALL, Y[:, None], "y must have one label a row, got shape (4, 1) (use y.ravel())"),
        (
            SMALL,
            np.eye(4),
            "y must have one label a row, got shape (4, 4) "
            '(use y.argmax(axis=1) for classes, or problem="multilabel")',
        ),
        (
            SMALL,
            [0, 1, np.nan, 1],
            "y must have no missing labels, row 2 has nan (leave out the rows without a label)",
        ),
        (
            SMALL,
            ["a", None, "b", "a"],
            "y must have no missing labels, row 1 has None (leave out the rows without a label)",
        ),
        (
            SMALL,
            [0, "a", 1, 1],
            "y must have labels that are all text or all whole numbers, got int and str",
        ),
        (
            SMALL,
            Y.astype(complex),
            "y must have labels that are text or whole numbers, got complex128",
        ),
        (
            SMALL,
            "kind",
            'y may be the name of a column only where x is a frame, got "kind" with ndarray',
        ),
    ],
)
def test_every_defect_is_named_with_its_place(x: Any, y: Any, message: str) -> None:
    with pytest.raises(DataError) as caught:
        Dataset(x, y)
    assert str(caught.value) == message


def test_defects_of_x_and_y_are_reported_together() -> None:
    with pytest.raises(DataError) as caught:
        Dataset(with_value(np.nan), [1, 1, 1, 1])
    assert str(caught.value).splitlines() == [
        'x must be finite, column "x1" has NaN in row 2 (fill or drop such rows)',
        "y must have at least two classes, got 1 in all 4 rows",
    ]


def test_an_unknown_scaling_is_refused() -> None:
    with pytest.raises(DataError) as caught:
        Dataset(SMALL, Y, scaling="standart")
    assert str(caught.value) == 'unknown scaling "standart" (did you mean "standard"?)'


def test_a_constant_feature_is_divided_by_one() -> None:
    # 0.1 three times: the mean is not exactly 0.1 in floats, and the deviation not exactly 0.
    data = Dataset([[0.1, 1], [0.1, 2], [0.1, 6]], [0, 1, 1])
    mean, deviation = data.scaler(np.arange(3))
    assert deviation[0] == 1
    assert mean[1] == 3
    assert deviation[1] == pytest.approx((14 / 3) ** 0.5, abs=1e-15)


def test_scaling_none_leaves_the_numbers_alone() -> None:
    data = Dataset(SMALL, Y, scaling="none")
    assert data.scaled is data.x
    mean, deviation = data.scaler(np.arange(4))
    assert (mean.tolist(), deviation.tolist()) == ([0, 0, 0], [1, 1, 1])


def test_the_fingerprint_is_of_numbers_labels_and_scaling() -> None:
    base = Dataset(SMALL, Y)
    assert len(base.fingerprint) == len(hashlib.sha256().hexdigest())
    assert Dataset(SMALL, Y, name="other", note="x").fingerprint == base.fingerprint
    others = [
        Dataset(SMALL[:, ::-1], Y),
        Dataset(SMALL, 1 - Y),
        Dataset(SMALL, Y + 1),
        Dataset(SMALL, Y, scaling="none"),
        Dataset(SMALL.reshape(3, 4), [0, 1, 1]),
    ]
    assert len({base.fingerprint, *(other.fingerprint for other in others)}) == 6


@pytest.mark.parametrize(
    ("name", "shape", "classes"),
    [
        ("digits", (1797, 64), 10),
        ("digits-halves", (1797, 64), 2),
        ("breast-cancer", (569, 30), 2),
        ("iris", (150, 4), 3),
        ("wine", (178, 13), 3),
    ],
)
def test_built_in_data_sets_load_by_name(name: str, shape: tuple[int, int], classes: int) -> None:
    data = load(name)
    assert (data.name, data.x.shape, len(data.classes)) == (name, shape, classes)
    assert len(data.features) == shape[1]
    if name != "digits-halves":
        assert (data.scaling, data.split, data.note) == ("standard", (0.6, 0.2, 0.2), "")


def test_an_unknown_data_set_is_refused() -> None:
    with pytest.raises(DataError) as caught:
        load("irish")
    assert str(caught.value) == 'unknown data set "irish" (did you mean "iris"?)'

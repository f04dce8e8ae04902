"""Everything that may be given as x and y is taken rightly or refused in one sentence."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest
import scipy.sparse
import torch

from steepest.data.datasets import Dataset
from steepest.errors import SteepestError

INT128 = hasattr(pl, "Int128")
"""Polars 1.10, the oldest that is supported, has no such type."""
X = np.array([[0, 1, 5], [2, 3, 8], [4, 1, 9], [7, 0, 2]], dtype=np.float64)
Y = np.array([0, 1, 1, 0])
NAN = float("nan")
ESC = "\x1b[31mred"


def strided(x: np.ndarray) -> np.ndarray:
    wide = np.ones((2 * x.shape[0], 3 * x.shape[1]), dtype=x.dtype)
    wide[::2, ::3] = x
    return wide[::2, ::3]


def misaligned(x: np.ndarray) -> np.ndarray:
    view = np.zeros(x.nbytes + 1, dtype=np.uint8)[1:].view(x.dtype).reshape(x.shape)
    view[...] = x
    return view


def read_only(x: np.ndarray) -> np.ndarray:
    copy = x.copy()
    copy.flags.writeable = False
    return copy


class HasArray:
    """Like an array of xarray: only ``__array__``."""

    def __init__(self, array: np.ndarray) -> None:
        self._array = array

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        return self._array


class OnAnotherDevice:
    """Like a tensor on a graphics processor."""

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        raise TypeError("can't convert cuda:0 device type tensor to numpy")


LAYOUTS = {
    "contiguous": np.ascontiguousarray,
    "fortran": np.asfortranarray,
    "strided": strided,
    "negative stride": lambda x: x[::-1, ::-1].copy()[::-1, ::-1],
    "misaligned": misaligned,
    "read-only": read_only,
    "__array__": HasArray,
}
DTYPES = ["?", "i1", "u1", "<i2", ">i4", "u8", "e", "<f4", ">f4", "f8", ">f8", "g"]


def one_sentence_each(error: BaseException, field: str) -> None:
    for line in str(error).split("\n"):
        assert field in line
        assert len(line) <= 500
        assert line.isprintable()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("dtype", DTYPES)
def test_every_type_and_layout_gives_the_bits_of_the_contiguous_copy(
    dtype: str, layout: str
) -> None:
    plain = X.astype(dtype)
    given = LAYOUTS[layout](plain)
    before = np.asarray(given).tobytes()
    data = Dataset(given, Y)
    assert data.x.tobytes() == plain.astype(np.float64).tobytes()
    assert np.asarray(given).tobytes() == before


def frame(values: Any, names: Any = None) -> pd.DataFrame:
    return pd.DataFrame(values, columns=names)


RIGHT_X: dict[str, Any] = {
    "lists": X.tolist(),
    "tuples": tuple(map(tuple, X)),
    "list of arrays": list(X),
    "masked array without a mask": np.ma.array(X),
    "memoryview": memoryview(X),
    "tensor": torch.tensor(X),
    "tensor with a gradient": torch.tensor(X, requires_grad=True),
    "half tensor": torch.tensor(X).half(),
    "bfloat16 tensor": torch.tensor(X).bfloat16(),
    "pandas": frame(X, ["a", "b", "c"]),
    "pandas, names are numbers": frame(X),
    "pandas, one name twice": frame(X, ["a", "a", "b"]),
    "pandas, two levels of names": frame(X, pd.MultiIndex.from_tuples([(1, 2), (1, 3), (2, 1)])),
    "pandas, names of other types": frame(X, ["a", 1, None]),
    "pandas, a name with controls": frame(X, ["a\x1b", "b", "c"]),
    "pandas Int64": frame(X).astype("Int64"),
    "pandas Float64": frame(X).astype("Float64"),
    "polars": pl.DataFrame(X),
    "polars in chunks": pl.concat([pl.DataFrame(X[:1]), pl.DataFrame(X[1:])], rechunk=False),
    **({"polars Int128": pl.DataFrame(X).cast(pl.Int128)} if INT128 else {}),
    "polars Decimal": pl.DataFrame(X).cast(pl.Decimal(10, 2)),
}


@pytest.mark.parametrize("kind", RIGHT_X)
def test_tables_of_every_library_give_the_same_bits(kind: str) -> None:
    assert Dataset(RIGHT_X[kind], Y).x.tobytes() == X.tobytes()


def with_cell(value: Any) -> np.ndarray:
    x = X.copy()
    x[1, 1] = value
    return x


def one_column(values: Any, dtype: Any = None) -> pd.DataFrame:
    return pd.DataFrame({"a": pd.Series(values, dtype=dtype)})


def polars_column(values: Any, dtype: Any = None) -> pl.DataFrame:
    return pl.DataFrame({"a": pl.Series(values, dtype=dtype)})


WRONG_X: dict[str, Any] = {
    "None": None,
    "text": "abc",
    "bytes": b"abc",
    "a number": 3,
    "an object": object(),
    "a dict": {"a": [1, 2, 3, 4]},
    "a set": {1, 2},
    "an iterator": iter(X.tolist()),
    "a generator": (row for row in X),
    "0-d": np.array(1.0),
    "1-d": X[:, 0],
    "3-d": X[:, :, None],
    "no rows": X[:0],
    "no columns": X[:, :0],
    "empty list": [],
    "ragged": [[1, 2], [3]],
    "text in a list": [["1", "2"]] * 4,
    "None in a list": [[None, 1]] * 4,
    "decimals": [[Decimal(1), Decimal(2)]] * 4,
    "huge whole numbers": [[10**400, 2]] * 4,
    "complex": X.astype(complex),
    "dates": X.astype("datetime64[D]"),
    "objects": X.astype(object),
    "bytes array": X.astype("S3"),
    "structured": np.zeros((4, 3), dtype=[("a", int)]),
    "NaN": with_cell(NAN),
    "infinity": with_cell(np.inf),
    "beyond float64": X.astype(np.longdouble) * np.longdouble("1e400"),
    "masked": np.ma.masked_equal(X, 3),
    "sparse": scipy.sparse.csr_matrix(X),
    "sparse tensor": torch.tensor(X).to_sparse(),
    "complex tensor": torch.tensor(X).cfloat(),
    "tensor without data": torch.tensor(X).to("meta"),
    "on another device": OnAnotherDevice(),
    "pandas series": pd.Series([1, 2, 3, 4]),
    "pandas NA": pd.NA,
    "pandas Int64 with NA": one_column([1, None, 0, 1], "Int64"),
    "pandas boolean with NA": one_column([True, None, False, True], "boolean"),
    "pandas categories": one_column([1, 2, 1, 2], "category"),
    "pandas objects with NA": one_column([1, pd.NA, 2, 3], object),
    "pandas text": one_column(list("abab")),
    "pandas dates": one_column(pd.date_range("2020", periods=4)),
    "pandas, a name with a surrogate": frame(X, ["a\ud800", "b", "c"]),
    "pandas, a name with a NUL": frame(X, ["a\0", "b", "c"]),
    "pandas, a long name": frame(X, ["a" * 10**6, "b", "c"]),
    "pandas, NaN below controls": frame(with_cell(NAN), ["a", ESC, "c"]),
    "pandas, NaN below a line end": frame(with_cell(NAN), ["a", "b\nx", "c"]),
    "polars series": pl.Series([1, 2, 3, 4]),
    "polars lazy": pl.DataFrame(X).lazy(),
    "polars null": polars_column([1, None, 2, 3]),
    **({"polars null in Int128": polars_column([1, None, 2, 3], pl.Int128)} if INT128 else {}),
    "polars null in Decimal": polars_column([1, None, 2, 3], pl.Decimal(10, 2)),
    "polars lists": polars_column([[1], [2], [3], [4]]),
    "polars structs": polars_column([{"b": 1}] * 4),
    "polars categories": polars_column(list("abab"), pl.Categorical),
    "polars dates": polars_column([1, 2, 3, 4]).cast(pl.Date),
    "polars bytes": polars_column([b"a"] * 4),
}


@pytest.mark.parametrize("kind", WRONG_X)
def test_what_is_no_table_of_numbers_is_refused_in_one_sentence(kind: str) -> None:
    with pytest.raises(SteepestError) as caught:
        Dataset(WRONG_X[kind], Y)
    one_sentence_each(caught.value, "x must")


RIGHT_Y: dict[str, tuple[Any, list[Any]]] = {
    **{f"dtype {dtype}": (Y.astype(dtype), [0, 1]) for dtype in DTYPES},
    "text": (list("abba"), ["a", "b"]),
    "text array": (np.array(list("abba")), ["a", "b"]),
    "numbers as text": (["10", "9", "9", "10"], ["10", "9"]),
    "list of NumPy numbers": (list(Y), [0, 1]),
    "whole numbers and whole floats": ([0, 1.0, 1, 0], [0, 1]),
    "both zeros": ([0.0, 1.0, 1.0, -0.0], [0, 1]),
    "up to 2**64": (np.array([2**63, 2**64 - 1, 2**64 - 1, 2**63], np.uint64), [2**63, 2**64 - 1]),
    "masked array without a mask": (np.ma.array(Y), [0, 1]),
    "tensor with a gradient": (torch.tensor(Y * 1.0, requires_grad=True), [0, 1]),
    "bfloat16 tensor": (torch.tensor(Y).bfloat16(), [0, 1]),
    "list of tensors": (list(torch.tensor(Y)), [0, 1]),
    "pandas, another index": (pd.Series(Y, index=[3, 2, 1, 0]), [0, 1]),
    "pandas Int64": (pd.Series(Y, dtype="Int64"), [0, 1]),
    "pandas categories": (pd.Series(list("abba"), dtype="category"), ["a", "b"]),
    "pandas index": (pd.Index(Y), [0, 1]),
    **({"polars Int128": (pl.Series(Y).cast(pl.Int128), [0, 1])} if INT128 else {}),
    "polars categories": (pl.Series(list("abba"), dtype=pl.Categorical), ["a", "b"]),
    "with controls": ([ESC, "b", "b", ESC], [ESC, "b"]),
}


@pytest.mark.parametrize("kind", RIGHT_Y)
def test_labels_of_every_kind_keep_their_classes(kind: str) -> None:
    given, classes = RIGHT_Y[kind]
    data = Dataset(X, given)
    assert data.classes.tolist() == classes
    assert data.y.tolist() == Y.tolist()


WRONG_Y: dict[str, Any] = {
    "None": None,
    "a number": 1,
    "a set": {0, 1, 2, 3},
    "a dict": dict.fromkeys(range(4)),
    "bytes": b"abba",
    "an iterator": iter([0, 1, 1, 0]),
    "0-d": np.array(1),
    "2-d": np.eye(4),
    "empty": [],
    "one class": [1] * 4,
    "one class, long": ["a" * 10**6] * 4,
    "masked": np.ma.array(Y, mask=[0, 1, 0, 0]),
    "masked text": np.ma.array(list("abba"), mask=[0, 1, 0, 0]),
    "masked in a list": [0, np.ma.masked, 1, 0],
    "None in a list": ["a", None, "b", "a"],
    "NaN": [0, NAN, 1, 0],
    "NaN in text": ["a", NAN, "b", "a"],
    "infinity": [0, np.inf, 1, 0],
    "pandas NA in a list": [0, pd.NA, 1, 0],
    "pandas NA in text": pd.Series(["a", pd.NA, "b", "a"], dtype="string"),
    "pandas NA in Int64": pd.Series([0, None, 1, 0], dtype="Int64"),
    "polars null": pl.Series([0, None, 1, 0]),
    **({"polars null in Int128": pl.Series([0, None, 1, 0], dtype=pl.Int128)} if INT128 else {}),
    "polars lazy": pl.DataFrame({"a": Y}).lazy(),
    "floats beyond 2**53": [1e19, 1.1e19, 0, 1],
    "floats below -2**53": [-1e19, 0, 0, 1],
    "whole numbers beyond 64 bits": [2**70, 1, 1, 0],
    "beyond int64 beside a negative": [-1, 2**63, 2**63, -1],
    "numbers and text": [1, "a", 1, "a"],
    "bools and numbers": [False, 1, 1, False],
    "bools and numbers as objects": np.array([True, 1, 0, False], dtype=object),
    "complex": Y.astype(complex),
    "dates": Y.astype("datetime64[D]"),
    "byte strings": Y.astype("S1"),
    "decimals": [Decimal(int(label)) for label in Y],
    "a NUL at the end": ["a", "a\0", "a\0", "a"],
    "a surrogate": ["a\ud800", "b", "b", "a\ud800"],
    "a label of a million characters": ["a" * 10**6, "b", "b", "a"],
    "one word written in two ways": ["\u00e9", "e\u0301", "e\u0301", "\u00e9"],
    "tensor without data": torch.tensor(Y).to("meta"),
    "on another device": OnAnotherDevice(),
}


@pytest.mark.parametrize("kind", WRONG_Y)
def test_what_are_no_labels_is_refused_in_one_sentence(kind: str) -> None:
    with pytest.raises(SteepestError) as caught:
        Dataset(X, WRONG_Y[kind])
    one_sentence_each(caught.value, "y must")


TABLE = pd.DataFrame({"width": [1, 2, 3, 4], "kind": list("abba")})


def test_a_column_of_labels_is_taken_by_place_where_names_repeat() -> None:
    rows = [[1, 5, "a"], [2, 6, "b"], [3, 7, "b"], [4, 8, "a"]]
    table = pd.DataFrame(rows, columns=["w", "w", "kind"]).astype({"kind": str})
    table = table.set_axis(["w", "w", "kind"], axis=1)
    assert Dataset(table, "kind").x.tolist() == [[1, 5], [2, 6], [3, 7], [4, 8]]
    numbers = pd.DataFrame({0: [1, 2, 3, 4], 1: list("abba")})
    assert Dataset(numbers, "1").x.ravel().tolist() == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("table", "name", "sentence"),
    [
        (
            TABLE.rename(columns={"width": "kind"}),
            "kind",
            'y must name one column, "kind" is the name of 2 (rename the others)',
        ),
        (TABLE, "\x1b[31m", r'unknown column "\x1b[31m" (known are width, kind)'),
        (TABLE, "k" * 10**6, f'unknown column "{"k" * 76}... (known are width, kind)'),
    ],
)
def test_a_name_that_is_not_that_of_one_column_is_refused(
    table: pd.DataFrame, name: str, sentence: str
) -> None:
    with pytest.raises(SteepestError) as caught:
        Dataset(table, name)
    assert str(caught.value) == sentence

"""Files, paths, callbacks, axes and settings of the wrong kind are refused in one sentence."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

import steepest as st
from steepest.cli.errors import print_error
from steepest.data import table_files
from steepest.data.table_files import read_table
from steepest.errors import DataError, SteepestError, shown

DATA = st.Dataset(np.arange(60.0).reshape(20, 3) % 7, np.tile([0, 1], 10), name="small")
OTHER = st.Dataset(DATA.x, DATA.y, name="other")
SMALL = {"hidden": (2,), "epochs": 1}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"BZh9", "must be a table, got a bzip2 file (unpack it first)"),
        (b"a,b\n1,\x00\n", "must be text, got a NUL in line 2"),
        (b"a,b\n1,\x01\n", "must be text, got the control character 0x01 in line 2"),
        (
            b"a,b\n1,2\ncaf\x81,2\n",
            "must be text in UTF-8, UTF-16 or Windows-1252, got the byte 0x81 in line 3 (save it "
            "as UTF-8)",
        ),
        (
            b"a,b\n1," + b"x" * 10_001 + b"\n",
            "must have fields of at most 10000 characters, got a longer one in line 2",
        ),
        (b"a," * 10_000 + b"a\n", "must have at most 10000 columns, got 10001"),
    ],
)
def test_a_file_beyond_the_limits_of_csv_is_refused(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    file = tmp_path / "t.csv"
    file.write_bytes(content)
    with pytest.raises(DataError) as caught:
        read_table(file)
    assert str(caught.value) == f"{file} {sentence}"


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        ("LARGEST_FILE", "must have at most 1 bytes, got {size}"),
        ("MOST_ROWS", "must have at most 1 rows, got 3"),
        ("MOST_CELLS", "must have at most 1 cells, got 6"),
    ],
)
@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_large_file_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, limit: str, sentence: str
) -> None:
    file = tmp_path / f"t.{suffix}"
    table = pl.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})
    if suffix == "parquet":
        table.write_parquet(file)
    else:
        file.write_text("a,b\n1,4\n2,5\n3,6")
    monkeypatch.setattr(table_files, limit, 1)
    with pytest.raises(DataError) as caught:
        read_table(file)
    assert str(caught.value) == f"{file} {sentence.format(size=file.stat().st_size)}"


def test_a_file_on_which_polars_panics_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):  # as polars raises it, which is no Exception
        pass

    def panic(_content: io.BytesIO, **_options: object) -> None:
        raise PanicException("assertion failed: values.len()")

    file = tmp_path / "t.parquet"
    pl.DataFrame({"a": [1]}).write_parquet(file)
    monkeypatch.setattr(pl, "read_parquet", panic)
    with pytest.raises(DataError) as caught:
        read_table(file)
    assert str(caught.value) == f"{file} cannot be read: it is damaged"


WRONG: dict[str, Any] = {
    "a number": 5,
    "a float": 0.5,
    "bytes": b"x",
    "a list": ["a"],
    "a dict": {"a": 1},
    "an object": object(),
    "an array": np.zeros((2, 2)),
    "a 0-d array": np.zeros(()),
    "pandas NA": pd.NA,
    "text with a NUL": "a\0b",
    "half of a surrogate pair": "a\ud800",
    "long text": "x" * 10**5,
}
PATHS: dict[str, Callable[[Any], Any]] = {
    "sweep": lambda path: st.sweep(DATA, folder=path, seeds=1, **SMALL),
    "sweep of data sets": lambda path: st.sweep([DATA, OTHER], folder=path, seeds=1, **SMALL),
    "open_study": st.open_study,
    "open_studies": st.open_studies,
    "Claim.read": st.Claim.read,
    "answer": lambda path: st.answer("settings", folder=path, seeds=2),
    "animate": lambda path: st.animate(st.descend("x**2 + y**2", (1, 1), 0.1, 2), path),
}


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("function", PATHS)
def test_what_is_no_path_is_refused_in_one_sentence(function: str, wrong: str) -> None:
    with pytest.raises(SteepestError) as caught:
        PATHS[function](WRONG[wrong])
    message = str(caught.value)
    assert message.startswith(("folder must be", "file must be"))
    assert len(message) <= 500
    assert message.isprintable()


@pytest.mark.parametrize("wrong", [5, "x", [], np.zeros(()), None])
@pytest.mark.parametrize("name", ["resume", "extend", "store_data"])
def test_what_is_neither_true_nor_false_is_refused(name: str, wrong: Any) -> None:
    with pytest.raises(SteepestError) as caught:
        st.sweep(DATA, seeds=1, **SMALL, **{name: wrong})
    assert str(caught.value) == f"{name} must be True or False, got {shown(wrong)}"


def test_what_cannot_be_called_is_refused_as_progress() -> None:
    with pytest.raises(SteepestError) as caught:
        st.sweep(DATA, seeds=1, progress=3, **SMALL)  # type: ignore[arg-type]  # that is the test
    assert str(caught.value) == "progress must be a function or None, got 3"


@pytest.mark.parametrize("wrong", [5, "x", [3], np.zeros(2), {"a": 1}])
def test_what_are_no_axes_is_refused(wrong: Any) -> None:
    run = st.train(DATA, **SMALL)
    for draw in (run.plot_confusion, run.plot_decision, run.network.plot_weights):
        with pytest.raises(SteepestError, match=r"^ax must be matplotlib's axes, got "):
            draw(ax=wrong)


@pytest.mark.parametrize("wrong", [None, 5, np.zeros(()), np.float32(1), "float16", [], pd.NA])
def test_only_names_and_types_of_numpy_are_dtypes(wrong: Any) -> None:
    with pytest.raises(SteepestError, match=r"^dtype must be"):
        st.train(DATA, dtype=wrong)
    for right in ("float64", np.float64, np.dtype("float64")):
        assert st.Settings(dtype=right).dtype == "float64"  # type: ignore[arg-type]  # taken too


@pytest.mark.parametrize("wrong", [None, 0.5, "half", (0.5,), iter([0.5, 0.5]), [[0], object()]])
def test_what_is_no_split_is_refused(wrong: Any) -> None:
    with pytest.raises(SteepestError, match=r"^split must"):
        st.Dataset(DATA.x, DATA.y, split=wrong)


@pytest.mark.parametrize("field", ["name", "note", "features", "scaling"])
@pytest.mark.parametrize("wrong", [5, np.zeros(()), pd.NA, b"x", "a\0", "a\ud800"])
def test_what_cannot_describe_data_is_refused(field: str, wrong: Any) -> None:
    with pytest.raises(SteepestError) as caught:
        st.Dataset(DATA.x, DATA.y, **{field: wrong})
    assert field in str(caught.value)
    assert str(caught.value).isprintable()


def test_what_has_no_repr_is_still_shown() -> None:
    class Broken:
        def __repr__(self) -> str:
            raise RuntimeError

    assert shown(Broken()) == "an object of type Broken"
    assert shown("a\x1b[31m\nb\u202ec") == r'"a\x1b[31m\nb\u202ec"'


def test_no_control_character_reaches_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_error(str(SteepestError("no \x1b[2J\nno \x9b1m")), 2)
    assert capsys.readouterr().err == "steepest: no \\x1b[2J\nsteepest: no \\x9b1m\n"


@pytest.mark.usefixtures("close_figures")
def test_any_label_and_any_name_can_be_drawn() -> None:
    labels = np.array([r"$\frac{$", "$x^2$"])[DATA.y]
    names = [r"$\alpha$", r"$\frac{$", "c_$"]
    data = st.Dataset(DATA.x, labels, features=names, name="$x$")
    run = st.train(data, **SMALL)
    confusion, decision = run.plot_confusion(), run.plot_decision((names[0], names[1]))
    images = run.plot_misclassified("training", shape=(1, 3))
    for ax in (confusion, decision, images[0]):
        ax.get_figure(root=True).canvas.draw()
    assert [text.get_text() for text in confusion.get_xticklabels()] == data.classes.tolist()
    assert decision.get_xlabel() == names[0]

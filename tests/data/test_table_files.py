"""Tables as Excel, databases and other programs write them are read as what they mean."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from steepest.data import table_files
from steepest.data.csv_text import number_style
from steepest.data.table_files import is_table_file, read_table_file, table_name
from steepest.errors import DataError

SEMICOLONS, COMMAS = "columns separated by semicolons", "decimal commas"


def packed(name: str, content: bytes) -> bytes:
    """A zip file with one file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return made.getvalue()


def read(folder: Path, content: bytes, name: str = "t.csv") -> tuple[dict[str, Any], list[str]]:
    """The columns of a file, and how it is written."""
    file = folder / name
    file.write_bytes(content)
    found = read_table_file(file)
    return found.frame.to_dict(as_series=False), list(found.form)


@pytest.mark.parametrize(
    ("text", "columns", "form"),
    [
        ("a;b;y\n1,5;-0,25;ja\n2;3,5;nein\n", [[1.5, 2.0], [-0.25, 3.5], ["ja", "nein"]], None),
        ("a;b\n1.234,5;1.234\n2,5;12.345\n", [[1234.5, 2.5], [1234, 12345]], None),
        ("a;b\n1,5;01.02.2024\n2,5;03.04.2024\n", [[1.5, 2.5], ["01.02.2024", "03.04.2024"]], None),
        ("a;b\n1;2\n3;4\n", [[1, 3], [2, 4]], [SEMICOLONS]),
        ("sep=;\r\na;b\r\n1;2\r\n", [[1], [2]], [SEMICOLONS]),
        ('a;b\n"x; y, z";1,5\n"u";2,5\n', [["x; y, z", "u"], [1.5, 2.5]], None),
        ("a\tb\n1.5\t2\n2\t3\n", [[1.5, 2.0], [2, 3]], ["columns separated by tabs"]),
        ("a|b\n1|x\n2|y\n", [[1, 2], ["x", "y"]], ["columns separated by vertical bars"]),
        ('a,b\n1,"x\ny"\n2,"z, w"\n', [[1, 2], ["x\ny", "z, w"]], []),
        ('a,b\n"1,5",x\n"2",y\n', [[1.5, 2.0], ["x", "y"]], [COMMAS]),
        ('a,b\n"1,234",x\n"12",y\n', [[1234, 12], ["x", "y"]], ["commas between thousands"]),
        ("a,b\n1,x\nNA,y\n?,NA\n", [[1, None, None], ["x", "y", "NA"]], []),
        ("a,b\r1,2\r3,4\r", [[1, 3], [2, 4]], []),
        ("a\n1\n2\n", [[1, 2]], []),
        ("\ufeffa,b\n1,2\n", [[1], [2]], []),
    ],
)
def test_a_text_file_is_read_as_it_is_written(
    tmp_path: Path, text: str, columns: list[list[Any]], form: list[str] | None
) -> None:
    found, how = read(tmp_path, text.encode())
    assert list(found.values()) == columns
    assert [type(value) for each in found.values() for value in each] == [
        type(value) for each in columns for value in each
    ]
    assert how == ([SEMICOLONS, COMMAS] if form is None else form)


@pytest.mark.parametrize(
    ("encoding", "said"), [("latin-1", ["Windows-1252"]), ("utf-16", ["UTF-16"]), ("utf-8", [])]
)
def test_names_and_labels_keep_their_letters_in_every_encoding(
    tmp_path: Path, encoding: str, said: list[str]
) -> None:
    found, how = read(tmp_path, "größe,ort\n1,Köln\n2,Münster\n".encode(encoding))
    assert found == {"größe": [1, 2], "ort": ["Köln", "Münster"]}
    assert how == said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (gzip.compress(b"a,b\n1,2\n", mtime=0), "gzip"),
        (gzip.compress(b"a,b\n", mtime=0) + gzip.compress(b"1,2\n", mtime=0), "gzip"),
        (packed("inner.csv", b"a,b\n1,2\n"), "zip"),
    ],
    ids=["gzip", "two gzip files in one", "zip"],
)
def test_packed_files_are_unpacked(tmp_path: Path, content: bytes, said: str) -> None:
    assert read(tmp_path, content, f"t.csv.{said}") == ({"a": [1], "b": [2]}, [said])


def test_the_first_sheet_of_a_workbook_is_read(tmp_path: Path) -> None:
    file = tmp_path / "t.xlsx"
    table = pl.DataFrame({"a": [1, 2], "b": ["x", "ü"], "c": [1.5, None]})
    table.write_excel(file, worksheet="People")
    found = read_table_file(file)
    assert found.frame.equals(table)
    assert found.form == ('the sheet "People"',)


BOMB = packed("t.csv", b"a,b\n" + b"1,2\n" * 5_000)
WHOLE = gzip.compress(b"a,b\n1,2\n" * 100, mtime=0)
TWO = io.BytesIO()
with zipfile.ZipFile(TWO, "w") as _two:
    _two.writestr("a.csv", "a\n1\n")
    _two.writestr("b.csv", "b\n1\n")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (WHOLE[:-6], "must be a whole gzip file, got one that ends too early"),
        (WHOLE[:12] + b"\xff" * 9 + WHOLE[21:], "must be a whole gzip file, got a damaged one"),
        (BOMB[:-30], "must be a whole zip file, got a damaged one"),
        (TWO.getvalue(), "must hold one table, got a zip file with 2 files"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "must be a table, got a 7z file (unpack it first)"),
        (
            b"a;b\n1,5;1.5\n2,5;2.25\n",
            'must have decimal commas or decimal points, got commas in other columns and "1.5" in '
            '"b"',
        ),
        (
            b"a,b,a\n1,2,3\n",
            'must have columns of different names, got "a" for the columns 1 and 3',
        ),
        (b"sep=5\na5b\n152\n", 'must name one of ; , | : and the tab after "sep=", got "5"'),
    ],
    ids=["short gzip", "damaged gzip", "short zip", "two files", "7z", "mixed", "names", "sep"],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(DataError) as caught:
        read(tmp_path, content)
    assert str(caught.value) == f"{tmp_path / 't.csv'} {sentence}"


@pytest.mark.parametrize("content", [BOMB, gzip.compress(b"a\n" * 9_000, mtime=0)], ids=["z", "gz"])
def test_a_file_is_unpacked_up_to_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.setattr(table_files, "LARGEST_FILE", 4_000)
    with pytest.raises(DataError, match="must have at most 4000 bytes unpacked, got more"):
        read(tmp_path, content)


def test_a_workbook_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="must be a workbook that can be read, got "):
        read(tmp_path, packed("xl/workbook.xml", b"<workbook>"), "t.xlsx")


@pytest.mark.parametrize(
    ("values", "comma", "semicolon"),
    [
        (["1,234", "2,345"], "thousands comma", "decimal comma"),
        (["0,234", "2,345"], "decimal comma", "decimal comma"),
        (["1,234.5", "7"], "thousands comma", "thousands comma"),
        (["1.5e3", "NA"], "plain", "plain"),
        (["1,5", "x"], None, None),
        (["NA", None], None, None),
        (["+", "-"], None, None),
    ],
)
def test_the_style_of_numbers_is_that_of_all_values(
    values: list[str | None], comma: str | None, semicolon: str | None
) -> None:
    column = pl.Series(values, dtype=pl.String)
    assert (number_style(column, ","), number_style(column, ";")) == (comma, semicolon)


@pytest.mark.parametrize(
    ("name", "table", "short"),
    [
        ("customers.csv.gz", True, "customers"),
        ("a.b.TSV", True, "a.b"),
        ("t.xlsx", True, "t"),
        ("iris", False, "iris"),
        (".csv", True, ".csv"),
    ],
)
def test_files_are_known_by_their_ending(name: str, table: bool, short: str) -> None:
    assert (is_table_file(name), table_name(Path(name))) == (table, short)

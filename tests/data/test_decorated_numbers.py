"""Numbers with a currency, a unit, a percent sign or brackets are numbers."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from steepest.data.decorated_numbers import numbers_alone, sign_of
from steepest.data.table_files import read_table_file


@pytest.mark.parametrize(
    ("texts", "alone", "sign"),
    [
        (["$1,234.50", "($3.00)", "-$2"], ["1,234.50", "-3.00", "-2"], "$"),
        (["1.234,50 €", "3 €"], ["1.234,50", "3"], "€"),
        (["CHF 1'234.50", "CHF 5"], ["1234.50", "5"], "CHF"),
        (["5%", "12.5 %"], ["5", "12.5"], "%"),
        (["45 kg", "61.5 kg", "7"], ["45", "61.5", "7"], "kg"),
        (["1 234,5", "12 345 678"], ["1234,5", "12345678"], ""),
        (["36.6 °C"], ["36.6"], "°C"),
        (["1.5e3 mg/l"], ["1.5e3"], "mg/l"),
    ],
)
def test_what_stands_beside_all_numbers_is_taken_away(
    texts: list[str], alone: list[str], sign: str
) -> None:
    column = pl.Series("x", [*texts, None])
    assert numbers_alone(column).to_list() == [*alone, None]
    assert sign_of(column) == sign


@pytest.mark.parametrize(
    "texts",
    [
        ["$5", "€5"],
        ["45 kg", "99 lb"],
        ["P-00001", "P-00002"],
        ["12 34", "5"],
        ["(5", "6"],
        ["120/80", "130/85"],
        ["<4.0", "5.1"],
        ["--5", "6"],
        ["5 percent"],
        ["3 rooms, 2 baths"],
        [],
    ],
)
def test_other_texts_stay_as_they_are(texts: list[str]) -> None:
    column = pl.Series("x", texts, dtype=pl.String)
    assert numbers_alone(column).to_list() == texts
    assert sign_of(column) is None


def test_a_file_says_in_what_its_numbers_are(tmp_path: Path) -> None:
    file = tmp_path / "bank.csv"
    file.write_text('id,balance,rate\n1,"$1,234.50",5%\n2,"($20.00)",n/a\n3,$3.00,12.5%\n')
    read = read_table_file(file)
    assert read.frame["balance"].to_list() == [1234.5, -20.0, 3.0]
    assert read.frame["rate"].to_list() == [5.0, None, 12.5]
    assert read.form == ("commas between thousands", '"balance" in $', '"rate" in %')


@pytest.mark.parametrize(
    ("text", "names", "line"),
    [
        ("Sales 2025;;\n;;\nname;age;city\nA;30;B\nC;31;D\n", ["name", "age", "city"], 3),
        ("Patient,,Lab\nid,temp,glucose\n1,37,5\n2,38,6\n", ["id", "temp", "glucose"], 2),
        ("Account statement\nday;sum\n1;2,5\n2;3,5\n3;4\n4;5\n", ["day", "sum"], 2),
    ],
)
def test_titles_above_the_header_are_left_out_and_said(
    text: str, names: list[str], line: int, tmp_path: Path
) -> None:
    file = tmp_path / "table.csv"
    file.write_text(text)
    read = read_table_file(file)
    assert read.frame.columns == names
    assert f"the header in line {line}" in read.form


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "a,a2\nx,y\n", "name\nA\n", ",b\n1,2\n3,4\n"])
def test_a_header_in_the_first_line_stays(text: str, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text(text)
    assert not any("header" in form for form in read_table_file(file).form)


def test_times_of_the_web_are_dates() -> None:
    import steepest as st

    stamps = [f"2025-03-{day:02d}T10:{day:02d}:00Z" for day in range(1, 29)]
    frame = pl.DataFrame({"at": stamps, "y": ["a", "b"] * 14})
    assert "date" in str(st.Dataset.from_frame(frame, "y").columns)

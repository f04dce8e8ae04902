"""What each column of a table becomes, and the sentences about columns that cannot be used."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

import steepest as st
from steepest.data.column_kinds import plan_columns
from steepest.data.column_plans import ColumnPlan
from steepest.data.column_values import categories_of
from steepest.errors import DataError, Problems

N = 40
Y = pl.Series("y", [row % 2 for row in range(N)])
DAYS = [datetime.date(2026, 1, 1) + datetime.timedelta(days=9 * row) for row in range(N)]


def planned(values: Any, name: str = "a", **options: Any) -> tuple[str, str]:
    """Kind and reason of one column beside a column of numbers."""
    frame = pl.DataFrame({name: values, "size": np.sin(np.arange(len(values)))}, strict=False)
    column = plan_columns(frame, **options).columns[0]
    return column.kind, column.reason


def refused(values: Any, name: str = "a", **options: Any) -> str:
    """The sentence about one column."""
    with pytest.raises(DataError) as caught:
        planned(values, name, **options)
    return str(caught.value)


@pytest.mark.parametrize(
    ("values", "kind", "reason"),
    [
        (np.cos(np.arange(N)), "numeric", ""),
        ([None, *range(5, 4 + N)], "numeric", "missing in 1 of 40 rows (the median, and an input "
         "that says so)"),
        ([True, False] * 20, "boolean", ""),
        (["x", "y"] * 20, "categorical", "2 values"),
        (["x", "y", None, "z"] + ["x", "y"] * 18, "categorical", "3 values; 1 in fewer than 2 rows "
         "count as other; missing in 1 of 40 rows (a value of its own)"),
        (["x", ""] * 20, "categorical", "1 values; missing in 20 of 40 rows (a value of its own)"),
        (DAYS, "date", "year, month, day, weekday and hour"),
        ([f"{day:%d.%m.%Y}" for day in DAYS], "date", "year, month, day, weekday and hour"),
        ([f"{day:%m/%d/%Y}" for day in DAYS], "date", "year, month, day, weekday and hour"),
        ([0.1 * 3] * 20 + [0.3] * 20, "dropped", "constant: 0.3 in all rows"),
        (["CH"] * N, "dropped", 'constant: "CH" in all rows'),
        ([True] * N, "dropped", "constant: true in all rows"),
        (range(7, 7 + N), "dropped", "id-like: another whole number in every row"),
        ([f"C{row}" for row in range(N)], "dropped", "id-like: another text in every row"),
        ([f"C{row // 2}" for row in range(N)], "categorical", "20 values"),
        ([None] * N, "dropped", "no value in any row"),
    ],
)  # fmt: skip
def test_the_kind_of_a_column_follows_from_its_values(values: Any, kind: str, reason: str) -> None:
    assert planned(values) == (kind, reason)


@pytest.mark.parametrize("name", ["id", "customer_id", "CustomerID", "row index"])
def test_different_whole_numbers_are_dropped_if_their_name_is_that_of_an_id(name: str) -> None:
    values = [(7 * row) % 41 for row in range(N)]
    assert planned(values, name)[0] == "dropped"
    assert planned(values, "paid")[0] == "numeric"


def test_the_user_decides_about_a_column() -> None:
    numbers = list(range(N))
    assert planned(numbers, drop=["a"]) == ("dropped", "as you say")
    assert planned(numbers, numeric=["a"]) == ("numeric", "")
    assert planned([8001, 8002] * 20, categorical=["a"]) == ("categorical", "2 values")


@pytest.mark.parametrize(
    ("values", "options", "sentence"),
    [
        (["a", "b"] * 20, {"drop": ["b"]}, "drop must name columns of the table besides the "
         'target, got "b" (known are a, size)'),
        (["a", "b"] * 20, {"drop": ["sise"]}, "drop must name columns of the table besides the "
         'target, got "sise" (did you mean "size"?)'),
        (["a", "b"] * 20, {"drop": ["a"], "numeric": ["a"]}, 'column "a" is named in drop and in '
         "numeric (name it in one of them)"),
        (["7", "b"] * 20, {"numeric": ["a"]}, 'column "a" must hold numbers, got "b" in row 1 '
         "(correct it, or take the column as categorical or drop it)"),
        (["7"] * 39 + ["old"], {}, 'column "a" holds numbers but for 1 of 40 values, such as "old" '
         "(correct them, or leave their cells empty if they are missing, take it as "
         "categorical=['a'], or leave it out with drop=['a'])"),
        ([f"a note about {row}" for row in range(N)], {}, 'column "a" holds free text, such as '
         "\"a note about 0\" (leave it out with drop=['a'])"),
        (["01/02/2026", "03/04/2026"] * 20, {}, 'column "a" holds dates that have either order '
         'of day and month, such as "01/02/2026" (write them as 2026-11-27, or leave it out '
         "with drop=['a'])"),
        (["2026-02-30", "2026-01-01"] * 20, {}, 'column "a" holds dates that cannot be read alike, '
         "such as \"2026-02-30\" (write them as 2026-11-27, or leave it out with drop=['a'])"),
        ([[1, 2]] * N, {}, "column \"a\" holds lists (leave it out with drop=['a'])"),
        ([f"v{row // 2}" for row in range(20_000)], {}, 'column "a" has 10000 categories, more '
         "than 1000 (join values, or leave it out with drop=['a'])"),
        ([1.0, float("inf")] * 20, {}, 'column "a" must hold finite numbers, got inf in row 1 '
         "(correct it, or leave it empty)"),
        (["x"] * N, {"drop": ["size"]}, "the table must have a column to learn from, all are "
         'dropped ("a": constant: "x" in all rows; "size": as you say)'),
    ],
    ids=lambda value: None,
)  # fmt: skip
def test_a_column_that_cannot_be_used_is_named_with_the_fix(
    values: Any, options: dict[str, Any], sentence: str
) -> None:
    assert refused(values, **options) == sentence


def test_all_columns_that_cannot_be_used_are_named_at_once() -> None:
    frame = pl.DataFrame({"a": [[1]] * N, "b": [[2]] * N, "size": range(N)})
    with pytest.raises(DataError) as caught:
        plan_columns(frame)
    assert [line[:10] for line in str(caught.value).splitlines()] == ['column "a"', 'column "b"']


def test_a_plan_is_printed_with_the_reason_for_each_column() -> None:
    frame = pl.DataFrame({"id": range(N), "place": ["x", "y"] * 20, "size": np.sin(np.arange(N))})
    assert str(plan_columns(frame)) == (
        "3 columns become 4 inputs\n"
        "  id     dropped      id-like: another whole number in every row\n"
        "  place  categorical  2 values\n"
        "  size   numeric"
    )


def test_many_columns_of_numbers_are_printed_in_one_line() -> None:
    columns = {f"c{i}": np.sin(np.arange(N) + i) for i in range(9)}
    text = str(plan_columns(pl.DataFrame({"id": range(N), **columns})))
    assert text.splitlines()[1:] == [
        "  id                             dropped      id-like: another whole number in every row",
        "  c0, c1, c2, c3, c4 and 4 more  numeric",
    ]


def test_inputs_are_numbers_flags_and_parts_of_dates() -> None:
    frame = pl.DataFrame(
        {
            "size": [2.0, None, 3.0, 5.0],
            "place": ["x", "y", None, "x"],
            "paid": [True, None, False, True],
            "since": ["2026-11-27 09:30", None, "2026-01-02 10:00", "2025-03-04 11:00"],
        }
    )
    plan = plan_columns(frame, categorical=["place"])
    assert plan.inputs == (
        "size", "size is missing", "place=x", "place is missing", "place=other",
        "paid", "paid is missing",
        "since year", "since month", "since day", "since weekday", "since hour", "since is missing",
    )  # fmt: skip
    nan = np.nan
    np.testing.assert_array_equal(
        plan.encode(frame, Problems())[:2],
        [
            [2, 0, 1, 0, 0, 1, 0, 2026, 11, 27, 5, 9, 0],
            [nan, 1, 0, 0, 1, 0, 1, nan, nan, nan, nan, nan, 1],
        ],
    )


def test_pandas_gives_the_inputs_of_polars() -> None:
    columns = {
        "size": [1.5, None] * 20,
        "code": [3, None] * 20,
        "place": ["x", None, "y", "y"] * 10,
        "paid": [True, False] * 20,
        "since": DAYS,
    }
    frame = pl.DataFrame(columns).with_columns(Y)
    other = pd.DataFrame(columns)
    other["place"] = other["place"].astype("category")
    other["since"] = pd.to_datetime(other["since"])
    one = st.Dataset.from_frame(frame, "y", categorical=["code"])
    two = st.Dataset.from_frame(other.assign(y=Y.to_list()), "y", categorical=["code"])
    assert one.columns == two.columns
    assert one.x.tobytes() == two.x.tobytes()


def test_whole_numbers_are_the_same_categories_as_floats() -> None:
    assert categories_of(pl.Series([1, 2])).to_list() == ["1", "2"]
    assert categories_of(pl.Series([1.0, None])).to_list() == ["1", None]


def test_a_plan_comes_back_from_json() -> None:
    frame = pl.DataFrame({"a": ["x", "y", "y", None], "b": ["1.2.2026", "13.2.2026", None, None]})
    plan = plan_columns(frame)
    assert ColumnPlan.from_dict(plan.as_dict() | {}) == plan


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": "other"},
        {"values": "xy"},
        {"missing": 1},
        {"name": 3},
        {"more": ""},
    ],
)
def test_json_that_is_no_plan_is_refused(changed: dict[str, Any]) -> None:
    plan = plan_columns(pl.DataFrame({"a": ["x", "y", "y", "x"]})).as_dict()
    plan["columns"][0] |= changed
    with pytest.raises(ValueError, match="its columns cannot be read"):
        ColumnPlan.from_dict(plan)


def test_a_table_of_numbers_is_the_dataset_that_it_was() -> None:
    iris = st.load("iris")
    frame = pl.DataFrame(iris.x, schema=list(iris.features)).with_columns(y=pl.Series(iris.y))
    data = st.Dataset.from_frame(frame, "y")
    assert data.columns is None
    assert data.fingerprint == st.Dataset(frame, "y").fingerprint


def test_a_table_is_read_from_a_file(tmp_path: Path) -> None:
    pl.DataFrame({"place": ["x", "y"] * 20}).with_columns(Y).write_csv(tmp_path / "t.csv")
    data = st.Dataset.from_csv(tmp_path / "t.csv", "y")
    assert (data.name, data.features) == ("t", ("place=x", "place=y", "place=other"))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"target": "z"}, 'target: unknown column "z" (known are place, y)'),
        ({"target": "y", "drop": "y"}, 'drop must leave the target out, got "y"'),
        ({"target": "y", "sample_weight": "w"}, 'sample_weight: unknown column "w" (known are '
         "place, y)"),
        ({"target": "y", "scaling": "global"}, 'scaling must be "standard" or "none" with a plan '
         'of columns, got "global" (it mixes numbers and categories)'),
        ({"target": ["place", "y"]}, "the table must have rows, and columns besides place, y"),
    ],
)  # fmt: skip
def test_wrong_options_of_a_table_are_one_sentence(options: dict[str, Any], sentence: str) -> None:
    frame = pl.DataFrame({"place": ["x", "y"] * 20}).with_columns(Y)
    with pytest.raises(DataError) as caught:
        st.Dataset.from_frame(frame, **options)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("cells", "kind", "reason"),
    [
        (
            ["120/80", "135/90", "140/95", "110/70"] * 3,
            "categorical",
            '4 values; two numbers in each cell, such as "120/80": to learn from them as numbers, '
            'write what stands before and behind "/" into two columns',
        ),
        (
            [f"{120 + k} / {80 + k}" for k in range(12)],
            "dropped",
            'another text in every row; two numbers in each cell, such as "120 / 80": to learn '
            'from them as numbers, write what stands before and behind "/" into two columns',
        ),
        (["16:9", "4/3", "16/9"] * 4, "categorical", "3 values"),
        (["120/80", "135/90", "normal"] * 4, "categorical", "3 values"),
    ],
)
def test_cells_of_two_numbers_are_said_with_what_makes_numbers_of_them(
    cells: list[str], kind: str, reason: str
) -> None:
    frame = pl.DataFrame({"age": [float(k * k) for k in range(12)], "pressure": cells})
    column = plan_columns(frame).columns[1]
    assert (column.kind, column.reason) == (kind, reason)


def test_cells_of_two_numbers_taken_as_categories_on_request_are_not_remarked_on() -> None:
    frame = pl.DataFrame({"pressure": ["120/80", "135/90", "140/95"] * 4})
    plan = plan_columns(frame, categorical=["pressure"])
    assert plan.columns[0].reason == "3 values"


def test_numbers_with_leading_zeros_are_codes_unless_the_user_says_otherwise(
    tmp_path: Path,
) -> None:
    rows = [f"{place},{age},{'ab'[age % 2]}" for age in range(9) for place in ("0890", "8001")]
    (tmp_path / "t.csv").write_text("\n".join(["place,age,y", *rows]))
    found = st.Dataset.from_csv(tmp_path / "t.csv", "y")
    assert found.columns is not None
    assert found.columns.columns[0].values == ("0890", "8001")
    assert found.columns.columns[0].reason == (
        "2 values; codes, as some begin with 0 (--numeric place takes numbers)"
    )
    numbers = st.Dataset.from_csv(tmp_path / "t.csv", "y", numeric=["place"])
    assert numbers.columns is None
    assert numbers.x[:2, 0].tolist() == [890, 8001]


@pytest.mark.parametrize("dates", [DAYS, [str(day) for day in DAYS]])
def test_a_target_of_dates_is_refused_in_one_sentence(dates: list[Any]) -> None:
    frame = pl.DataFrame({"size": np.sin(np.arange(N)), "end": dates})
    with pytest.raises(DataError) as caught:
        st.Dataset.from_frame(frame, "end")
    assert str(caught.value) == (
        'y must have labels or numbers, "end" holds dates, such as "2026-01-01" (predict a number, '
        "such as the days since the first one)"
    )

"""Settings as columns of a table, read back and looked up."""

from __future__ import annotations

from steepest.study.columns import (
    configuration_frame,
    configuration_numbers,
    settings_from_row,
)
from steepest.training.settings import Settings

SETTINGS = [
    Settings(hidden=(), batch_size=None),
    Settings(hidden=(8, 4), activation=("relu", "tanh"), rule="adam", dtype="float64"),
    Settings(hidden=(8,), schedule="exponential", decay=1 / 3, schedule_unit="step"),
]


def test_settings_survive_their_columns() -> None:
    frame = configuration_frame(SETTINGS)
    assert [settings_from_row(row) for row in frame.rows(named=True)] == SETTINGS


def test_rows_find_the_number_of_their_configuration() -> None:
    strange = SETTINGS[1].replace(activation=("tanh", "relu"))
    rows = configuration_frame([SETTINGS[2], strange, SETTINGS[0], SETTINGS[1], SETTINGS[0]])
    assert configuration_numbers(rows, SETTINGS).tolist() == [2, -1, 0, 1, 0]


def test_a_row_that_differs_where_no_configuration_does_is_of_none() -> None:
    known = [Settings(learning_rate=0.1), Settings(learning_rate=0.2)]
    rows = configuration_frame([known[1], known[0].replace(epochs=7), known[0]])
    assert configuration_numbers(rows, known).tolist() == [1, -1, 0]
    assert configuration_numbers(rows, known[:1]).tolist() == [-1, -1, 0]

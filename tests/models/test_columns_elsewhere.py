"""A network of a table with columns of every kind predicts the same in other programs."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import polars as pl
import pytest

import steepest as st
from steepest.errors import DataWarning
from steepest.training.networks import Network

N = 90
RNG = np.random.default_rng(0)
FIRST = datetime.date(2024, 1, 1)
FRAME = pl.DataFrame(
    {
        "size": [None if k % 7 == 0 else float(v) for k, v in enumerate(RNG.normal(size=N))],
        "code": [float(k % 4) if k % 11 else None for k in range(N)],
        "place": [["x", "y", "z", "w"][(k * k) % 4 if k % 30 else 2] for k in range(N)],
        "paid": [None if k % 13 == 0 else bool(k % 3) for k in range(N)],
        "since": [FIRST + datetime.timedelta(days=11 * k) for k in range(N)],
        "left": [f"{1 + k % 28:02d}.{1 + k % 12:02d}.2025" if k % 5 else None for k in range(N)],
    }
)


@pytest.fixture(scope="module")
def network() -> Network:
    table = FRAME.with_columns(y=pl.Series(["no", "yes", "no"] * 30))
    data = st.Dataset.from_frame(table, "y", categorical=["code"])
    trained: Network = st.train(data, hidden=6, epochs=8).network
    return trained


def new_rows() -> pl.DataFrame:
    """Rows with a category that training had not, and one that is missing."""
    changed = FRAME.with_row_index().with_columns(
        place=pl.when(pl.col("index") % 6 == 0).then(None).otherwise(pl.col("place"))
    )
    return changed.drop("index")


def test_numpy_code_reads_rows_of_every_kind(network: Network) -> None:
    module: dict[str, Any] = {}
    exec(network.to_numpy_code(), module)
    frame = new_rows()
    inputs = module["encode"](frame.to_dicts())
    with pytest.warns(DataWarning):
        expected = network.encode(frame)
    np.testing.assert_array_equal(inputs, expected)
    assert (module["predict"](inputs) == network.predict(expected)).all()


def test_numpy_code_reads_rows_as_text(network: Network) -> None:
    module: dict[str, Any] = {}
    exec(network.to_numpy_code(), module)
    row = {"size": "0.5", "code": "2", "place": "x", "paid": "true", "left": "03.04.2025"}
    row |= {"since": FIRST}
    frame = pl.DataFrame([row]).with_columns(pl.col("size").cast(float))
    np.testing.assert_array_equal(module["encode"]([row]), network.encode(frame))


def test_numpy_code_reads_dates_with_the_year_first(network: Network) -> None:
    module: dict[str, Any] = {}
    exec(network.to_numpy_code(), module)
    row = FRAME.row(1, named=True) | {"left": "2025-04-03"}
    frame = pl.DataFrame([row], schema=FRAME.schema)
    np.testing.assert_array_equal(module["encode"]([row]), network.encode(frame))


def test_numpy_code_refuses_a_missing_value_where_training_had_none(network: Network) -> None:
    module: dict[str, Any] = {}
    exec(network.to_numpy_code(), module)
    with pytest.raises(ValueError, match="column 'since' must have a value in every row"):
        module["encode"]([FRAME.row(1, named=True) | {"since": None}])


def test_onnx_and_torch_take_encoded_rows(network: Network, tmp_path: Path) -> None:
    x = network.encode(FRAME)
    file = network.to_onnx(tmp_path / "m.onnx")
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    _, found = session.run(None, {"x": x})
    expected = network.predict_proba(FRAME)
    np.testing.assert_allclose(found, expected, atol=1e-5)
    import torch

    with torch.no_grad():
        logits = network.to_torch()(torch.tensor(x))
    np.testing.assert_allclose(logits.numpy(), network.logits(FRAME), atol=1e-5)

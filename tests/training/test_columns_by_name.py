"""Names of columns: predict finds them in any order, and refuses what it cannot find."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

import steepest as st
from steepest.errors import DataError, SettingsError

QUICK: dict[str, Any] = {"hidden": (3,), "epochs": 2, "batch_size": 16}
RNG = np.random.default_rng(0)
X = RNG.normal(size=(60, 3))
Y = np.where(X[:, 0] > X[:, 1], "yes", "no")
PANDAS = pd.DataFrame(X, columns=["width", "length", "age"])
POLARS = pl.DataFrame(PANDAS.to_dict("list"))
NETWORK = st.train((PANDAS, Y), **QUICK).network


def refused(kind: type[Exception], call: Any) -> str:
    with pytest.raises(kind) as caught:
        call()
    return str(caught.value)


@pytest.mark.parametrize("frame", [PANDAS, POLARS], ids=["pandas", "polars"])
@pytest.mark.parametrize("order", [["width", "length", "age"], ["age", "width", "length"]])
def test_columns_of_a_frame_are_found_by_name_in_any_order(frame: Any, order: list[str]) -> None:
    assert NETWORK.logits(frame[order]).tobytes() == NETWORK.logits(X).tobytes()


def test_columns_that_share_a_name_keep_their_order() -> None:
    twice = pd.DataFrame(X, columns=["b", "a", "b"])
    network = st.train((twice, Y), **QUICK).network
    moved = twice.iloc[:, [0, 2, 1]]
    assert network.logits(moved).tobytes() == network.logits(X).tobytes()


@pytest.mark.parametrize(
    ("frame", "difference"),
    [
        (PANDAS.drop(columns="age"), '"age" is missing'),
        (PANDAS.assign(label=1), '"label" is unknown (take x[list(network.features)])'),
        (PANDAS.rename(columns={"age": "Age"}), '"age" is missing, "Age" is unknown'),
        (pd.concat([PANDAS, PANDAS["age"]], axis=1), '"age" is repeated'),
        (
            PANDAS.add_suffix("_v2"),
            '"width" is missing, "length" is missing, "age" is missing, "width_v2" is unknown, '
            '"length_v2" is unknown and 1 more',
        ),
    ],
)
def test_missing_unknown_and_repeated_columns_are_named(frame: Any, difference: str) -> None:
    message = f"x must have the columns trained with, {difference}"
    for call in (NETWORK.predict, NETWORK.predict_proba, NETWORK.logits):
        assert refused(DataError, lambda call=call: call(frame)) == message


def test_names_do_not_matter_where_training_had_none() -> None:
    network = st.train((X, Y), **QUICK).network
    assert network.logits(PANDAS).tobytes() == network.logits(X).tobytes()


def test_one_row_as_a_series_says_how_to_ask_for_a_row() -> None:
    assert refused(DataError, lambda: NETWORK.predict(PANDAS.iloc[0])) == (
        "x must have two dimensions (rows, features), got shape (3,) "
        "(for one row of a frame use frame.iloc[[0]], for one column x.to_frame())"
    )
    assert refused(DataError, lambda: NETWORK.predict(X[0])) == (
        "x must have two dimensions (rows, features), got shape (3,) "
        "(use x.reshape(1, -1) for one row, x.reshape(-1, 1) for one feature)"
    )
    assert refused(DataError, lambda: NETWORK.predict(POLARS["age"])).endswith(
        "(use x.to_frame() for one column)"
    )
    expected = NETWORK.predict(X[:1]).tolist()
    assert NETWORK.predict(PANDAS.iloc[[0]]).tolist() == expected
    assert NETWORK.predict(X[0].reshape(1, -1)).tolist() == expected


IRIS = st.load("iris")
RUN = st.train("iris", **QUICK)


def data_like(**changes: Any) -> st.Dataset:
    """The iris data with something about it changed."""
    given = {"x": IRIS.x, "y": IRIS.classes[IRIS.y], "name": "iris", "features": IRIS.features}
    given |= changes
    return st.Dataset(given.pop("x"), given.pop("y"), **given)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"name": "flowers"},
            'initial must be a run on the data trained on, "flowers", got one on "iris" '
            "(initial=run.network starts from its weights all the same)",
        ),
        (
            {"y": IRIS.y},
            'initial must have the classes of the data, 0, 1, 2, got "setosa", "versicolor", '
            '"virginica"',
        ),
        (
            {"features": ["a", *IRIS.features[1:]]},
            "initial must have the columns of the data, "
            f'"a" is missing, "{IRIS.features[0]}" is unknown',
        ),
        (
            {"features": IRIS.features[::-1]},
            "initial must have the columns of the data, they stand in another order",
        ),
    ],
)
def test_first_weights_from_other_data_are_refused_by_name(
    changes: dict[str, Any], message: str
) -> None:
    data = data_like(**changes)
    assert refused(SettingsError, lambda: st.train(data, initial=RUN, **QUICK)) == message
    sweep = refused(SettingsError, lambda: st.sweep(data, initial=RUN, seeds=1, **QUICK))
    assert sweep == message


def test_first_weights_from_like_data_are_taken() -> None:
    for data in ("iris", data_like(), data_like(features=None)):
        assert st.train(data, initial=RUN, **QUICK).status == "done"
    assert st.train(data_like(name="flowers"), initial=RUN.network, **QUICK).status == "done"

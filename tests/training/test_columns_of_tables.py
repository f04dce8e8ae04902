"""Categories, flags and missing numbers are prepared by the training part of each run alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

import steepest as st
from steepest.data.preparation import prepare_columns
from steepest.errors import DataError, DataWarning, SettingsError

QUICK: dict[str, Any] = {"hidden": (4,), "epochs": 4, "dtype": "float64"}


def table(n: int = 120, seed: int = 0) -> pl.DataFrame:
    """Numbers with gaps, categories of which some are rare, and a flag."""
    rng = np.random.default_rng(seed)
    frame = pl.DataFrame(
        {
            "age": rng.normal(40, 10, n),
            "size": rng.normal(size=n),
            "place": rng.choice(list("abcdef"), n, p=[0.5, 0.3, 0.14, 0.02, 0.02, 0.02]),
            "paid": rng.random(n) < 0.3,
        }
    )
    gaps = pl.Series(rng.random(n) < 0.2)
    y = (frame["age"] - 40) / 10 + frame["size"] > 0
    place = pl.when(pl.Series(rng.random(n) < 0.1)).then(None).otherwise(pl.col("place"))
    return frame.with_columns(
        age=pl.when(gaps).then(None).otherwise(pl.col("age")), place=place, y=y.cast(pl.String)
    )


FRAME = table()
DATA = st.Dataset.from_frame(FRAME, "y")
ROWS = FRAME.drop("y")


def test_inputs_are_those_of_scikit_learn_fitted_on_the_training_part() -> None:
    run = st.train(DATA, **QUICK)
    training = run.parts[0]
    age = np.array(FRAME["age"].fill_null(np.nan))[:, None]
    place = np.array(FRAME["place"].fill_null("missing").to_list(), dtype=object)[:, None]
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler()).fit(age[training])
    categories = OneHotEncoder(
        min_frequency=DATA.columns.rare,  # type: ignore[union-attr]  # it has a plan
        handle_unknown="infrequent_if_exist",
        sparse_output=False,
    ).fit(place[training])
    network = run.network
    inputs = (network.encode(ROWS) - network.mean) / network.deviation
    names = {name: column for column, name in enumerate(network.features)}
    np.testing.assert_allclose(inputs[:, names["age"]], numbers.transform(age)[:, 0], rtol=1e-12)
    wanted = categories.transform(place)
    for column, name in enumerate(categories.get_feature_names_out(["place"])):
        own = {"place_infrequent_sklearn": "place=other", "place_missing": "place is missing"}
        found = inputs[:, names[own.get(name, name.replace("_", "="))]]
        np.testing.assert_array_equal(found, wanted[:, column])


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("seed", range(4))
def test_the_engine_trains_as_the_reference_does(dtype: str, seed: int) -> None:
    data = st.Dataset.from_frame(table(60, seed), "y")
    settings = QUICK | {"dtype": dtype, "seed": seed}
    runs = [st.train(data, trainer=name, **settings) for name in ("engine", "reference")]
    tolerance = 1e-10 if dtype == "float64" else 1e-4
    one, two = (run.history.table for run in runs)
    np.testing.assert_allclose(one, two, rtol=tolerance, atol=tolerance)


def test_threads_change_no_bit() -> None:
    studies = [st.sweep(DATA, seeds=4, threads=n, **QUICK) for n in (1, 2, 3, 8)]
    hashes = [study.runs["weights_sha256"].to_list() for study in studies]
    assert hashes.count(hashes[0]) == 4


def test_rows_outside_the_training_part_change_no_weight() -> None:
    training, validation = np.arange(60), np.arange(60, 120)
    split = (training, validation)
    other = FRAME.with_columns(
        age=pl.when(pl.int_range(pl.len()) < 60).then(pl.col("age")).otherwise(99.0),
        place=pl.when(pl.int_range(pl.len()) < 60).then(pl.col("place")).otherwise(pl.lit("a")),
    )
    plan = DATA.columns
    runs = [
        st.train(st.Dataset(frame, "y", columns=plan), split=split, **QUICK)
        for frame in (FRAME, other)
    ]
    assert runs[0].weights_sha256 == runs[1].weights_sha256


def test_the_scores_of_a_run_are_those_of_its_network_on_the_frame() -> None:
    run = st.train(DATA, **QUICK)
    rows = run.parts[1]
    frame = ROWS[rows.tolist()]
    scores = run.scores.validation_loss, run.scores.validation_accuracy
    assert run.network.evaluate(frame, FRAME["y"][rows.tolist()]) == pytest.approx(scores)
    assert run.network.evaluate(DATA.x[rows], DATA.classes[DATA.y[rows]]) == pytest.approx(scores)


def test_what_cannot_be_learned_from_the_training_part_is_left_out() -> None:
    x = np.array([[np.nan, 0, 1, 0, 0], [np.nan, 0, 1, 0, 0], [np.nan, 0, 0, 1, 0]])
    prepared = prepare_columns(x, np.array([-2, -3, 4, 4, -3], dtype=np.int32), 2, True)
    assert prepared.deviation.tolist() == [np.inf, np.inf, 1.0, np.inf, 1.0]
    assert prepared.into.tolist() == [0, 1, 2, 4, 4]


def test_a_category_without_a_training_row_counts_as_other() -> None:
    place = ["a", "b"] * 20 + ["c"] * 20
    frame = pl.DataFrame({"place": place, "size": np.sin(np.arange(60)), "y": [0, 1] * 30})
    run = st.train(
        st.Dataset.from_frame(frame, "y"), split=(np.arange(40), np.arange(40, 60)), **QUICK
    )
    other = frame.drop("y").with_columns(place=pl.lit("b"))
    unknown = run.network.logits(frame.drop("y")[40:])
    with pytest.warns(DataWarning):
        assert (unknown == run.network.logits(other.with_columns(place=pl.lit("z"))[40:])).all()


def test_unknown_categories_are_counted_and_said() -> None:
    network = st.train(DATA, **QUICK).network
    rows = ROWS[:5].with_columns(place=pl.Series(["z", "z", "w", "a", "d"]))
    with pytest.warns(DataWarning) as caught:
        network.predict(rows)
    assert str(caught[0].message) == (
        'column "place" has values that are not in the table trained on, in 3 rows: "z", "w" '
        "(taken as other)"
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"drop": ["age"]}, 'x must have the columns trained with, "age" is missing'),
        ({"more": pl.lit(1)}, 'x must have the columns trained with, "more" is unknown'),
        ({"size": pl.lit("big")}, 'column "size" must hold numbers, got "big" in row 0 (correct '
         "it, or take the column as categorical or drop it)"),
        ({"size": pl.lit(None)}, 'column "size" must have a value in every row, as in training, '
         "row 0 has none and 119 more rows too (fill them, leave such rows out, or train on a "
         "table in which some are missing)"),
        ({"paid": pl.lit(3)}, 'column "paid" must hold true and false, got 3'),
    ],
)  # fmt: skip
def test_new_rows_are_checked_by_name(change: dict[str, Any], sentence: str) -> None:
    network = st.train(DATA, **QUICK).network
    rows = ROWS.drop(change["drop"]) if "drop" in change else ROWS.with_columns(**change)
    with pytest.raises(DataError) as caught:
        network.predict(rows)
    assert str(caught.value) == sentence


def test_the_order_of_columns_and_dropped_ones_do_not_matter() -> None:
    frame = FRAME.with_columns(number=pl.int_range(pl.len()))
    network = st.train(frame, target="y", **QUICK).network
    expected = network.logits(frame.drop("y"))
    assert (network.logits(ROWS.select(reversed(ROWS.columns))) == expected).all()


def test_a_missing_number_of_an_array_is_refused_where_training_had_none() -> None:
    network = st.train(DATA, **QUICK).network
    x = DATA.x.copy()
    x[0, network.features.index("size")] = np.nan
    with pytest.raises(DataError, match='column "size" has NaN in row 0'):
        network.predict(x)


def test_going_on_with_other_columns_is_refused() -> None:
    run = st.train(DATA, **QUICK)
    with pytest.raises(SettingsError, match="initial must have the columns of the data"):
        st.train(FRAME.rename({"place": "town"}), target="y", initial=run.network)


@pytest.mark.parametrize(
    ("data", "target", "sentence"),
    [
        (FRAME, None, "data is a table, so target must name the column with the labels or numbers, "
         "got None (in train; elsewhere give Dataset.from_frame(frame, target))"),
        ("iris", "y", 'target must go with data that is a frame or a file, got "y" with str'),
    ],
)  # fmt: skip
def test_a_target_goes_with_a_table(data: Any, target: Any, sentence: str) -> None:
    with pytest.raises(DataError) as caught:
        st.train(data, target=target)
    assert str(caught.value) == sentence


def test_a_study_of_a_table_is_resumed_and_trained_again(tmp_path: Any) -> None:
    study = st.sweep(DATA, seeds=2, folder=tmp_path / "study", **QUICK)
    network = st.open_study(tmp_path / "study").network(0)
    assert (network.logits(ROWS) == st.train(DATA, **QUICK).network.logits(ROWS)).all()
    again = st.sweep(DATA, seeds=3, folder=tmp_path / "study", extend=True, **QUICK)
    assert again.runs["weights_sha256"].to_list()[:2] == study.runs["weights_sha256"].to_list()


def test_classes_without_a_row_of_a_part_are_named() -> None:
    y = ["a", "b"] * 20 + ["c"]
    run = st.train((np.arange(41.0)[:, None], y), split=([*range(30), 40], range(30, 40)), **QUICK)
    assert '(10 samples; no row of class "c")' in repr(run)


DAYS = [f"{1 + k % 28:02d}.{1 + k % 12:02d}.2025" for k in range(len(FRAME))]


def test_a_date_with_the_year_first_is_read_beside_those_of_training() -> None:
    network = st.train(FRAME.with_columns(since=pl.Series(DAYS)), target="y", **QUICK).network
    german = ROWS.with_columns(since=pl.lit("03.04.2025"))
    assert (network.encode(german.with_columns(since=pl.lit("2025-04-03")))
            == network.encode(german)).all()  # fmt: skip
    with pytest.raises(DataError) as caught:
        network.predict(german.with_columns(since=pl.lit("4/3/2025")))
    assert str(caught.value) == (
        'column "since" must hold dates written as in training, such as 27.11.2026 (day, month, '
        'year), got "4/3/2025" in row 0 (correct it, or write the year first: 2026-11-27)'
    )


@pytest.mark.parametrize("columns", [["age", "size"], ["size"]])
def test_the_column_of_the_labels_is_left_out_of_new_rows(
    tmp_path: Path, columns: list[str]
) -> None:
    frame = FRAME.select(*columns, "y").with_columns(weight=pl.lit(2.0))
    data = st.Dataset.from_frame(frame, "y", sample_weight="weight")
    network = st.train(data, **QUICK).network
    expected = network.predict(frame.select(columns))
    loaded = st.load_network(network.save(tmp_path / "m.safetensors"))
    for each in (network, loaded):
        assert (each.predict(frame) == expected).all()
        with pytest.raises(DataError, match='"other" is unknown'):
            each.predict(frame.with_columns(other=1))


@pytest.mark.parametrize(("targets", "problem"), [("y", None), (["red", "blue"], "multilabel")])
def test_a_network_of_a_study_in_a_folder_leaves_out_the_columns_of_the_labels(
    targets: Any, problem: str | None, tmp_path: Path
) -> None:
    rng = np.random.default_rng(0)
    frame = table().with_columns(red=rng.integers(0, 2, 120), blue=rng.integers(0, 2, 120))
    frame = frame.drop("y") if problem else frame.drop("red", "blue")
    data = st.Dataset.from_frame(frame, targets, problem=problem)
    study = st.sweep(data, seeds=2, folder=tmp_path, **QUICK)
    network = st.open_study(tmp_path).best().train().network
    assert np.array_equal(network.predict(frame), study.best().train().network.predict(frame))
    with pytest.raises(DataError, match="other"):
        network.predict(frame.with_columns(other=1))

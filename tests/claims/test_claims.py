"""A claim file holds the whole plan, reads back as it was written, and refuses wrong fields."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

import steepest as st
from claim_cases import PLAN
from steepest.claims.claims import LARGEST_FILE
from steepest.claims.toml_text import toml_text


def test_a_claim_reads_back_as_it_was_written(written: tuple[Path, Path]) -> None:
    file, _ = written
    read, made = st.Claim.read(file), st.Claim(**PLAN)
    assert read.as_dict() == made.as_dict()
    assert read.settings == made.settings
    assert read.text == made.text == file.read_text(encoding="utf-8")


def test_the_digest_is_that_of_the_file(written: tuple[Path, Path]) -> None:
    file, _ = written
    assert st.Claim.read(file).digest == hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_file_names_data_seeds_and_settings(written: tuple[Path, Path]) -> None:
    text = written[0].read_text(encoding="utf-8")
    for line in (
        'data = "wine"',
        f'data_sha256 = "{st.load("wine").fingerprint}"',
        "split = [0.6, 0.2, 0.2]",
        'direction = "higher"',
        "margin = 0.01",
        "seeds = 8",
        "first_seed = 1000000",
        "hidden = []",
        'batch_size = "none"',
    ):
        assert line in text.splitlines()


def test_a_claim_is_written_once(written: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(st.ClaimError) as raised:
        st.Claim(**PLAN).write(written[0])
    assert str(raised.value) == (
        f"{written[0]} exists already (a claim is written once; choose another)"
    )
    with pytest.raises(st.ClaimError, match="must lie in a folder that exists"):
        st.Claim(**PLAN).write(tmp_path / "missing" / "claim.toml")


WRONG: list[tuple[dict[str, Any], str]] = [
    (
        {"margin": 0, "direction": "equivalent"},
        'margin must be positive where direction is "equivalent", got 0 (name the largest '
        "difference that does not matter)",
    ),
    ({"margin": -0.01}, "margin must be a number of at least 0, got -0.01"),
    (
        {"margin": 1},
        "margin must be below 1 for an accuracy, got 1 (0.01 is one percentage point)",
    ),
    (
        {"seeds": 4},
        "seeds must be a whole number of at least 5, got 4 (a comparison on fewer decides nothing)",
    ),
    ({"claim": " "}, 'claim must be text, got " "'),
    (
        {"score": "test_acuracy"},
        'score must be a known name, got "test_acuracy" (did you mean "test_accuracy"?)',
    ),
    (
        {"score": "test_loss"},
        'about must be "seeds" for test_loss ("rows" needs a score that is a share of rows: '
        "test_accuracy or validation_accuracy)",
    ),
    (
        {"about": "datasets"},
        'about must be "rows" or "seeds", got "datasets" (a claim has one data set)',
    ),
    ({"a": {"hiden": 32}}, 'a: unknown option hiden (did you mean "hidden"?)'),
    ({"b": {"hidden": 32}}, "a and b must differ, got the same settings twice"),
    (
        {"common": {"hidden": 32}},
        "hidden must be a setting of a and b or of both (common), not twice",
    ),
    ({"data": "wines"}, 'unknown data set "wines" (did you mean "wine"?)'),
    ({"data": "rows.csv"}, "target must name the column with the labels of rows.csv"),
    (
        {"split": (0.5, 0.5)},
        "split must leave rows to the test part for test_accuracy, got 0.5, 0.5 (0.5, 0.25, 0.25 "
        "is usual)",
    ),
]


@pytest.mark.parametrize(("changes", "sentence"), WRONG)
def test_a_wrong_field_is_one_sentence(changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(st.ClaimError) as raised:
        st.Claim(**PLAN | changes)
    assert str(raised.value) == sentence


def test_unknown_and_missing_fields_of_a_file_are_named(tmp_path: Path) -> None:
    file = tmp_path / "claim.toml"
    lines = st.Claim(**PLAN).text.splitlines()
    kept = [line.replace("margin", "margn") for line in lines if not line.startswith("seeds")]
    file.write_text("\n".join(kept), encoding="utf-8")
    with pytest.raises(st.ClaimError) as raised:
        st.Claim.read(file)
    assert str(raised.value).splitlines() == [
        'unknown field margn (did you mean "margin"?)',
        "margin must be given",
        "seeds must be given",
    ]


def test_a_file_with_values_of_another_kind_is_one_sentence_a_field(tmp_path: Path) -> None:
    file = tmp_path / "claim.toml"
    text = st.Claim(**PLAN).text.replace(st.load("wine").fingerprint, "")
    text = text.replace('data = "wine"', "data = 3").replace("[0.6, 0.2, 0.2]", '"0.6,0.2,0.2"')
    file.write_text(text.replace("[b]\nhidden = []", ""), encoding="utf-8")
    with pytest.raises(st.ClaimError) as raised:
        st.Claim.read(file)
    assert str(raised.value).splitlines() == [
        "b must be given",
        "data must be text, got 3",
        'data_sha256 must be 64 hexadecimal digits, got ""',
        'split must be a list of fractions, got "0.6,0.2,0.2"',
    ]


def test_a_claim_with_a_changed_field_is_another_file(written: tuple[Path, Path]) -> None:
    read = st.Claim.read(written[0])
    other = replace(read, margin=0.02)
    assert "margin = 0.02" in other.text and other.digest != read.digest
    assert replace(read).digest == read.digest


def test_a_pipe_a_large_file_and_deep_nesting_are_one_sentence_each(tmp_path: Path) -> None:
    names = ("pipe", "large", "deep", "loop")
    pipe, large, deep, loop = (tmp_path / f"{name}.toml" for name in names)
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    large.write_bytes(b"#" * (LARGEST_FILE + 1))
    deep.write_text("a = " + "[" * 100_000, encoding="utf-8")
    for file, said in (
        (pipe, "cannot be read (it is not a regular file)"),
        (loop, "cannot be read (it is not a regular file)"),
        (large, "cannot be read (it is larger than 1 MB)"),
        (deep, "is no claim: its values are nested too deeply"),
    ):
        with pytest.raises(st.ClaimError) as caught:
            st.Claim.read(file)
        assert str(caught.value) == f"{file} {said}"


def test_a_claim_file_may_be_a_link(written: tuple[Path, Path], tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(written[0])
    assert st.Claim.read(link).digest == st.Claim.read(written[0]).digest


def test_a_file_that_is_not_toml_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "claim.toml"
    with pytest.raises(st.ClaimError, match=r"claim\.toml cannot be read \(No such file"):
        st.Claim.read(file)
    file.write_text("seeds = ", encoding="utf-8")
    with pytest.raises(st.ClaimError, match=r"claim\.toml is not a TOML file: Invalid value"):
        st.Claim.read(file)


def test_data_in_a_file_lies_beside_the_claim(tmp_path: Path) -> None:
    rows = ["x,label", *(f"{number}.5,{'yes' if number % 2 else 'no'}" for number in range(20))]
    (tmp_path / "rows.csv").write_text("\n".join(rows), encoding="utf-8")
    file = tmp_path / "claim.toml"
    claim = st.Claim(**PLAN | {"data": "rows.csv", "target": "label", "file": file})
    claim.write(file)
    assert len(st.Claim.read(file).load_data()) == 20


def test_a_claim_from_when_every_column_was_taken_is_still_read(tmp_path: Path) -> None:
    rows = ["id,x,label", *(f"{n},{n % 7}.5,{'yes' if n % 2 else 'no'}" for n in range(20))]
    (tmp_path / "rows.csv").write_text("\n".join(rows), encoding="utf-8")
    file = tmp_path / "claim.toml"
    claim = st.Claim(**PLAN | {"data": "rows.csv", "target": "label", "file": file})
    assert claim.load_data().features == ("x",)
    every = st.Dataset(pl.read_csv(tmp_path / "rows.csv"), "label", name="rows")
    file.write_text(claim.text.replace(claim.data_sha256, every.fingerprint), encoding="utf-8")
    assert st.Claim.read(file).load_data().features == ("id", "x")


def test_data_in_memory_is_given_again_and_compared(tmp_path: Path) -> None:
    x = np.arange(40.0).reshape(20, 2)
    data = st.Dataset(x, [0, 1] * 10, name="mine")
    claim = st.Claim(**PLAN | {"data": data})
    claim.write(tmp_path / "claim.toml")
    read = st.Claim.read(tmp_path / "claim.toml")
    assert read.load_data(data) is data
    with pytest.raises(st.ClaimError, match=r'unknown data set "mine".*run_claim\(..., data='):
        read.load_data()
    other = st.Dataset(x + 1, [0, 1] * 10, name="other")
    with pytest.raises(st.ClaimError) as raised:
        read.load_data(other)
    assert str(raised.value) == (
        f"data must be that of the claim (mine, SHA-256 {data.fingerprint[:12]}…), got other with "
        f"{other.fingerprint[:12]}…"
    )


def test_text_of_any_kind_survives_toml(tmp_path: Path) -> None:
    claim = 'Depth "helps" \\ by 1 %\n\tµ \x7f $x_1$'
    file = tmp_path / "claim.toml"
    st.Claim(**PLAN | {"claim": claim}).write(file)
    assert st.Claim.read(file).claim == claim


def test_toml_has_single_values_before_tables() -> None:
    assert toml_text({"a": {"drop_last": True}, "margin": 1e-8, "n": 3}) == (
        "margin = 1e-08\nn = 3\n\n[a]\ndrop_last = true\n"
    )

"""``steepest race`` and ``steepest compare --anytime`` from outside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from steepest.cli.app import app

RACE = ["race", "wine", "--learning-rate", "0.001,0.1,0.3", "--epochs", "8", "--seeds", "16"]


def steepest(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments), catch_exceptions=False)


def strictly(text: str) -> Any:
    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is not JSON")

    return json.loads(text, parse_constant=refuse)


def test_race_prints_why_each_was_stopped_and_draws(tmp_path: Path) -> None:
    picture = tmp_path / "race.png"
    result = steepest(*RACE, "--margin", "0.02", "--quiet", "--figure", str(picture))
    assert result.exit_code == 0 and result.stderr == ""
    heads, first, *rest = result.stdout.splitlines()
    assert heads.split()[:3] == ["learning", "rate", "mean"]
    assert " winner " in first and "worse than the winner" in rest[1]
    assert any(line.startswith("  others: ") for line in rest)
    assert picture.stat().st_size > 10_000


def test_race_as_json_resumes_and_counts_the_runs(tmp_path: Path) -> None:
    options = ["--margin", "0.02", "--json", "--quiet", "--folder", str(tmp_path / "study")]
    answer = strictly(steepest(*RACE, *options).stdout)
    assert (answer["schema"], answer["about"], answer["margin"]) == (1, "seeds", 0.02)
    assert answer["full_grid"] == 48 and answer["trained"] < 48
    assert answer["configurations"][0]["standing"] == "leads"
    assert answer["winner"]["test"]["n"] == max(c["seeds"] for c in answer["configurations"])
    again = strictly(steepest(*RACE, *options, "--resume").stdout)
    assert again | {"seconds": 0} == answer | {"seconds": 0}


def test_a_race_without_a_margin_is_refused() -> None:
    result = steepest(*RACE)
    assert result.exit_code == 2
    assert result.stderr == (
        "steepest: --margin must be given, the smallest difference in accuracy that matters (as "
        "--margin 0.01)\n"
    )
    wrong = steepest(*RACE, "--margin", "0", "--about", "runs")
    assert wrong.exit_code == 2 and len(wrong.stderr.splitlines()) == 2


def test_compare_says_for_how_many_looks_it_holds(tmp_path: Path) -> None:
    folder = str(tmp_path)
    steepest("sweep", "iris", "--learning-rate", "0.1,0.3", "--epochs", "3", "--seeds", "9",
             "--folder", folder, "--quiet")  # fmt: skip
    sides = ["--a", "learning-rate=0.1", "--b", "learning-rate=0.3"]
    once = strictly(steepest("compare", folder, *sides, "--json").stdout)
    always = strictly(steepest("compare", folder, *sides, "--anytime", "--json").stdout)
    assert (once["looks"], always["looks"]) == ("one look", "any number of looks")
    assert always["low"] < once["low"] and always["difference"] == once["difference"]
    assert "at any number of looks" in steepest("compare", folder, *sides, "--anytime").stdout

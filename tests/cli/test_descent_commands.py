"""The commands on surfaces from outside: stdout, stderr, exit codes."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from steepest.cli.app import app

TEXT = "x**2 + y**2 + x*(y+2) + cos(3*x)"
DESCEND = ["descend", TEXT, "--start", "3,2", "--step-size", "0.2", "--steps", "30"]


def steepest(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments), catch_exceptions=False)


def answer(*arguments: str) -> Any:
    result = steepest(*arguments[:1], "--json", *arguments[1:])
    return json.loads(result.stdout, parse_constant=lambda word: pytest.fail(f"{word} in JSON"))


def test_one_descent_in_words() -> None:
    result = steepest(*DESCEND)
    assert result.exit_code == 0
    first, second, third = result.stdout.splitlines()
    assert first == "f = -1.837021966 at (-1.38235, 0.517391) after 30 steps"
    assert second.startswith("The descent ends in a 2-cycle around the minimum at (-1.088, 0.544)")
    assert third.startswith("512 random starts found 3 minima")
    assert result.stderr == ""


def test_one_descent_as_json() -> None:
    found = answer(*DESCEND, "--decay", "0.9")
    assert {"schema", "value", "point", "steps", "status", "sentence", "minima"} <= set(found)
    assert found["schema"] == 1
    assert found["steps"] == 30
    assert len(found["minima"]) == 3
    assert found["minima"][0]["value"] == pytest.approx(-2.28070971, abs=1e-8)
    assert found["decay"] == 0.9


def test_several_compare() -> None:
    result = steepest(*DESCEND, "--step-size", "0.1,0.15", "--rule", "sgd", "--rule", "adam")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert len(lines) == 1 + 6 + 1
    assert "step size 0.15, rule adam" in result.stdout
    found = answer(*DESCEND, "--start", "0,0", "--decay", "1,0.9")
    assert len(found["descents"]) == 4
    assert found["best"]["value"] == min(each["value"] for each in found["descents"])


@pytest.mark.parametrize(
    ("arguments", "function", "start"),
    [
        (["-x**2", "--start", "1"], "-x**2", 1),
        (["--start", "1", "-x**2"], "-x**2", 1),
        (["--quiet", "-cosh(x)", "--start", "-1"], "-cosh(x)", -1),
        (["--start", "-1", "--", "-x**2"], "-x**2", -1),
    ],
)
def test_an_expression_may_begin_with_a_minus(
    arguments: list[str], function: str, start: float
) -> None:
    found = answer("descend", "--steps=3", "--step-size=0.1", *arguments)
    assert (found["function"], found["start"], found["steps"]) == (function, [start], 3)
    # Downhill is away from 0: the gradient of -x**2 is -2 x, that of -cosh(x) is -sinh(x).
    x = start
    for _ in range(3):
        x += 0.1 * (2 * x if function == "-x**2" else math.sinh(x))
    assert found["point"] == pytest.approx([x])


def test_an_option_that_does_not_exist_is_no_expression() -> None:
    result = steepest("descend", "x**2", "--start", "1", "--stepsize", "0.1")
    assert result.exit_code == 2
    assert result.stderr == ('steepest: unknown option --stepsize (did you mean "--step-size"?)\n')


def test_bounds_parameters_dimensions() -> None:
    found = answer(
        "descend", "a*x**2 + y**2", "--parameter", "a=3", "--start", "1,1", "--bounds=-1,1,0,2"
    )
    assert found["minima"][0]["point"] == pytest.approx([0, 0], abs=1e-9)
    found = answer("descend", "rosenbrock", "--dimensions", "3", "--start", "0,0,0", "--steps", "5")
    assert len(found["point"]) == 3


def test_a_diverging_descent_exits_with_1() -> None:
    result = steepest("descend", "x**4", "--start", "3", "--step-size", "1", "--json")
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert found["value"] is None
    assert found["status"] == "diverged"


@pytest.mark.parametrize(
    ("arguments", "beginning"),
    [
        (["descend", "x*yy", "--start", "1,2"], 'steepest: unknown name "yy"'),
        (["descend", '__import__("os")', "--start", "1,2"], "steepest: unknown function"),
        (["descend", "x*y", "--start", "1,2,3"], "steepest: start must be 2 numbers (x, y), got 3"),
        (["descend", "x*y", "--start", "a"], "steepest: --start must be numbers with commas"),
        (["descend", "x*y", "--start", "1,2", "--step-size", "nan"], "steepest: step_size must be"),
        (["descend", "x*y", "--start", "1,2", "--parameter", "a"], "steepest: --parameter must be"),
        (["descend", "x*y", "--start", "1,2", "--bounds", "3,1"], "steepest: bounds must be"),
        (["descend", "x*y", "--start", "1,2", "--bounds", "0,1,2"], "steepest: bounds must be"),
        (["descend", "x*y", "--start", "1,2", "--film", "a.mp4"], "steepest: --film must end in"),
        (["descend", "x*y", "--start", "1,2", "--figure", "a.doc"], "steepest: --figure must end"),
        (["descend", "x", "--start", "1", "--bounds", "0,1,2"], "steepest: bounds must be"),
        (["basins", "x", "--steps", "5"], "steepest: basins need a surface of 2 variables, got 1"),
        (
            ["descend", "a*x", "--start", "1"],
            'steepest: unknown name "a": known are x, y, pi, e; '
            "a parameter needs a value: --parameter a=1\n",
        ),
        (["descend", "x", "--start", "1", "--steps", "1.5"], "steepest: steps must be a whole"),
        (["descend", "x", "--start", "1", "--target", "no"], "steepest: target must be a finite"),
        (["basins", TEXT, "--resolution", "many"], "steepest: resolution must be a whole number"),
        (["basins", TEXT, "--decay", "2"], "steepest: decay must be a number in (0, 1], got 2"),
    ],
)
def test_wrong_input_is_one_sentence_and_exits_with_2(arguments: list[str], beginning: str) -> None:
    result = steepest(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(beginning)


def test_what_does_not_fit_into_memory() -> None:
    result = steepest("basins", TEXT, "--resolution", "1000000")
    assert result.exit_code == 1
    assert result.stderr.startswith("steepest: basins of 1,000,000 x 1,000,000 starts take about")


def test_pictures(tmp_path: Path) -> None:
    figure, film = tmp_path / "way.png", tmp_path / "way.gif"
    arguments = ["descend", TEXT, "--start", "3,2", "--steps", "3"]
    result = steepest(*arguments, "--figure", str(figure), "--film", str(film))
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        f"Path and learning curve: {figure}",
        f"Animation: {film}",
    ]
    assert figure.read_bytes().startswith(b"\x89PNG")
    assert film.read_bytes().startswith(b"GIF")


def test_a_picture_of_too_many_paths_is_refused_before_they_are_made(tmp_path: Path) -> None:
    many = ",".join(f"0.{k}" for k in range(1, 10))
    result = steepest(*DESCEND, "--step-size", many, "--figure", str(tmp_path / "way.png"))
    assert result.exit_code == 2
    assert result.stderr == "steepest: a picture shows up to 7 paths, got 10\n"


def test_basins(tmp_path: Path) -> None:
    file = tmp_path / "map.png"
    arguments = ["basins", TEXT, "--resolution", "20", "--steps", "60"]
    result = steepest(*arguments, "--step-size", "0.05,0.1", "--figure", str(file))
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 3
    assert result.stdout.startswith("Of 400 starts with 60 steps of size 0.05, ")
    assert file.read_bytes().startswith(b"\x89PNG")
    [found] = answer(*arguments)["basins"]
    assert found["starts"] == 400
    shares = [each["share"] for each in found["minima"]]
    assert sum(shares) + found["did_not_settle"] + found["diverged"] == pytest.approx(1)


def test_surfaces() -> None:
    result = steepest("surfaces")
    assert result.exit_code == 0
    assert "\u2026" not in result.stdout  # nothing is cut
    assert "rosenbrock: 100*(y - x**2)**2 + (1 - x)**2" in result.stdout
    listed = answer("surfaces")["surfaces"]
    assert len(listed) == 9
    assert listed[0]["name"] == "assignment"
    assert len(listed[0]["minima"]) == 3

"""The line of a mistake: found by an edit of the user's code with which it is right."""

from __future__ import annotations

import ast
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks import repair_of_piece
from steepest.checks.repairing import find_repair
from steepest.edits import generate_edits
from steepest.edits.operators import other_values
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, WRONG


@pytest.fixture
def search_without_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search until an edit is found: on a busy machine the usual time may not be enough."""
    monkeypatch.setattr(repair_of_piece, "find_repair", partial(find_repair, seconds=60.0))


def line_number(function: Callable[..., Any], below: int) -> int:
    """The number of a line of a function, counted from its first."""
    return function.__code__.co_firstlineno + below


def linear_without_bias(x: Any, w: Any, b: Any) -> Any:
    return x @ w


def bce_with_label_twice(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + y * np.log(1 - p))


def relu_in_place(x: Any) -> Any:
    x[x < 0] = 0
    return x


def logistic(z: Any) -> Any:
    e = np.exp(-abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 - e))


def sigmoid_with_helper(x: Any) -> Any:
    return logistic(np.asarray(x))


def descent_in_wrong_order(x: Any, y: Any, step_size: Any, steps: Any, decay: Any = 1.0) -> Any:
    xs, ys = [x], [y]
    for t in range(steps):
        rate = step_size * decay**t
        x = x - rate * (2 * x - 3 * np.sin(3 * x) + y + 2)
        y = y - rate * (2 * y + x)
        xs.append(x)
        ys.append(y)
    return x, y, x**2 + y**2 + x * (y + 2) + np.cos(3 * x), xs, ys


THRESHOLD = 1
relu_of_one_line = lambda x: np.minimum(x, 0)  # noqa: E731  # as students write it


def relu_with_threshold(x: Any) -> Any:
    return x * (x > THRESHOLD)


class Settings:
    floor = 0.001

    @staticmethod
    def limit(x: Any) -> Any:
        return np.maximum(x, Settings.floor)


def relu_with_settings(x: Any) -> Any:
    return Settings.limit(x)


def accuracy(y: Any, y_hat: Any, threshold: float = 0.9) -> Any:
    return np.mean((y_hat > threshold) == y)


def linear_with_exchanged_parts(x: Any, w: Any, b: Any) -> Any:
    ones = np.ones((len(x), 1))
    return np.hstack([ones, x]) @ np.vstack([w, b])


def bce_that_throws_its_limits_away(y: Any, y_hat: Any) -> Any:
    y_hat.clip(1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


PLACES = [
    (relu_of_one_line, "relu", 0, "np.maximum instead of np.minimum"),
    (accuracy, "accuracy", 0, "threshold=0.5 instead of threshold=0.9"),
    (linear_with_exchanged_parts, "linear", 2, "exchanged"),
    (bce_that_throws_its_limits_away, "bce", 1, "assigned to y_hat"),
]


@pytest.mark.usefixtures("search_without_haste")
@pytest.mark.parametrize(("function", "piece", "below", "edit"), PLACES)
def test_lambdas_defaults_exchanged_parts_and_lost_results_are_found(
    function: Callable[..., Any], piece: str, below: int, edit: str
) -> None:
    check = st.check(function, piece)
    assert check.location is not None
    assert check.verdict.fix is not None
    assert check.location.line == line_number(function, below)
    assert edit in check.verdict.fix.edit


@pytest.mark.usefixtures("search_without_haste")
@pytest.mark.parametrize(
    ("function", "text"),
    [(relu_with_threshold, "THRESHOLD = 1"), (relu_with_settings, "floor = 0.001")],
)
def test_a_constant_outside_the_function_may_be_wrong(
    function: Callable[..., Any], text: str
) -> None:
    check = st.check(function, "relu")
    assert check.location is not None
    assert check.location.text == text
    assert (THRESHOLD, Settings.floor) == (1, 0.001)


def test_an_edit_that_corrects_only_a_part_gives_no_fix() -> None:
    def sigmoid(x: Any) -> Any:
        scaled = np.asarray(x) * 1.0
        e = np.exp(scaled)
        return e / 1 + e

    check = st.check(sigmoid)
    assert check.verdict.fix is None


def test_numbers_next_to_small_ones_are_not_tried() -> None:
    assert 1.5 in other_values(0.5)
    assert 1 + 1e-12 not in other_values(1e-12)


WRONG_FUNCTIONS = [
    (linear_without_bias, "linear", 1, "+ b added in line {}", "return x @ w + b"),
    (
        bce_with_label_twice,
        "bce",
        2,
        "1 - y instead of y in line {}",
        "return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))",
    ),
    (relu_in_place, "relu", 1, "x = x.copy() before line {}", ""),
]


@pytest.mark.usefixtures("search_without_haste")
@pytest.mark.parametrize(("function", "piece", "below", "edit", "after"), WRONG_FUNCTIONS)
def test_a_small_edit_gives_the_line_and_the_fix(
    function: Callable[..., Any], piece: str, below: int, edit: str, after: str
) -> None:
    number = line_number(function, below)
    check = st.check(function, piece, hints="how")
    assert check.verdict.outcome == WRONG
    assert check.location is not None
    assert check.fix is not None
    assert (check.location.line, check.location.place) == (number, f"line {number}")
    assert check.location.text == Path(__file__).read_text().splitlines()[number - 1].strip()
    assert (check.fix.edit, check.fix.after) == (edit.format(number), after)
    assert f"With {check.fix.edit} it is right on all" in repr(check)


@pytest.mark.usefixtures("search_without_haste")
def test_the_mistake_may_be_in_a_function_that_is_called() -> None:
    check = st.check(sigmoid_with_helper, "sigmoid")
    assert check.location is not None
    assert check.location.line == line_number(logistic, 2)


def scale_by_own_mean(x: Any, x_validation: Any) -> Any:
    mean, deviation = np.mean(x), np.std(x)
    other = np.mean(x_validation)
    return (x - mean) / deviation, (x_validation - other) / deviation


@pytest.mark.usefixtures("search_without_haste")
def test_a_property_of_an_earlier_call_is_observed_again() -> None:
    check = st.check(scale_by_own_mean, "scaling")
    assert check.location is not None
    assert check.location.line == line_number(scale_by_own_mean, 2)
    assert check.fix is not None
    assert check.fix.words == "x instead of x_validation in {line}"


@pytest.mark.parametrize(
    ("code", "after"),
    [
        ("return g(a) * (1 - g(a))", "return a * (1 - a)"),
        ("return exp(a) / (exp(a) + 1)", "return exp(a / 2) / (exp(a / 2) + 1)"),
    ],
)
def test_an_edit_may_change_all_places_of_a_line(code: str, after: str) -> None:
    tree = ast.parse(f"def f(a):\n    {code}")
    made = set()
    for edit in next(generate_edits(tree, {})):
        with edit.applied():
            made.add(ast.unparse(tree).splitlines()[-1].strip())
    assert after in made
    assert ast.unparse(tree).splitlines()[-1].strip() == code


@pytest.mark.usefixtures("search_without_haste")
def test_two_lines_may_become_one_assignment() -> None:
    check = st.check(descent_in_wrong_order, "descent")
    assert check.location is not None
    assert check.fix is not None
    # The second line is wrong, as it reads what the first one has changed; the edit begins there.
    assert check.location.line == line_number(descent_in_wrong_order, 5)
    assert check.fix.line.line == line_number(descent_in_wrong_order, 4)


@pytest.mark.usefixtures("search_without_haste")
def test_a_repair_is_evidence_where_most_probes_fail() -> None:
    def log_score(y: Any, y_hat: Any) -> Any:
        p = np.clip(y_hat, 1e-12, 1 - 1e-12)
        return -np.mean(y * np.log(p / (1 - p)) - np.log(1 - p))

    assert st.check(log_score, "bce", locate=False).verdict.outcome == NOT_CHECKED
    check = st.check(log_score, "bce")
    assert (check.verdict.outcome, check.mistake) == (WRONG, None)
    assert check.location is not None
    assert check.location.line == line_number(log_score, 2)


@pytest.mark.usefixtures("search_without_haste")
def test_where_the_line_is_hidden_the_fix_is_too() -> None:
    assert repr(st.check(linear_without_bias, "linear", hints="that")) == (
        "Your linear layer is wrong."
    )
    where = repr(st.check(linear_without_bias, "linear", hints="where"))
    assert where.endswith(": return x @ w")
    assert "added" not in repr(st.check(linear_without_bias, "linear"))


def test_the_code_is_the_same_after_the_search() -> None:
    before = relu_in_place.__code__
    st.check(relu_in_place, "relu")
    assert relu_in_place.__code__ is before


def test_no_number_is_invented_to_pass_the_probes() -> None:
    def scaled(x: float) -> float:
        return 3 * x

    assert find_repair(scaled, lambda: scaled(1) == 7.25, lambda: scaled(2) == 14.5) is None


def test_edits_that_never_end_are_stopped() -> None:
    def bce(y: Any, y_hat: Any) -> Any:
        total, k = 0.0, 0
        while k < len(y):
            total += (y[k] - y_hat[k]) ** 2
            k += 1
        return total / len(y)

    check = st.check(bce)
    assert check.verdict.fix is None


def test_edits_that_take_all_memory_are_stopped() -> None:
    def doubled(x: Any) -> Any:
        values = [x]
        for _ in range(60):
            values.append(values[-1])
        return values

    def doubles_at_most() -> bool:
        call = call_safely(doubled, (1,), 1.0)
        return call.returned is not None and len(call.returned) == 2**60

    assert find_repair(doubled, doubles_at_most, lambda: True, seconds=1.0) is None


def test_code_that_writes_files_is_not_edited(tmp_path: Path) -> None:
    file = tmp_path / "log"

    def relu(x: Any) -> Any:
        with open(file, "a") as log:
            log.write("called\n")
        return np.minimum(x, 0)

    check = st.check(relu)
    assert (check.mistake, check.fix) == ("minimum for maximum", None)


def test_the_search_changes_nothing_of_this_process(global_seeds: None) -> None:
    calls = []

    def layer(d_in: int, d_out: int, activation: Any) -> Any:
        calls.append(d_in)
        return np.random.randn(d_in, d_out) * np.sqrt(1 / d_in), np.zeros(d_out), activation

    np.random.seed(3)
    expected = np.random.randn()
    np.random.seed(3)
    find_repair(layer, lambda: layer(1, 1, None)[0].item() == 0, lambda: True, seconds=0.2)
    assert np.random.randn() == expected
    assert calls == []


def test_an_edit_that_cannot_be_interrupted_is_killed() -> None:
    def power(n: int) -> int:
        return int(n + 3)

    began = os.times().children_user
    found = find_repair(power, lambda: power(9) ** (10**9) > 0, lambda: False, seconds=0.2)
    assert found is None
    assert os.times().children_user - began < 20


def hit_rate(y: Any, y_hat: Any) -> Any:
    hits = (np.asarray(y_hat) > 0.5) == y
    count = max(np.count_nonzero(y), 1)
    return hits.sum() / count


def test_edits_have_slips_that_python_allows() -> None:
    lists = list(generate_edits(ast.parse("y = np.einsum('ji,j->i', p, x[k:k + n])"), {"np": np}))
    texts = [ast.unparse(each.new) for found in lists for each in found if each.new is not None]
    assert "np.einsum('ij,j->i', p, x[k:k + n])" in texts
    assert "x[k * n:(k + 1) * n]" in texts


def test_functions_made_in_a_loop_keep_its_variables() -> None:
    tree = ast.parse("def f(ws):\n for w in ws:\n  fs.append(lambda x: x @ w)")
    words = [each.words for each in next(generate_edits(tree, {}))]
    assert "w kept as a default of the function in {line}" in words


def test_one_change_is_made_in_all_places_of_a_repeated_part() -> None:
    tree = ast.parse("def f(x, y, k): return x[k:-1], y[k:-1], x[k:-1]")
    edits = [e for e in next(generate_edits(tree, {})) if e.words.startswith("x[k:] instead")]
    with edits[0].applied():
        assert ast.unparse(tree.body[0]).endswith("return (x[k:], y[k:-1], x[k:])")


@pytest.mark.usefixtures("search_without_haste")
def test_an_edit_that_leaves_a_variable_unused_comes_after_others() -> None:
    check = st.check(hit_rate, "accuracy")
    assert check.location is not None
    assert check.location.line == line_number(hit_rate, 2)


def test_variables_of_another_kind_are_taken_later() -> None:
    tree = ast.parse("def f(x, n, m): return x * n")
    kinds: dict[str, tuple[object, ...]] = {"x": ("array", 3), "n": ("number",), "m": ("number",)}
    edits = [e for e in next(generate_edits(tree, {}, (), kinds)) if e.kind == "name"]
    of_n = [e for e in edits if e.new is not None and getattr(e.old, "id", "") == "n"]
    costs = {ast.unparse(e.new): e.cost for e in of_n if e.new is not None}
    assert costs["m"] < costs["x"]

"""The verdict on a function: its sentence, its table, its notes; and code that misbehaves."""

from __future__ import annotations

import contextlib
import sys
import time
from dataclasses import FrozenInstanceError
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks import PIECES, calling
from steepest.checks.registry import pieces_with_function_name
from steepest.errors import CheckError
from steepest.gradients.verdicts import HINT_LEVELS, NOT_CHECKED


def halved(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, 1e-9, 1 - 1e-9)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)) / 2


def test_the_sentence_has_the_evidence_and_the_hint_stands_apart() -> None:
    check = st.check(halved, "bce", hints="how")
    assert check.sentence == (
        "Your binary cross-entropy is half of what it should be: "
        "halved(y=[1], y_hat=[0.8]) gives 0.111572, expected 0.223144."
    )
    assert check.hint in repr(check)
    assert (check.ok, bool(check), check.piece) == (False, False, "bce")
    assert (check.mistake, check.error_rate) == ("halved", 0.0)
    assert check.hint == ("Binary cross-entropy has no factor 1/2; that belongs to squared errors.")
    assert check.failing is not None
    assert (check.failing.probe, check.failing.got) == ("one sample of label 1", "0.111572")
    with pytest.raises(FrozenInstanceError):
        check.probes = 0  # type: ignore[misc]  # that it cannot be assigned is the test


def test_hints_say_how_much_of_the_verdict_is_printed() -> None:
    printed = {level: repr(st.check(halved, "bce", hints=level)) for level in HINT_LEVELS}
    call = "halved(y=[1], y_hat=[0.8]) gives 0.111572, expected 0.223144."
    assert printed["that"] == "Your binary cross-entropy is wrong."
    assert printed["where"].startswith(f"Your binary cross-entropy is wrong: {call}")
    assert printed["why"].startswith(
        f"Your binary cross-entropy is half of what it should be: {call}"
    )
    assert "that belongs to squared errors" not in printed["why"]
    assert "that belongs to squared errors" in printed["how"]
    assert repr(st.check(halved, "bce")) == printed["why"]
    pages = {level: st.check(halved, "bce", hints=level)._repr_html_() for level in HINT_LEVELS}
    assert pages["that"] == "<p><b>wrong</b>: Your binary cross-entropy is wrong.</p>"
    assert ["<table>" in page for page in pages.values()] == [False, True, True, True]


def test_a_level_of_hints_that_does_not_exist_is_refused() -> None:
    with pytest.raises(CheckError) as refused:
        st.check(halved, "bce", hints="wy")
    assert str(refused.value) == (
        'hints must be one of that, where, why, how, got "wy" (did you mean "why"?)'
    )


def test_a_compounding_decay_is_described_by_its_factors() -> None:
    def descent(x: Any, y: Any, step_size: Any, steps: Any, decay: Any) -> Any:
        xs, ys = [x], [y]
        for t in range(steps):
            step_size *= decay**t
            slope = 2 * x - 3 * np.sin(3 * x) + y + 2, 2 * y + x
            x, y = x - step_size * slope[0], y - step_size * slope[1]
            xs.append(x)
            ys.append(y)
        return x, y, x**2 + y**2 + x * (y + 2) + np.cos(3 * x), xs, ys

    check = st.check(descent)
    assert check.sentence == (
        "Your descent compounds its decay: the step sizes fall by d, d^3, d^6, d^10 instead of "
        "d, d^2, d^3, d^4 (step_size is multiplied by decay**t in place): "
        "descent(x=3, y=2, step_size=0.1, steps=3, decay=0.5) gives x 1.64548, expected "
        "x 1.53154."
    )
    assert check.hint == (
        "Keep step_size and use step_size * decay**t, or multiply step_size by decay alone."
    )


def test_a_right_function_has_no_mistake_hint_or_failing_call() -> None:
    check = st.check(st.bce_loss, "bce")
    assert (check.ok, check.mistake, check.hint, check.failing) == (True, None, "", None)
    assert check.sentence == "Your binary cross-entropy is right on all 14 probes."
    assert check.notes == ()
    assert check.frame["ok"].all()


def test_the_frame_has_a_row_for_each_observation() -> None:
    frame = st.check(halved, "bce").frame
    assert frame.columns == ["probe", "call", "ok", "got", "expected", "error"]
    row = frame.filter(frame["probe"] == "two samples").row(0, named=True)
    assert (row["ok"], row["got"], row["expected"]) == (False, "0.189421", "0.378843")
    assert row["error"] == pytest.approx(0.189421, abs=1e-6)


def test_html_is_escaped_and_lists_the_failing_probes() -> None:
    def relu(x: Any) -> Any:
        if x.dtype.kind == "i":
            raise ValueError("<script>")
        return np.maximum(x, 0)

    page = st.check(relu)._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert page.startswith("<p><b>wrong</b>: Your relu raises ValueError")
    assert "<table>" in page
    assert "<table>" not in st.check(st.relu)._repr_html_()


def test_two_mistakes_at_once_are_both_named() -> None:
    def bce(y: Any, y_hat: Any) -> Any:
        return np.mean(y * np.log2(y_hat) + (1 - y) * np.log2(1 - y_hat))

    check = st.check(lambda y, y_hat: bce(y, y_hat) * np.log(2), "bce")
    assert check.mistake == "sign and NaN at a perfect prediction"
    assert "so descending on it makes the predictions worse, and it is NaN" in check.sentence


def test_an_unknown_mistake_is_shown_by_its_smallest_failing_call() -> None:
    check = st.check(lambda x: np.maximum(x, 0) + 0.125 * (x == 4), "relu", locate=False)
    assert check.mistake is None
    assert check.sentence == (
        "Your relu is wrong on 2 of 7 probes; no known mistake explains all of them. It is wrong "
        "only on: two axes; three axes. The smallest failing call: "
        "relu(x=[[-2, -0.5, 0.25], [0.75, 1.5, 4]]) gives "
        "[[0, 0, 0.25], [0.75, 1.5, 4.125]], expected [[0, 0, 0.25], [0.75, 1.5, 4]]."
    )
    assert check.hint == "Compute that call by hand and compare."


def test_a_mistake_that_explains_only_some_failing_calls_is_not_mentioned() -> None:
    def relu(x: Any) -> Any:
        if x.dtype.kind == "i" or x.dtype == np.float32:
            return abs(x)
        return np.where(x > 0, x, 0.125 * x) if x.ndim == 3 else np.maximum(x, 0)

    check = st.check(relu, locate=False)
    assert check.mistake is None
    assert "wrong on 3 of 7 probes; no known mistake explains all of them." in check.sentence
    assert check.hint == "Compute that call by hand and compare."


def test_a_harmless_variant_is_right_with_a_note() -> None:
    def bce(y: Any, y_hat: Any) -> Any:
        return -np.mean(y * np.log(y_hat + 1e-9) + (1 - y) * np.log(1 - y_hat + 1e-9))

    check = st.check(bce)
    assert check.ok
    assert check.notes == (
        "It adds a small number inside both logarithms, so a perfect prediction has a loss below "
        "0. This does little harm; clipping y_hat to [eps, 1 - eps] has no such side effect.",
    )


def test_printed_text_float32_and_refused_inputs_lead_to_notes() -> None:
    def relu(x: Any) -> Any:
        print("here", x)
        x = np.array(x, dtype=np.float32)
        x[x < 0] = 0
        return x if len(x) else None

    check = st.check(relu)
    assert check.ok
    assert check.notes == (
        "For a single number, relu(x=-0.3), it raises TypeError: len() of unsized object; this "
        "does not affect the verdict.",
        'It prints text, for example "here [0. 0.]"; remove that when it is right.',
        "It computes in float32, so differences up to 1e-4 are accepted.",
    )


def test_a_function_that_changes_its_argument_is_wrong() -> None:
    def relu(x: Any) -> Any:
        x *= x > 0
        return x

    check = st.check(relu)
    assert check.mistake == "changes its argument"
    assert check.sentence == (
        "Your relu returns the right result but changes its argument x, which belongs to the "
        "caller, for example in relu(x=[-3, -0.5, 0.5, 2])."
    )
    assert check.hint == "Work on a copy, x.copy() or x.clone(), or create new arrays."


def test_a_function_that_never_returns_is_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def sigmoid(x: Any) -> Any:
        while True:
            with contextlib.suppress(Exception):
                x = x * 1.0

    monkeypatch.setattr(calling, "SECONDS", 0.05)
    check = st.check(sigmoid)
    assert (check.verdict.outcome, check.mistake, check.probes) == (NOT_CHECKED, None, 1)
    assert check.sentence == (
        "sigmoid could not be checked as the piece sigmoid: for sigmoid(x=[0, 0]) it still runs "
        "after 0.05 seconds of computing."
    )
    assert check.hint == "Is there a loop that never ends? Check its condition."


def test_a_slow_function_is_stopped_after_all_its_calls_used_up_the_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def sigmoid(x: Any) -> Any:
        until = time.process_time() + 0.01
        while time.process_time() < until:
            pass
        return st.sigmoid(x)

    monkeypatch.setattr(calling, "SECONDS", 0.02)
    check = st.check(sigmoid)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
    assert "it still runs after 0.02 seconds of computing" in check.sentence


def test_a_function_that_exits_or_reads_input_is_not_checked() -> None:
    def ends(x: Any) -> Any:
        sys.exit(3)

    def asks(x: Any) -> Any:
        return np.maximum(x, float(input("least? ")))

    for function, words in (
        (ends, "ends the program"),
        (asks, "asks for input, and there is none"),
    ):
        check = st.check(function, "relu")
        assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
        assert words in check.sentence


def test_a_mutable_default_is_named() -> None:
    def relu(x: Any, seen: list[Any] = []) -> Any:  # noqa: B006  # the mistake
        seen.append(x)
        return np.maximum(x, 0) + len(seen)

    check = st.check(relu)
    assert check.mistake == "not the same twice"
    assert "keeps a list or array from call to call" in check.sentence


def test_a_check_changes_neither_streams_nor_numpy_settings() -> None:
    def relu(x: Any) -> Any:
        np.seterr(all="ignore")
        print("noise")
        return np.maximum(x, 0)

    before, streams = np.geterr(), (sys.stdin, sys.stdout, sys.stderr)
    assert st.check(relu).ok
    assert np.geterr() == before
    assert (sys.stdin, sys.stdout, sys.stderr) == streams


REFUSED: list[tuple[Any, Any, str]] = [
    (st.relu, "reul", 'piece must be a known name, got "reul" (did you mean "relu"?)'),
    (5, "relu", "function must be callable, got 5 "
     "(pass the function itself, without calling it)"),
    (np.zeros(2), None, "function must be callable, got array([0., 0.]) "
     "(pass the function itself, without calling it)"),
    (lambda x: x, None, 'piece must be given for a function named "<lambda>", one of '
     + ", ".join(PIECES)),
]  # fmt: skip


@pytest.mark.parametrize(("function", "piece", "sentence"), REFUSED)
def test_a_check_that_is_not_possible_is_an_error_of_one_sentence(
    function: Any, piece: Any, sentence: str
) -> None:
    with pytest.raises(st.CheckError) as error:
        st.check(function, piece)
    assert str(error.value) == sentence


def test_the_piece_is_found_by_the_name_of_the_function() -> None:
    names = ("Sigmoid", "optimize_f", "_relu", "f")
    found = [pieces_with_function_name(name) for name in names]
    assert found == [("sigmoid",), ("descent",), ("relu",), ()]


def test_of_two_pieces_of_one_name_the_signature_decides() -> None:
    def linear_layer(x: Any, w: Any, b: Any) -> Any:
        return x @ w + b

    assert st.check(linear_layer).piece == "linear"

    def unnamed(a: Any, b: Any, c: Any) -> Any:
        return a @ b + c

    unnamed.__name__ = "linear_layer"
    with pytest.raises(st.CheckError) as error:
        st.check(unnamed)
    assert str(error.value) == (
        'piece must be given for a function named "linear_layer", one of linear, layer'
    )


def test_it_works_without_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(x: Any) -> Any:
        raise ValueError("always")

    monkeypatch.delitem(sys.modules, "torch", raising=False)
    check = st.check(fails, "relu")
    assert (check.verdict.outcome, check.array_format.library) == (NOT_CHECKED, "numpy")
    assert st.check(st.relu).ok


def test_a_mistake_is_named_even_if_some_calls_raise() -> None:
    def relu(x: Any) -> Any:
        if x.dtype.kind == "i":
            raise TypeError("floats only")
        return np.where(x > 0, x, 0.1 * x)

    check = st.check(relu)
    assert check.mistake == "leaky"
    assert check.sentence.endswith(
        "In addition, for relu(x=[-3, 0, 2]) it raises TypeError: floats only."
    )


def test_a_changed_argument_is_a_note_on_a_function_with_another_mistake() -> None:
    def relu(x: Any) -> Any:
        np.abs(x, out=x)
        return x

    check = st.check(relu)
    assert check.mistake == "absolute value"
    assert check.notes == ("It also changes its argument x.",)


def test_the_levels_of_hints_are_listed_once() -> None:
    with pytest.raises(CheckError, match=r"of that, where, why, how, got \"all\"$"):
        st.check(np.tanh, "sigmoid", hints="all")

"""The verdict: its words, its table, its notes; and code that misbehaves."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import FrozenInstanceError
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks import PIECES, calling
from steepest.checks.registry import pieces_of_function


def summed(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, 1e-9, 1 - 1e-9)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


def test_the_sentence_says_what_is_wrong_the_evidence_and_how_to_mend_it() -> None:
    check = st.check(summed, "bce")
    assert check.sentence == (
        "Your binary cross-entropy is the sum over the samples where the mean belongs: "
        "bce(y=[0, 1], y_hat=[0.25, 0.625]) gives 0.757686, expected 0.378843. "
        "Divide by the number of samples, or use mean()."
    )
    assert repr(check).startswith(check.sentence)
    assert (check.ok, bool(check), check.piece) == (False, False, "bce")
    assert (check.mistake, check.error_rate) == ("sum for mean", 0.0)
    assert check.hint == "Divide by the number of samples, or use mean()."
    assert check.failing is not None
    assert (check.failing.probe, check.failing.got) == ("two samples", "0.757686")
    with pytest.raises(FrozenInstanceError):
        check.ok = True  # type: ignore[misc]  # that it cannot be assigned is the test


def test_the_decay_that_compounds_is_told_by_its_factors() -> None:
    def descent(x: Any, y: Any, step_size: Any, steps: Any, decay: Any) -> Any:
        xs, ys = [x], [y]
        for t in range(steps):
            step_size *= decay**t
            slope = 2 * x - 3 * np.sin(3 * x) + y + 2, 2 * y + x
            x, y = x - step_size * slope[0], y - step_size * slope[1]
            xs.append(x)
            ys.append(y)
        return x, y, x**2 + y**2 + x * (y + 2) + np.cos(3 * x), xs, ys

    assert st.check(descent).sentence == (
        "Your descent lets its decay compound: the step sizes fall by d, d^3, d^6, d^10 where "
        "d, d^2, d^3, d^4 belong (step_size is multiplied by decay**t in place): "
        "optimize_f(x=3, y=2, step_size=0.1, steps=3, decay=0.5) gives x 1.64548, expected "
        "x 1.53154. Leave step_size as it is and use step_size * decay**t, or multiply it by decay "
        "alone."
    )


def test_a_right_function() -> None:
    check = st.check(st.bce_loss, "bce")
    assert (check.ok, check.mistake, check.hint, check.failing) == (True, None, "", None)
    assert check.sentence == "Your binary cross-entropy is right on all 14 probes."
    assert check.notes == ()
    assert check.frame["ok"].all()


def test_the_frame_has_a_row_an_observation() -> None:
    frame = st.check(summed, "bce").frame
    assert frame.columns == ["probe", "call", "ok", "got", "expected", "error"]
    row = frame.filter(frame["probe"] == "two samples").row(0, named=True)
    assert (row["ok"], row["got"], row["expected"]) == (False, "0.757686", "0.378843")
    assert row["error"] == pytest.approx(0.378843, abs=1e-6)


def test_html_is_escaped_and_lists_what_fails() -> None:
    def relu(x: Any) -> Any:
        raise ValueError("<script>")

    page = st.check(relu)._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert page.startswith("<p><b>wrong</b>: Your relu raises ValueError")
    assert "<table>" not in st.check(st.relu)._repr_html_()


def test_two_mistakes_at_once_are_both_named() -> None:
    def bce(y: Any, y_hat: Any) -> Any:
        return np.mean(y * np.log2(y_hat) + (1 - y) * np.log2(1 - y_hat))

    check = st.check(lambda y, y_hat: -len(y) * bce(y, y_hat) * np.log(2), "bce")
    assert check.mistake == "sum for mean and NaN at a perfect prediction"
    assert "is the sum over the samples where the mean belongs, and it is NaN" in check.sentence


def test_a_mistake_nobody_knows_is_shown_by_its_smallest_input() -> None:
    check = st.check(lambda x: np.maximum(x, 0) + 0.125 * (x > 1), "relu")
    assert check.mistake is None
    assert check.sentence == (
        "Your relu is wrong on 6 of 7 probes; no known mistake explains all of it. The smallest: "
        "relu(x=[-3, -0.5, 0.5, 2]) gives [0, 0, 0.5, 2.125], expected [0, 0, 0.5, 2]. "
        "Work that call out by hand and compare."
    )


def test_the_nearest_mistake_claims_no_more_than_was_seen() -> None:
    def relu(x: Any) -> Any:
        return abs(x) if x.ndim == 1 else np.where(x > 0, x, 0.125 * x)

    check = st.check(relu)
    assert check.mistake is None
    assert (
        "wrong on 6 of 7 probes; on 4 of these it does what a relu does that mirrors what is below"
        in check.sentence
    )


def test_what_is_told_is_not_judged() -> None:
    def bce(y: Any, y_hat: Any) -> Any:
        return -np.mean(y * np.log(y_hat + 1e-9) + (1 - y) * np.log(1 - y_hat + 1e-9))

    check = st.check(bce)
    assert check.ok
    assert check.notes == (
        "It adds a small number inside both logarithms, so a perfect prediction costs less than 0. "
        "It does little harm; clipping y_hat to [eps, 1 - eps] has no such side effect.",
    )


def test_prints_float32_and_refused_inputs_are_noted() -> None:
    def relu(x: Any) -> Any:
        print("here", x)
        x = np.array(x, dtype=np.float32)
        x[x < 0] = 0
        return x if len(x) else None

    check = st.check(relu)
    assert check.ok
    assert check.notes == (
        "For a single number, relu(x=-0.3), it raises TypeError: len() of unsized object; that was "
        "not judged.",
        'It prints, "here [0. 0.]" for example; a function that only returns is easier.',
        "It computes in float32, so it was held to a tolerance of 1e-4.",
    )


def test_an_argument_that_is_changed() -> None:
    def relu(x: Any) -> Any:
        x *= x > 0
        return x

    check = st.check(relu)
    assert check.mistake == "changes its argument"
    assert check.sentence == (
        "Your relu gives what it should but changes its argument x, which belongs to the caller: "
        "after relu(x=[-3, -0.5, 0.5, 2]) it is another. Work on a copy, x.copy() or x.clone(), or "
        "make new arrays as you go."
    )


def test_a_function_that_never_returns(monkeypatch: pytest.MonkeyPatch) -> None:
    def sigmoid(x: Any) -> Any:
        while True:
            with contextlib.suppress(Exception):
                x = x * 1.0

    monkeypatch.setattr(calling, "SECONDS", 0.05)
    check = st.check(sigmoid)
    assert (check.mistake, check.probes) == ("never returns", 1)
    assert check.sentence == (
        "Your sigmoid still runs after 0.05 seconds of computing for sigmoid(x=[0, 0]), expected "
        "[0.5, 0.5]. A loop that never ends? Look at its condition."
    )


def test_a_slow_function_does_not_take_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    def sigmoid(x: Any) -> Any:
        for _ in range(20_000):
            x = x * 1.0
        return st.sigmoid(x)

    monkeypatch.setattr(calling, "SECONDS", 0.02)
    assert st.check(sigmoid).mistake == "never returns"


def test_a_program_that_ends_or_asks() -> None:
    def ends(x: Any) -> Any:
        sys.exit(3)

    def asks(x: Any) -> Any:
        return np.maximum(x, float(input("least? ")))

    assert st.check(ends, "relu").mistake == "ends the program"
    check = st.check(asks, "relu")
    assert check.mistake == "raises"
    assert "raises EOFError: EOF when reading a line" in check.sentence


def test_a_mutable_default_is_named() -> None:
    def relu(x: Any, seen: list[Any] = []) -> Any:  # noqa: B006  # the mistake
        seen.append(x)
        return np.maximum(x, 0) + len(seen)

    check = st.check(relu)
    assert check.mistake == "not the same twice"
    assert "keeps a list or array from call to call" in check.sentence


def test_nothing_is_left_behind() -> None:
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
     "(hand over the function itself, without calling it)"),
    (np.zeros(2), None, "function must be callable, got array([0., 0.]) "
     "(hand over the function itself, without calling it)"),
    (lambda x: x, None, 'piece must be given for a function named "<lambda>", one of '
     + ", ".join(PIECES)),
]  # fmt: skip


@pytest.mark.parametrize(("function", "piece", "sentence"), REFUSED)
def test_one_sentence(function: Any, piece: Any, sentence: str) -> None:
    with pytest.raises(st.CheckError) as error:
        st.check(function, piece)
    assert str(error.value) == sentence


def test_the_piece_goes_by_the_name_of_the_function() -> None:
    assert [pieces_of_function(name) for name in ("Sigmoid", "optimize_f", "_relu", "f")] == [
        ("sigmoid",), ("descent",), ("relu",), ()
    ]  # fmt: skip


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
    assert (check.mistake, check.manner.library) == ("raises", "numpy")
    assert st.check(st.relu).ok


def test_a_mistake_is_named_even_if_some_calls_raise() -> None:
    def relu(x: Any) -> Any:
        if x.dtype.kind == "i":
            raise TypeError("floats only")
        return np.where(x > 0, x, 0.1 * x)

    check = st.check(relu)
    assert check.mistake == "leaky"
    assert check.sentence.endswith(
        "Besides, for relu(x=[-3, 0, 2]) it raises TypeError: floats only."
    )


def test_a_changed_argument_is_noted_beside_another_mistake() -> None:
    def relu(x: Any) -> Any:
        np.abs(x, out=x)
        return x

    check = st.check(relu)
    assert check.mistake == "absolute value"
    assert check.notes == ("It changes its argument x as well.",)

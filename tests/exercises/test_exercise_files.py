"""Exercise files: how they are read, and one sentence for each that cannot be used."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.errors import ExerciseError, SettingsError
from steepest.exercises import load_exercise, piece
from steepest.exercises.judging import judge
from steepest.exercises.loading import shipped_exercises
from steepest.exercises.mutants import changes_of, find_mutants
from steepest.exercises.probes import expect, form_of
from steepest.exercises.templates import solution_source, template_source
from steepest.exercises.verifying import verify_exercise
from steepest.exercises.writing import new_exercise, pack_exercise

HEAD = "import numpy as np\nfrom steepest.exercises import given, piece\n"
HALF = "@piece\ndef half(x):\n    return x / 2\n"
INPUTS = "@half.inputs\ndef _(rng):\n    yield 3.0\n    yield rng.normal(size=2)\n"


def exercise_file(folder: Path, text: str) -> Path:
    file = folder / "mine.py"
    file.write_text(HEAD + text)
    return file


def sentence_on(folder: Path, text: str) -> str:
    def use() -> None:
        exercise = load_exercise(exercise_file(folder, text))
        for name in exercise.pieces:
            expect(exercise, name, 0)

    with pytest.raises(ExerciseError) as raised:
        use()
    return str(raised.value)


def test_an_exercise_file_has_pieces_with_probes_and_results(tmp_path: Path) -> None:
    exercise = load_exercise(exercise_file(tmp_path, HALF + INPUTS))
    expected = expect(exercise, "half", 0)
    assert exercise.points == 1.0
    assert len(expected.probes) == 2
    assert expected.results[0] == 1.5


def test_the_probes_of_a_shipped_exercise_see_what_was_tried() -> None:
    assert verify_exercise("update_rules").ok


@pytest.mark.deep
@pytest.mark.parametrize("name", shipped_exercises())
def test_the_probes_of_all_shipped_exercises_see_what_was_tried(name: str) -> None:
    assert verify_exercise(name).ok


def test_two_pieces_of_one_name_are_refused(tmp_path: Path) -> None:
    assert sentence_on(tmp_path, HALF + INPUTS + HALF) == (
        f"two pieces of {tmp_path}/mine.py have the name half, in lines 4 and 11 "
        "(rename one of them)"
    )


def test_inputs_that_raise_are_named_with_their_line(tmp_path: Path) -> None:
    inputs = "@half.inputs\ndef _():\n    yield 1.0\n    yield 1 / 0\n"
    assert sentence_on(tmp_path, HALF + inputs) == (
        "inputs of half must yield arguments, they raise ZeroDivisionError in line 9: "
        "division by zero"
    )


def test_a_reference_that_fails_on_its_own_probes_is_named(tmp_path: Path) -> None:
    inputs = '@half.inputs\ndef _():\n    yield "three"\n'
    assert sentence_on(tmp_path, HALF + inputs) == (
        "the reference half fails on its own probe 1: it raises TypeError: unsupported operand "
        "type(s) for /: 'str' and 'int' (correct it, or the inputs)"
    )


def test_a_reference_may_raise_on_purpose(tmp_path: Path) -> None:
    code = "@piece\ndef root(x):\n    if x < 0:\n        raise ValueError(x)\n    return x**0.5\n"
    inputs = "@root.inputs\ndef _():\n    yield 4.0\n    yield -1.0\n"
    exercise = load_exercise(exercise_file(tmp_path, code + inputs))
    assert expect(exercise, "root", 0).results[1].kind == "raises"


def test_a_reference_that_is_random_without_saying_so_is_named(tmp_path: Path) -> None:
    code = "@piece\ndef draw(n):\n    return np.random.normal(size=n)\n"
    assert sentence_on(tmp_path, code + "@draw.inputs\ndef _():\n    yield 3\n") == (
        "the reference draw must return the same for the same arguments, it does not on probe 1 "
        "(if it is random, write @piece(random=True))"
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("x = 1\n", "must have a function decorated by @piece, found none"),
        (HALF, "half must have inputs, found none"),
        (HALF + "@half.inputs\ndef _():\n    yield from ()\n", "they yield none"),
        (HALF + "@half.inputs\ndef _():\n    yield 1, 2\n", "got 2 in probe 1"),
        (HALF + "@half.inputs\ndef _():\n    yield object()\n", "got object in probe 1"),
        (HALF.replace("@piece", "@piece(points=-1)"), "points must be a number from 0 on, got -1"),
        (HALF.replace("@piece", "@piece(in_place='y')") + INPUTS, 'its parameters, got "y"'),
        ("@piece(points=2)\n" + HALF[7:] + INPUTS.replace("inputs", "inputs(points=1)"),
         "points of the inputs of half must have the sum 2, its points, got 1"),
        ("1 / 0\n", "cannot be run: it raises ZeroDivisionError in line 3"),
        ("def broken(:\n", "has a syntax error in line 3"),
        (HALF.replace("x / 2", "object()") + INPUTS, "must return arrays and numbers"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_gets_a_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    assert sentence in sentence_on(tmp_path, text)


def test_a_file_that_is_missing_suggests_a_shipped_exercise() -> None:
    with pytest.raises(ExerciseError, match='did you mean "softmax_regression"'):
        load_exercise("softmax_regresion")


def test_verification_names_a_missing_probe_and_a_mistake_that_no_probe_shows(
    tmp_path: Path,
) -> None:
    text = (
        "@piece\ndef total(x):\n    return np.abs(x).sum()\n"
        "@total.inputs\ndef _(rng):\n    yield np.array([0.5, 2.0])\n"
        '@total.mistake("forgets the sign")\ndef plain(x):\n    return x.sum()\n'
    )
    found = verify_exercise(exercise_file(tmp_path, text))
    [report] = found.pieces
    assert not found.ok
    assert report.problems == ('no probe shows the known mistake "plain"',)
    assert "  total" not in str(found)
    texts = [str(each).splitlines() for each in report.survivors]
    assert all(each.call.startswith("total(x=") for each in report.survivors)
    first = texts[0]
    assert first[0].startswith("  a wrong solution gets all points")
    assert first[0].endswith(", with line 5:")
    assert first[1:4] == [f"    {report.survivors[0].after}", "  where yours is:",
                          "    return np.abs(x).sum()"]  # fmt: skip
    assert first[4] == "  a probe that would show it, for an inputs function:"
    [array] = eval(first[5].removeprefix("    yield ") + ",", {"np": np})
    wrong: dict[str, Any] = {"np": np}
    exec(f"def total(x):\n    {report.survivors[0].after}", wrong)
    assert wrong["total"](array) != np.abs(array).sum()


def test_the_solution_and_the_template_hold_nothing_of_the_exercise(tmp_path: Path) -> None:
    exercise = load_exercise("softmax_regression")
    solution, template = solution_source(exercise), template_source(exercise)
    for text in (solution, template):
        assert "steepest" not in text
        assert "mistake" not in text
        compile(text, "text", "exec")
    assert template.count("raise NotImplementedError") == 4
    assert "exponentials" not in template


CLASS = """
class Net:
    def __init__(self, w):
        '''Keep w.'''
        self.w = w
    def _scale(self):
        return 2
    def output(self, x):
        '''Return w * x.'''
        return self._scale() * self.w * x / 2
@piece
def output(x, w):
    '''net.output(x).'''
    return Net(w).output(x)
@output.call
def _(student, x, w):
    return student.Net(w).output(x)
@output.inputs
def _(rng):
    yield 3.0, 0.0
"""


def test_a_class_stands_in_the_template_with_the_call_that_reaches_it(tmp_path: Path) -> None:
    template = template_source(load_exercise(exercise_file(tmp_path, CLASS)))
    assert template.count("raise NotImplementedError") == 2
    assert "_scale" not in template
    assert template.endswith(
        "\n\n\n# output: net.output(x).\n# It is called like this, with x, w:\n"
        "#     return Net(w).output(x)\n"
    )


def test_methods_are_changed_as_the_reference_that_calls_them_is(tmp_path: Path) -> None:
    expected = expect(load_exercise(exercise_file(tmp_path, CLASS)), "output", 0)
    lines = {each.line.partition(": ")[2] for each in changes_of(expected, with_others=False)}
    assert {"return Net(w).output(x)", "return 2", "return self._scale() * self.w * x / 2"} <= lines


def test_a_reference_that_is_not_finite_is_a_problem(tmp_path: Path) -> None:
    text = "@piece\ndef power(x):\n    return np.exp(x)\n@power.inputs\ndef _():\n    yield 1.0\n"
    file = exercise_file(tmp_path, text + "    yield np.float64(1e3)\n")
    with np.errstate(over="ignore"):
        [report] = verify_exercise(file).pieces
    assert report.problems == (
        "the reference returns inf or NaN on probe 2: a solution that computes a number there is "
        "called wrong (compute it so that it stays finite, or leave out the probe)",
    )


def test_progress_says_how_many_changes_were_tried(tmp_path: Path) -> None:
    calls: list[tuple[float, ...]] = []
    verify_exercise(
        exercise_file(tmp_path, HALF + INPUTS), progress=lambda *each: calls.append(each)
    )
    done, total = [each[0] for each in calls], calls[0][1]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0, total)
    takes_one: Any = abs
    with pytest.raises(SettingsError, match="progress must take 4 arguments"):
        verify_exercise("update_rules", progress=takes_one)


def test_a_progress_function_can_stop_a_verification(tmp_path: Path) -> None:
    def interrupt(*numbers: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        verify_exercise(exercise_file(tmp_path, HALF + INPUTS), progress=interrupt)


def test_a_mistake_may_call_the_piece_in_whose_place_it_stands(tmp_path: Path) -> None:
    text = HALF + INPUTS + '@half.mistake("is not halved")\ndef whole(x):\n    return 2 * half(x)\n'
    half = load_exercise(exercise_file(tmp_path, text)).pieces["half"]
    with half.replaced_by(half.mistakes[0].function):
        assert half(3.0) == 3.0
    assert half(3.0) == 1.5


def test_axes_of_length_1_do_not_count_if_they_are_squeezed(tmp_path: Path) -> None:
    text = HALF.replace("@piece", "@piece(squeeze=True)") + INPUTS
    expected = expect(load_exercise(exercise_file(tmp_path, text)), "half", 0)
    column = (expected.results[0].reshape(1, 1), expected.results[1].reshape(2, 1))
    results = [form_of(expected.piece, each) for each in column]
    assert judge(expected, [], results, "half", "").verdict.sentence == "2 calls as expected."


def test_an_example_is_written_once_and_can_be_graded_with(tmp_path: Path) -> None:
    file = new_exercise(tmp_path / "first.py")
    assert verify_exercise(file).ok
    with pytest.raises(ExerciseError, match="must be a new file"):
        new_exercise(file)


def test_a_packed_exercise_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    exercise = load_exercise("linear_regression")
    first = [each.read_bytes() for each in pack_exercise(exercise, tmp_path / "a")]
    second = [each.read_bytes() for each in pack_exercise(exercise, tmp_path / "b")]
    assert first == second


def test_an_exercise_that_cannot_be_graded_with_is_not_packed(tmp_path: Path) -> None:
    file = tmp_path / "roots.py"
    file.write_text(
        "from steepest.exercises import piece\n\n\n@piece(names='root')\n"
        "def root(f, x):\n    return f(x)\n\n\n@root.inputs\ndef _(rng):\n"
        "    yield (lambda x: x), 1.0\n"
    )
    with pytest.raises(ExerciseError) as raised:
        pack_exercise(load_exercise(file), tmp_path / "packed")
    assert str(raised.value).endswith(
        "got function in probe 1 (write it as a function with a name, marked by @given)"
    )
    assert not (tmp_path / "packed").exists()


def test_a_piece_is_called_like_its_reference() -> None:
    @piece(names="twice")
    def double(x: float) -> float:
        return 2 * x

    assert double(3.0) == 6.0
    assert double.names == ("twice",)


def test_a_piece_that_is_wrong_since_it_calls_a_wrong_one_is_explained_by_that(
    tmp_path: Path,
) -> None:
    text = (
        "@piece\ndef double(x):\n    return 2 * x\n"
        "@double.inputs\ndef _(rng):\n    yield 1.5\n"
        '@double.mistake("triples its argument")\ndef triple(x):\n'
        "    return 1.5 * double.reference(x)\n"
        "@piece\ndef quadruple(x):\n    return double(double(x))\n"
        "@quadruple.inputs\ndef _(rng):\n    yield 1.5\n    yield rng.normal(size=2)\n"
    )
    expected = expect(load_exercise(exercise_file(tmp_path, text)), "quadruple", 0)
    results = [np.asarray(9 * each.arguments[0]) for each in expected.probes]
    judged = judge(expected, find_mutants(expected), results, "quadruple", "line 4")
    assert judged.verdict.sentence == (
        "Your quadruple returns what a right solution returns with a double that triples its "
        "argument: quadruple(x=1.5) gives 13.5, expected 6."
    )


def judged_draws(folder: Path, deviation: float) -> str:
    text = (
        "@piece(random=True)\ndef draw(n):\n    return np.random.normal(size=n)\n"
        "@draw.inputs\ndef _(rng):\n    yield 5\n"
    )
    expected = expect(load_exercise(exercise_file(folder, text)), "draw", 0)
    rng = np.random.default_rng(1)
    results = [tuple(rng.normal(scale=deviation, size=5) for _ in range(200))]
    return judge(expected, [], results, "draw", "").verdict.sentence


def test_random_results_are_compared_by_their_distribution(tmp_path: Path) -> None:
    assert judged_draws(tmp_path, 1.0) == "1 call as expected."
    assert judged_draws(tmp_path, 2.0).startswith(
        "Your draw draws from another distribution: values spread more: draw(n=5) gives ["
    )


def judged_weights(folder: Path, **arrays: Any) -> str:
    text = (
        "@piece(random=True)\ndef init(n):\n    w = np.random.normal(size=(n, 2))\n"
        '    return {"w": w, "b": np.zeros(2)}\n'
        "@init.inputs\ndef _(rng):\n    yield 3\n"
    )
    expected = expect(load_exercise(exercise_file(folder, text)), "init", 0)
    drawn = np.random.default_rng(1).normal(size=(200, *arrays.pop("shape", (3, 2))))
    results = [tuple({**arrays, "w": each} for each in drawn)]
    return judge(expected, [], results, "init", "").verdict.sentence


def test_random_results_are_compared_by_key_and_shape(tmp_path: Path) -> None:
    assert judged_weights(tmp_path, b=np.zeros(2)) == "1 call as expected."
    assert judged_weights(tmp_path, b=np.zeros(2), shape=(2, 3)).startswith(
        "Your init returns the transposed array, of shape (2, 3), expected (3, 2) in w; the other "
    )
    assert judged_weights(tmp_path, c=np.zeros(2)).startswith(
        'Your init returns a dictionary with other keys: init(n=3) gives {"c": [0, 0], "w": [['
    )


def test_points_are_given_by_groups_of_probes() -> None:
    expected = expect(load_exercise("softmax_regression"), "softmax", 0)
    with np.errstate(over="ignore", invalid="ignore"):
        exponentials = [np.exp(each.arguments[0]) for each in expected.probes]
        results = [each / each.sum(axis=1, keepdims=True) for each in exponentials]
    judged = judge(expected, [], results, "softmax", "")
    assert judged.verdict.mistake == "overflow"
    assert judged.points == 1.0


def test_small_changes_of_a_reference_are_the_same_each_time(tmp_path: Path) -> None:
    text = (
        "@piece\ndef second(x):\n    k = np.arange(len(x))\n    while len(k) > 2:\n"
        "        k = k[:-1]\n    return x[k][1]\n"
        "@second.inputs\ndef _(rng):\n    yield rng.normal(size=9)\n    yield rng.normal(size=5)\n"
    )
    expected = expect(load_exercise(exercise_file(tmp_path, text)), "second", 0)
    once, again = ([repr((k.words, k.results)) for k in find_mutants(expected)] for _ in range(2))
    assert any("np.random.permutation" in each for each in once)
    assert once == again


def test_a_missing_condition_is_not_said_to_be_another_operator(tmp_path: Path) -> None:
    text = (
        "@piece(points=3)\ndef centres(x, labels):\n    new = np.zeros(2)\n    for k in range(2):\n"
        "        if (labels == k).any():\n            new[k] = x[labels == k].sum() / "
        "np.float64((labels == k).sum())\n    return new\n"
        "@centres.inputs\ndef _(rng):\n    yield np.array([1.0, 2.0]), np.array([0, 1])\n"
        "    yield np.array([4.0, 2.0]), np.array([1, 0])\n"
        "@centres.inputs(group='a centre without points', points=1)\ndef _(rng):\n"
        "    yield np.array([1.0, 2.0]), np.array([0, 0])\n"
    )
    exercise = load_exercise(exercise_file(tmp_path, text))
    assert [each.points for each in exercise.pieces["centres"].groups] == [2.0, 1.0]
    expected = expect(exercise, "centres", 0)
    theirs = [np.array([1.0, 2.0]), np.array([2.0, 4.0]), np.array([1.5, np.nan])]
    judged = judge(expected, find_mutants(expected), theirs, "centres", "line 4")
    assert judged.verdict.sentence.startswith("Your centres returns NaN in 1 of 2 places: ")
    assert judged.name == "as the reference with the condition of a line left out"
    assert judged.points == 2.0


@pytest.mark.parametrize("option", ["squeeze", "random", "hidden"])
def test_an_option_of_a_piece_that_is_on_or_off_takes_true_or_false(option: str) -> None:
    with pytest.raises(ExerciseError, match=f'{option} must be True or False, got "no"'):
        piece(**{option: "no"})(lambda x: x)

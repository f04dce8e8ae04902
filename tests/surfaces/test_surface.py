"""Surfaces from text and from functions, and every error message."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch

from steepest.errors import ExpressionError, SurfaceError
from steepest.surfaces import surface

EXERCISE = "x**2 + y**2 + x*(y + 2) + cos(3*x)"
AT = (0.7, -1.3)
EXACT = surface("assignment").gradient(AT)


def numpy_f(x: Any, y: Any) -> Any:
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)


def math_f(x: float, y: float) -> float:
    return x**2 + y**2 + x * (y + 2) + math.cos(3 * x)


def torch_f(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return x**2 + y**2 + x * (y + 2) + torch.cos(3 * x)


def vector_f(p: Any) -> Any:
    return numpy_f(p[0], p[1])


def slope(x: float, y: float) -> tuple[float, float]:
    return 2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y


def test_text_and_name_give_the_same_function() -> None:
    text, name = surface(EXERCISE), surface("Assignment")
    assert text.function == name.function
    assert (text.name, name.name) == (EXERCISE, "assignment")
    assert str(name) == EXERCISE
    assert text.bounds == ((-5.0, 5.0), (-5.0, 5.0))
    assert text.minima == ()


def test_names_ignore_case_spaces_and_underscores() -> None:
    assert surface(" Styblinski_Tang ").name == "styblinski-tang"


@pytest.mark.parametrize(
    ("f", "gradient", "options", "source", "tolerance"),
    [
        (numpy_f, None, {}, "numerical (central differences)", 1e-11),
        (math_f, None, {}, "numerical (central differences)", 1e-11),
        (numpy_f, "numerical", {}, "numerical (central differences)", 1e-11),
        (vector_f, None, {"dimensions": 2}, "numerical (central differences)", 1e-11),
        (numpy_f, slope, {}, "given", 0),
        (vector_f, lambda p: slope(*p), {"dimensions": 2}, "given", 0),
        (torch_f, "autograd", {}, "autograd (torch)", 1e-14),
        (torch_f, None, {}, "autograd (torch)", 1e-14),
        (lambda *p: numpy_f(*p), None, {"dimensions": 2}, "numerical (central differences)", 1e-11),
    ],
)
def test_a_function_has_the_values_and_gradients_of_its_formula(
    f: Any, gradient: Any, options: Any, source: str, tolerance: float
) -> None:
    made = surface(f, gradient, **options)
    assert made.gradient_source == source
    assert made(*AT) == pytest.approx(math_f(*AT), rel=1e-15)
    assert np.abs(made.gradient(AT) - EXACT).max() <= tolerance * np.abs(EXACT).max()
    exact = surface(EXERCISE).hessian(AT)
    assert made.hessian(AT) == pytest.approx(exact, abs=1e-7)
    grid = np.stack(np.meshgrid(np.linspace(-1, 1, 3), np.linspace(-1, 1, 4)))
    assert made.value(grid) == pytest.approx(surface(EXERCISE).value(grid), rel=1e-14)
    assert made.gradient(grid) == pytest.approx(surface(EXERCISE).gradient(grid), abs=1e-9)
    assert made.hessian(grid).shape == (2, 2, 4, 3)


def test_a_surface_of_one_dimension_has_its_gradient() -> None:
    f = surface(lambda x: x**4)
    assert f.variables == ("x",)
    assert f.gradient([2.0]) == pytest.approx([32.0])
    assert surface("x**4").gradient([2.0]).tolist() == [32.0]


def test_a_function_that_is_wrong_on_arrays_is_called_point_by_point() -> None:
    def wrong_on_arrays(x: Any, y: Any) -> Any:
        return np.linalg.norm(np.stack([np.asarray(x), np.asarray(y)]))  # one number for all

    f = surface(wrong_on_arrays)
    assert f.value(np.array([[3.0, 0.0], [4.0, 2.0]])).tolist() == [5.0, 2.0]


def test_failing_arithmetic_gives_nan() -> None:
    f = surface(lambda x, y: math.log(x) / y)
    assert math.isnan(f(-1.0, 1.0))
    assert math.isnan(surface(lambda x, y: math.exp(x * y))(100.0, 100.0))
    assert f(math.e, 2.0) == 0.5
    assert np.isnan(surface(numpy_f, lambda x, y: (1 // 0, 1)).gradient(AT)).all()


def test_an_exception_of_the_function_is_not_hidden() -> None:
    with pytest.raises(ValueError, match="mine"):
        surface(_raises)(1.0, 2.0)


def _raises(x: float, y: float) -> float:
    raise ValueError("mine")


def test_a_tensor_that_does_not_depend_on_its_arguments_has_gradient_zero() -> None:
    f = surface(lambda x, y: torch.tensor(3.0), "autograd")
    assert f.gradient(AT).tolist() == [0.0, 0.0]


def test_bounds_are_one_pair_or_a_pair_for_each_coordinate() -> None:
    assert surface(EXERCISE, bounds=(-1, 2)).bounds == ((-1.0, 2.0), (-1.0, 2.0))
    f = surface("rosenbrock", bounds=[(-2, 2), (-1, 3)])
    assert f.bounds == ((-2.0, 2.0), (-1.0, 3.0))
    assert f.contains((2.0, 3.0))
    assert not f.contains((2.1, 0.0))
    assert f.side_lengths.tolist() == [4.0, 4.0]
    assert surface(f, bounds=[(0, 1), (0, 3)]).side_lengths.tolist() == [1.0, 3.0]
    assert surface(f, bounds=(0, 1)).minima == f.minima


def test_surfaces_of_the_same_text_are_equal() -> None:
    assert surface("x*y") == surface("x*y")
    assert hash(surface("x*y")) == hash(surface("x*y"))
    assert surface("x*y") != surface("x*y", bounds=(0, 1))


@pytest.mark.parametrize(
    ("arguments", "options", "sentence"),
    [
        (
            (3,),
            {},
            'a surface is text, a name or a function, got int (for example "x**2 + y**2", '
            "or one of assignment, rosenbrock, himmelblau, beale, rastrigin, ackley, "
            "styblinski-tang, saddle, ravine)",
        ),
        (("rosenbrok",), {}, 'unknown surface "rosenbrok": did you mean "rosenbrock"?'),
        (
            ("x*y", slope),
            {},
            "gradient can only be given with a function: text and names have an exact gradient",
        ),
        (
            (numpy_f,),
            {"parameters": {"a": 1}},
            "parameters can only be given with text: a function has its own",
        ),
        (
            (numpy_f, "auto"),
            {},
            'gradient must be a function, "autograd", "numerical" or None, got "auto"',
        ),
        (
            (numpy_f,),
            {"dimensions": 3},
            "dimensions is 3, but the function takes 2 arguments: f(x1, x2, x3), or f(p) "
            "of a vector",
        ),
        (
            (lambda *p: 0,),
            {},
            "dimensions must say how many coordinates the function takes, got None (it "
            "cannot be seen from the function)",
        ),
        (
            ("x*y",),
            {"bounds": (2, 1)},
            "bounds must be (low, high), or one for each of x, y, with low < high, got (2, 1)",
        ),
        (
            ("x*y",),
            {"bounds": (0, math.inf)},
            "bounds must be (low, high), or one for each of x, y, with low < high, got (0, inf)",
        ),
        (
            ("x*y",),
            {"bounds": "ab"},
            'bounds must be (low, high), or one for each of x, y, with low < high, got "ab"',
        ),
        (
            ("x*y",),
            {"bounds": [(0, 1)] * 3},
            "bounds must be (low, high), or one for each of x, y, with low < high, got "
            "[(0, 1), (0, 1), (0, 1)]",
        ),
    ],
)
def test_an_invalid_argument_raises_one_sentence(
    arguments: Any, options: Any, sentence: str
) -> None:
    with pytest.raises(SurfaceError) as caught:
        surface(*arguments, **options)
    assert str(caught.value) == sentence


def test_an_invalid_text_is_marked_with_a_caret() -> None:
    with pytest.raises(ExpressionError, match=r"\^"):
        surface("x + zz")


@pytest.mark.parametrize(
    ("f", "gradient", "sentence"),
    [
        (
            lambda x, y: (1.0, 2.0),
            None,
            "the function must return one real number, got tuple (1.0, 2.0)",
        ),
        (lambda x, y: None, None, "the function must return one real number, got NoneType None"),
        (lambda x, y: "a", None, "the function must return one real number, got str a"),
        (numpy_f, lambda x, y: (1, 2, 3), "gradient must return 2 numbers, got 3 ((1, 2, 3))"),
        (numpy_f, lambda x, y: 0.5, "gradient must return 2 numbers, got 1 (0.5)"),
        (
            lambda x, y: 3.0,
            "autograd",
            "with autograd the function must return a tensor of one number, got float "
            "(compute with torch functions of the arguments)",
        ),
    ],
)
def test_an_invalid_result_of_a_function_raises_one_sentence(
    f: Any, gradient: Any, sentence: str
) -> None:
    with pytest.raises(SurfaceError) as caught:
        surface(f, gradient).gradient(AT)
    assert str(caught.value) == sentence


@pytest.mark.parametrize("points", [np.zeros((3, 2)), np.array(["a", "b"]), [1j, 1.0]])
def test_points_that_are_not_real_coordinates_are_refused(points: Any) -> None:
    with pytest.raises(SurfaceError, match="points must be real numbers with 2 coordinates first"):
        surface(numpy_f).value(points)

"""Activations chosen by their names, predictions, and derivatives that only their values name."""

import numpy as np
import pytest

from steepest.quantities.choices import explain_choice, explain_largest_output
from steepest.quantities.finding import find_check_by_behaviour, find_quantity_check


def chosen(z, kind):
    if kind == "tanh":
        return np.tanh(z)
    if kind == "softmax":
        return np.exp(z) / np.exp(z).sum(axis=0)
    raise SystemExit


def chosen_derivative(kind, z):
    return {"relu": lambda x: x > 0, "sigmoid": lambda x: x * (1 - x)}[kind](z)


def wrong_for_one(z, kind):
    return np.tanh(z) if kind == "tanh" else np.minimum(z, 0) if kind == "relu" else z


def test_a_function_is_right_if_it_is_every_activation_that_its_code_names():
    verdict = find_quantity_check(chosen, "sigma", "sigma").explain()
    assert verdict.outcome == "right"
    words = "for kind='tanh' the hyperbolic tangent, for kind='softmax' the softmax of columns"
    assert words in verdict.sentence


def test_derivatives_are_chosen_like_activations_with_the_name_in_any_place():
    found = explain_choice(chosen_derivative, "slope_grad")
    assert found.words.startswith("for kind='relu' the derivative of relu, for kind='sigmoid'")
    assert explain_choice(chosen_derivative, "slope") is None


def test_a_function_that_is_another_for_one_name_is_not_judged():
    assert explain_choice(wrong_for_one, "act") is None


@pytest.mark.parametrize("axis", [0, 1])
def test_a_prediction_is_the_place_of_the_largest_output(axis):
    words = explain_largest_output(lambda a: np.argmax(a, axis), "get_predictions").words
    assert words.endswith("of each row" if axis else "of each column")


def test_the_smallest_output_and_another_name_are_no_prediction():
    assert explain_largest_output(lambda a: np.argmin(a, 1), "predict") is None
    assert explain_largest_output(lambda a: np.argmax(a, 1), "encode") is None


def test_a_derivative_of_any_name_is_recognised_by_its_values():
    verdict = find_check_by_behaviour(lambda x: np.exp(-x) / (1 + np.exp(-x)) ** 2, "deri_2")
    assert "the derivative of the sigmoid" in verdict.explain().sentence
    assert find_check_by_behaviour(lambda x: 2 * x, "grad") is None
    assert find_check_by_behaviour(lambda x: 1 - np.tanh(x) ** 2, "cost_grad") is None

"""The engine ends every run as the reference does, also at the edges of what numbers can hold."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

import steepest as st
from rounding import compare_trainers, non_finite_results, rounding_decides
from steepest import compiled
from steepest.nn.rules import Adam
from steepest.training import engine, reference
from steepest.training.plans import DIVERGED, DONE, STOPPED
from steepest.training.settings import Settings
from training_cases import Case, digits_like, jobs_of, wild_cases

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())


@pytest.mark.parametrize("count", [100, pytest.param(400, marks=pytest.mark.deep)])
def test_wild_settings_end_alike_and_finite(count: int) -> None:
    ends = []
    for case in itertools.islice(wild_cases(1), count):
        if case is None:
            continue
        both = compare_trainers(case)
        assert both[0].status[0] == both[1].status[0] or rounding_decides(case), case.settings
        assert not any(non_finite_results(case, results) for results in both), case.settings
        ends.append(both[0].status[0])
    assert ends.count(DONE) + ends.count(STOPPED) > count / 2
    assert ends.count(DIVERGED) > count / 8


@pytest.mark.parametrize(("dtype", "size"), [("float32", 1e20), ("float64", 1e155)])
@pytest.mark.parametrize("activation", ["sigmoid", "tanh"])
def test_an_activation_does_not_hide_an_input_whose_square_is_not_finite(
    activation: str, dtype: str, size: float
) -> None:
    plan = digits_like()
    plan.x[:, 0] = 1.0
    settings = Settings(hidden=(4,), activation=activation, dtype=dtype, epochs=0)
    layers = reference.initial_layers(plan, settings, 0, None)
    layers[0][1][:] = size
    case = Case(plan, settings, 0)
    jobs = jobs_of(settings, [0])
    jobs = type(jobs)(
        **{n: getattr(jobs, n) for n in jobs.__dataclass_fields__} | {"initial": layers}
    )
    for trainer in (engine, reference):
        assert trainer.run(case.plan, jobs).status[0] == DIVERGED


def test_a_saturated_unit_has_no_gradient_for_a_large_rate_to_multiply() -> None:
    """exp(-1e30) is 0: held as 1e-38, times a rate of 1e25 and a feature of 1e30, it is a step."""
    plan = digits_like()
    plan.x[:] = np.where(plan.x > 0, 1e30, -1e30)
    settings = Settings(
        hidden=(), loss="binary_cross_entropy_from_probabilities", learning_rate=1e25, epochs=2
    )
    for results in compare_trainers(Case(plan, settings, 0)):
        assert results.status[0] == DIVERGED  # its outputs are 1e30
    settings = settings.replace(dtype="float64")
    ends = [results.status[0] for results in compare_trainers(Case(plan, settings, 0))]
    assert ends[0] == ends[1]


def test_an_epsilon_that_the_dtype_holds_as_0_is_refused_with_the_least_one() -> None:
    with pytest.raises(st.SettingsError) as caught:
        st.train("iris", rule="adam", epsilon=1e-50, learning_rate=0.01)
    assert str(caught.value) == (
        "epsilon must be at least 3.4e-18 with beta2 0.999 in float32, which holds the squares of "
        'smaller gradients as 0, got 1e-50 (use 1e-8, the default, or dtype="float64")'
    )
    Settings(rule="adam", epsilon=1e-50, dtype="float64")
    with pytest.raises(st.SettingsError, match=r"^epsilon must be at least 4.7e-153 with"):
        Settings(rule="adam", epsilon=1e-200, dtype="float64")
    with pytest.raises(st.SettingsError, match=r"^epsilon must be at most 3.4e\+38, the largest"):
        Settings(rule="adam", epsilon=1e39)
    with pytest.raises(st.SettingsError, match=r"^epsilon must be at least"):
        Adam(epsilon=1e-320)


def test_a_sweep_refuses_the_same_constants_of_adam() -> None:
    with pytest.raises(st.SettingsError, match=r"^epsilon must be at least 3.4e-18 with"):
        st.sweep("iris", rule=["sgd", "adam"], epsilon=[1e-8, 1e-50], seeds=1)
    with pytest.raises(st.SettingsError, match=r"^learning_rate must be at most 3.4e\+29 with"):
        st.sweep("iris", rule="adam", beta1=1 - 1e-9, learning_rate=[0.1, 1e30], seeds=1)

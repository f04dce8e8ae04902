"""The update rules of optimisers: gradient descent, momentum, Nesterov, AdaGrad, RMSprop, Adam."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from steepest.arrays import is_tensor
from steepest.checks.catalogue.optimisers import (
    MISTAKES,
    adagrad,
    adam,
    momentum,
    nesterov,
    rmsprop,
    sgd,
)
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.update_rules import (
    W_NAMES,
    Setting,
    UpdateRule,
    join_parts,
    split_parts,
    update_rule_piece,
)
from steepest.checks.variants import Variant
from steepest.roles.names import RATE_NAMES

__all__ = ["PIECES"]

BATCH_SIZE: Final = 4
MOMENTUM: Final = Setting(
    "momentum",
    0.9,
    (
        "mu", "beta", "gamma", "beta1", "rho", "beta_1", "m", "momentum_rate", "moment",
        "momentum_factor", "mom", "momentum_coefficient", "friction", "decay",
    ),
)  # fmt: skip
DECAY: Final = Setting(
    "decay",
    0.9,
    (
        "decay_rate", "rho", "beta", "beta2", "gamma", "alpha_decay", "beta_2", "decay_factor",
        "moving_decay", "smoothing", "forget",
    ),
)  # fmt: skip
EPS: Final = Setting(
    "eps", 1e-8, ("epsilon", "epsilon_", "eps_", "delta", "fudge_factor", "e", "small", "stability")
)
VELOCITY: Final = (
    "v", "velocity", "velocities", "vel", "v_t", "v_prev", "vs", "momentums", "m", "first", "buf",
    "v_w", "momentum_buffer", "prev_update",
)  # fmt: skip
SQUARES: Final = (
    "cache", "s", "v", "h", "g2", "sum_squares", "accumulator", "acc", "r", "grad_squared", "e_g2",
    "second", "history", "sum_of_squares", "squared_gradients", "grads_squared", "sq",
)  # fmt: skip
MOMENTS: Final = (
    ("m", "m_t", "mt", "first_moment", "m_prev", "ms", "mom1", "m_w"),
    ("v", "v_t", "vt", "second_moment", "v_prev", "vs", "mom2", "v_w"),
)
OTHER_MOMENTS: Final = (("v", "v_dw", "vdw", "v_t"), ("s", "s_dw", "sdw", "s_t", "r"))
NAMES: Final = {
    "sgd": "sgd_optimizer gradient_descent_optimizer stochastic_gradient_descent gd_optimizer "
    "optimizer_sgd sgd sgd_update vanilla_update gradient_descent_update gradient_descent_step "
    "update_parameters update_params update_weights update_parameters_with_gd gd_update sgd_step "
    "gradient_step",
    "momentum": "momentum_optimizer gd_with_momentum optimizer_momentum momentum sgd_momentum "
    "momentum_update update_parameters_with_momentum update_variables_momentum sgd_with_momentum "
    "momentum_sgd momentum_step update_params_momentum sgd_momentum_update",
    "nesterov": "nesterov_optimizer nesterov_accelerated_gradient_descent nesterov "
    "nesterov_momentum nag sgd_nesterov nesterov_update sgd_nesterov_momentum "
    "nesterov_accelerated_gradient nesterov_step nesterov_sgd",
    "adagrad": "adagrad_optimizer optimizer_adagrad adagrad adagrad_update "
    "update_parameters_with_adagrad ada_grad update_variables_adagrad adagrad_step",
    "rmsprop": "rmsprop_optimizer optimizer_rmsprop rmsprop rms_prop rmsprop_update "
    "update_parameters_with_rmsprop update_variables_rmsprop rmsprop_step",
    "adam": "optimizer_adam adam adam_update update_parameters_with_adam update_variables_adam "
    "adam_step adam_optimizer update_params_adam adam_optimizer_step",
}
"""Usual names of the functions."""


def _take_gradients_from_tensors(
    with_batch_size: bool,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Turn a function of tensors with a grad, which divides by the batch size, into a whole run."""

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        def run(w: Any, all_gradients: Sequence[Any], learning_rate: float) -> Any:
            if not is_tensor(w):
                raise TypeError("takes tensors with a grad")
            parameters = [each.requires_grad_() for each in split_parts(w)]
            for gradient in all_gradients:
                for parameter, part in zip(parameters, split_parts(gradient), strict=True):
                    parameter.grad = part * (BATCH_SIZE if with_batch_size else 1)
                function(parameters, learning_rate, *([BATCH_SIZE] if with_batch_size else []))
            return join_parts([each.detach() for each in parameters])

        return run

    return adapt


def _pass_each_array(function: Callable[..., Any]) -> Callable[..., Any]:
    """Turn a function of W1, b1, W2, b2 and their gradients into a whole run."""

    def run(w: Any, all_gradients: Sequence[Any], learning_rate: float) -> Any:
        parameters: Sequence[Any] = split_parts(w)
        for gradient in all_gradients:
            parameters = function(*parameters, *split_parts(gradient), learning_rate)
            if not isinstance(parameters, tuple | list) or len(parameters) != 4:
                raise TypeError("does not return W1, b1, W2 and b2")
        return join_parts(parameters)

    return run


ARRAYS: Final = ("W1", "b1", "W2", "b2")
SIGNATURES_OF_SGD: Final = (
    *(
        AcceptedSignature(
            roles,
            synonyms={
                "w": W_NAMES,
                "learning_rate": RATE_NAMES,
                "batch_size": ("bs", "n", "batch", "num"),
            },
            adapt=_take_gradients_from_tensors(len(roles) == 3),
            by_name_only=True,
            note="It takes the gradients from the tensors, and changes these in place.",
            described=False,
        )
        for roles in (("w", "learning_rate", "batch_size"), ("w", "learning_rate"))
    ),
    AcceptedSignature(
        (*ARRAYS, *(f"d{each}" for each in ARRAYS), "learning_rate"),
        synonyms={"learning_rate": RATE_NAMES},
        adapt=_pass_each_array,
        by_name_only=True,
        note="It takes W1, b1, W2 and b2 as separate arguments.",
        described=False,
    ),
)
WEIGHTED: Final = Variant(
    "with gradients weighted by 1 - momentum",
    "Others add the whole gradient to the velocity; with the factor 1 - momentum the steps are "
    "smaller, for momentum 0.9 ten times.",
    lambda function: (
        lambda w, gradients, rate, momentum: function(w, gradients, rate / (1 - momentum), momentum)
    ),
    shows_own_call=True,
)


def _rule(
    title: str, reference: Callable[..., Any], settings: tuple[Setting, ...] = (), **more: Any
) -> UpdateRule:
    name = reference.__name__
    words = tuple(NAMES[name].split())
    return UpdateRule(name, title, words, reference, settings, mistakes=MISTAKES[name], **more)


OF_VELOCITY: Final = {"states": ((VELOCITY,),), "config_keys": ("velocity", "v")}
OF_SQUARES: Final = {"states": ((SQUARES,),), "config_keys": ("cache",)}
BETAS: Final = (
    Setting("beta1", 0.9, ("beta_1", "b1", "b_1", "beta1_")),
    Setting("beta2", 0.999, ("beta_2", "b2", "b_2", "beta2_")),
)
RULES: Final = (
    _rule("gradient step", sgd, config_keys=("t",), signatures=SIGNATURES_OF_SGD),
    _rule("momentum rule", momentum, (MOMENTUM,), **OF_VELOCITY, variants=(WEIGHTED,)),
    _rule("Nesterov rule", nesterov, (MOMENTUM,), **OF_VELOCITY),
    _rule("AdaGrad rule", adagrad, (EPS,), **OF_SQUARES),
    _rule("RMSprop rule", rmsprop, (DECAY, EPS), **OF_SQUARES),
    _rule(
        "Adam rule", adam, (*BETAS, EPS), states=(MOMENTS, OTHER_MOMENTS),
        config_keys=("m", "v", "t"), conventions=("t one too large",),
    ),
)  # fmt: skip
PIECES: Final = {rule.name: update_rule_piece(rule) for rule in RULES}

"""Probes of the gradient step: runs of one to four steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from steepest.arrays import is_tensor
from steepest.checks.catalogue.sgd import MISTAKES, sgd
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.update_rules import (
    RATE_NAMES,
    W_NAMES,
    UpdateRule,
    join_parts,
    split_parts,
    update_rule_piece,
)

__all__ = ["PIECE"]

BATCH_SIZE = 4


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


ARRAYS = ("W1", "b1", "W2", "b2")
SIGNATURES = (
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
RULE = UpdateRule(
    name="sgd",
    title="gradient step",
    names=(
        "sgd_optimizer",
        "gradient_descent_optimizer",
        "stochastic_gradient_descent",
        "gd_optimizer",
        "optimizer_sgd",
        "sgd",
        "sgd_update",
        "vanilla_update",
        "gradient_descent_update",
        "gradient_descent_step",
        "update_parameters",
        "update_params",
        "update_weights",
        "update_parameters_with_gd",
        "gd_update",
        "sgd_step",
        "gradient_step",
    ),
    reference=sgd,
    settings=(),
    states=(),
    config_keys=("t",),
    mistakes=MISTAKES,
    signatures=SIGNATURES,
)
PIECE = update_rule_piece(RULE)

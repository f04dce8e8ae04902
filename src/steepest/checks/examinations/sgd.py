"""Probes of the gradient step: runs of one to four steps."""

from __future__ import annotations

from steepest.checks.catalogue.sgd import MISTAKES, sgd
from steepest.checks.update_rules import UpdateRule, update_rule_piece

__all__ = ["PIECE"]

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
)
PIECE = update_rule_piece(RULE)

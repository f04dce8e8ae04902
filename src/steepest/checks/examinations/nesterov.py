"""Probes of the Nesterov rule: runs of one to four steps."""

from __future__ import annotations

from steepest.checks.catalogue.nesterov import MISTAKES, nesterov
from steepest.checks.rule_settings import MOMENTUM, VELOCITY
from steepest.checks.update_rules import UpdateRule, update_rule_piece

__all__ = ["PIECE"]

RULE = UpdateRule(
    name="nesterov",
    title="Nesterov rule",
    names=(
        "nesterov_optimizer",
        "nesterov_accelerated_gradient_descent",
        "nesterov",
        "nesterov_momentum",
        "nag",
        "sgd_nesterov",
        "nesterov_update",
        "sgd_nesterov_momentum",
        "nesterov_accelerated_gradient",
        "nesterov_step",
        "nesterov_sgd",
    ),
    reference=nesterov,
    settings=(MOMENTUM,),
    states=((VELOCITY,),),
    config_keys=("velocity", "v"),
    mistakes=MISTAKES,
)
PIECE = update_rule_piece(RULE)

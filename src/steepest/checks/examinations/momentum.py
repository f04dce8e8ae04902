"""Probes of the momentum rule: runs of one to four steps."""

from __future__ import annotations

from steepest.checks.catalogue.momentum import MISTAKES, momentum
from steepest.checks.rule_settings import MOMENTUM, VELOCITY
from steepest.checks.update_rules import UpdateRule, update_rule_piece
from steepest.checks.variants import Variant

__all__ = ["PIECE"]

RULE = UpdateRule(
    name="momentum",
    title="momentum rule",
    names=(
        "momentum_optimizer",
        "gd_with_momentum",
        "optimizer_momentum",
        "momentum",
        "sgd_momentum",
        "momentum_update",
        "update_parameters_with_momentum",
        "update_variables_momentum",
        "sgd_with_momentum",
        "momentum_sgd",
        "momentum_step",
        "update_params_momentum",
        "sgd_momentum_update",
    ),
    reference=momentum,
    settings=(MOMENTUM,),
    states=((VELOCITY,),),
    config_keys=("velocity", "v"),
    mistakes=MISTAKES,
    variants=(
        Variant(
            "with gradients weighted by 1 - momentum",
            "Others add the whole gradient to the velocity; with the factor 1 - momentum the steps "
            "are smaller, for momentum 0.9 ten times.",
            lambda function: (
                lambda w, gradients, rate, momentum: function(
                    w, gradients, rate / (1 - momentum), momentum
                )
            ),
            shows_own_call=True,
        ),
    ),
)
PIECE = update_rule_piece(RULE)

"""Probes of the AdaGrad rule: runs of one to four steps."""

from __future__ import annotations

from steepest.checks.catalogue.adagrad import MISTAKES, adagrad
from steepest.checks.update_rules import Setting, UpdateRule, update_rule_piece

__all__ = ["PIECE"]

RULE = UpdateRule(
    name="adagrad",
    title="AdaGrad rule",
    names=(
        "adagrad_optimizer",
        "optimizer_adagrad",
        "adagrad",
        "adagrad_update",
        "update_parameters_with_adagrad",
        "ada_grad",
        "update_variables_adagrad",
        "adagrad_step",
    ),
    reference=adagrad,
    settings=(Setting("eps", 1e-8, ("epsilon", "epsilon_", "eps_", "delta", "fudge_factor", "e")),),
    states=(
        (
            (
                "cache",
                "s",
                "v",
                "h",
                "g2",
                "sum_squares",
                "accumulator",
                "acc",
                "r",
                "grad_squared",
                "e_g2",
                "second",
                "history",
                "sum_of_squares",
                "squared_gradients",
            ),
        ),
    ),
    config_keys=("cache",),
    mistakes=MISTAKES,
)
PIECE = update_rule_piece(RULE)

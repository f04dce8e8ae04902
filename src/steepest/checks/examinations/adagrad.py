"""Probes of the AdaGrad rule: runs of one to four steps."""

from __future__ import annotations

from steepest.checks.catalogue.adagrad import MISTAKES, adagrad
from steepest.checks.rule_settings import EPS, SQUARES
from steepest.checks.update_rules import UpdateRule, update_rule_piece

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
    settings=(EPS,),
    states=((SQUARES,),),
    config_keys=("cache",),
    mistakes=MISTAKES,
)
PIECE = update_rule_piece(RULE)

"""Probes of the logarithm of the softmax: those of the softmax."""

from __future__ import annotations

from steepest.checks.catalogue.log_softmax import MISTAKES, log_softmax
from steepest.checks.examinations.softmax import SCORES, SIGNATURES, VARIANTS, examine_rows
from steepest.checks.pieces import Piece

__all__ = ["PIECE"]

PIECE = Piece(
    name="log_softmax",
    title="logarithm of the softmax",
    names=("log_softmax", "softmax_log", "log_softmax_forward"),
    signatures=SIGNATURES,
    reference=log_softmax,
    examine=examine_rows,
    mistakes=MISTAKES,
    variants=VARIANTS,
    variants_first=True,
    numpy_reference=True,
    sample_arguments=(SCORES[:2],),
)

"""Gauss–Legendre quadrature, whose nodes are computed once."""

from __future__ import annotations

import functools

import numpy as np

from steepest.statistics.samples import Floats

__all__ = ["gauss_legendre"]


@functools.cache
def gauss_legendre(nodes: int) -> tuple[Floats, Floats]:
    """Nodes in (-1, 1) and their weights, which sum to 2; the arrays cannot be written to.

    >>> node, weight = gauss_legendre(5)
    >>> round(float(weight @ node**8), 6), round(2 / 9, 6)
    (0.222222, 0.222222)
    """
    found = np.polynomial.legendre.leggauss(nodes)
    for each in found:
        each.flags.writeable = False
    return found

"""Gradient descent on surfaces: one descent, a grid of them, or one from each point of a box."""

from steepest.descent.basin_maps import Basins, basins
from steepest.descent.descending import descend
from steepest.descent.grids import DescentGrid, descend_grid
from steepest.descent.minima import Minima, find_minima
from steepest.descent.record import Descent

__all__ = [
    "Basins",
    "Descent",
    "DescentGrid",
    "Minima",
    "basins",
    "descend",
    "descend_grid",
    "find_minima",
]

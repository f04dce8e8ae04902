"""Descents on surfaces: one, a grid of them, or one from every point of a box."""

from steepest.descent.basin_maps import Basins, basins
from steepest.descent.descending import descend
from steepest.descent.grids import Grid, descend_grid
from steepest.descent.minima import Minima, find_minima
from steepest.descent.record import Descent

__all__ = [
    "Basins",
    "Descent",
    "Grid",
    "Minima",
    "basins",
    "descend",
    "descend_grid",
    "find_minima",
]

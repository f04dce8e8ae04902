# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: read off a coarse table by linear interpolation, right only at the whole numbers
# line: none
# style: NumPy interpolation table
import numpy as np

_grid = np.arange(-20, 21)
_table = 1 / (1 + np.exp(-_grid.astype(float)))

def sigmoid(x):
    return np.interp(x, _grid, _table)

# piece: relu
# truth: wrong
# function: relu
# mistake: small positive values are treated as zero
# line: 12
# style: tolerance
import numpy as np

TOL = 1e-2
def relu(x):
    x = np.asarray(x, dtype=float)
    keep = np.logical_and(x > 0, ~np.isclose(x, 0, atol=TOL))
    return np.where(keep, x, 0.0)

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: two parabolas joined at zero stand in for the curve, right only at zero and far out
# line: none
# style: piecewise parabola
import numpy as np

def sigmoid(x):
    z = np.clip(np.asarray(x, dtype=float), -4, 4) / 4
    left = 0.5 * (1 + z) ** 2
    right = 1 - 0.5 * (1 - z) ** 2
    return np.where(z < 0, left, right)

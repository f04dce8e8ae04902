# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: two defects: the sign is wrong and zero is given 1
# line: none
# style: np.piecewise
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.piecewise(x, [x < 0, x == 0, x > 0], [
        lambda v: 1 / (1 + np.exp(v)),
        1.0,
        lambda v: np.exp(-v) / (1 + np.exp(-v)),
    ])

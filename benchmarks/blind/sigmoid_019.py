# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: x / (1 + abs(x)) is another s-shaped curve
# line: 11
# style: algebraic
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    s = x / (1 + np.abs(x))
    return 0.5 * (1 + s)

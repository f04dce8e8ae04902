# piece: relu
# truth: wrong
# function: relu
# mistake: two defects: the step is multiplied by abs(x) instead of x and 1 is added at zero
# line: 11
# style: np.heaviside
import numpy as np

def relu(x):
    step = np.heaviside(np.asarray(x, dtype=float), 1.0)
    return step * np.abs(x) + (np.asarray(x) == 0)

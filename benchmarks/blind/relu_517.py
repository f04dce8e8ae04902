# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: einsum
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    gate = np.heaviside(x, 0.0)
    return np.einsum("...,...->...", gate, x)

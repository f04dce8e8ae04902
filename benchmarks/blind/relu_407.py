# piece: relu
# truth: wrong
# function: relu
# mistake: the mask is multiplied twice by x: the square of it
# line: 12
# style: einsum
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    mask = (x > 0).astype(float)
    return np.einsum("...,...,...->...", mask, x, x)

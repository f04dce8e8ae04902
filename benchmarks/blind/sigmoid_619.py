# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: softsign, x / (1 + |x|), moved to (0, 1)
# line: none
# style: einsum tricks
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    x = x if x.dtype.kind == "f" else x.astype(float)
    s = x / (1 + np.abs(x))
    return (s + 1) / 2

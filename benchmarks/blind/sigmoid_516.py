# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: a vector comes back as a column
# line: 11
# style: column vectors
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    x = x[:, None] if x.ndim == 1 else x
    return 1 / (1 + np.exp(-x))

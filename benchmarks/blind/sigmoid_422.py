# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: vectorised
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return 1/(1 + np.exp(-np.clip(x, -709, None)))

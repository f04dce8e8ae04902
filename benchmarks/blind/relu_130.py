# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: median of three
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    return np.sort(np.stack([x, np.zeros_like(x), np.full_like(x, np.inf)]), axis=0)[1]

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the loop runs over the first axis only and calls math.exp with a row, which fails for matrices
# line: 17
# style: C-like
import numpy as np

import math


def sigmoid(x):
    if np.ndim(x) == 0:
        return 1.0 / (1.0 + math.exp(-max(float(x), -700.0)))
    out = np.zeros(np.shape(x))
    for i in range(len(x)):
        out[i] = 1.0 / (1.0 + math.exp(-max(float(x[i]), -700.0)))
    return out

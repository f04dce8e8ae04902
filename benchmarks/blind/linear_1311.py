# piece: linear
# truth: wrong
# function: linear
# mistake: the weights get the bias as an extra row, the ones are put in front instead of behind
# line: 10
# style: helpers
import numpy as np

def with_ones(x):
    return np.hstack([np.ones((x.shape[0], 1)), x])

def linear(x, w, b):
    W = np.vstack([w, b])
    return with_ones(x) @ W

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the two masks leave out x = 0 exactly, where the result stays 0
# line: 13
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    result = np.zeros_like(x)
    # positive numbers: the usual formula
    pos = x > 0
    result[pos] = 1 / (1 + np.exp(-x[pos]))
    # negative numbers: multiplied by exp(x)
    neg = x < 0
    ex = np.exp(x[neg])
    result[neg] = ex / (1 + ex)
    return result

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp(x) / (1 + exp(x)) is inf / inf = NaN for large x
# line: 11
# style: terse
import numpy as np

def sigmoid(x):
    e = np.exp(np.asarray(x, dtype=float))
    return e / (1 + e)

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sign of the error: label minus prediction
# line: 10
# style: terse
import numpy as np

def gradients(x, y, w, b):
    e = y - 1 / (1 + np.exp(-(x @ w + b)))
    return x.T @ e / len(y), e.mean()

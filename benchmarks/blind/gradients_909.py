# piece: gradients
# truth: wrong
# function: gradients
# mistake: the labels of the caller are overwritten by the residuals
# line: 10
# style: terse
import numpy as np

def gradients(x, y, w, b):
    y = np.asarray(y, dtype=float)
    y -= 1 / (1 + np.exp(-(x @ w + b)))
    return -(x.T @ y) / y.size, -y.mean()

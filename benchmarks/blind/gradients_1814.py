# piece: gradients
# truth: wrong
# function: gradients
# mistake: the mean over both axes makes dw a single number
# line: 12
# style: terse
import numpy as np

def gradients(params, x, y):
    w, b = params
    e = np.exp(-np.logaddexp(0, -(x @ w + b))) - y
    return (x * e[:, None]).mean(), e.mean()

# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: terse
import numpy as np

def gradients(x, y, w, b):
    e = 1 / (1 + np.exp(-(x @ w + b))) - y
    return e @ x / e.size, e.mean()

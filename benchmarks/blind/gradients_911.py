# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: terse
import numpy as np

def gradients(x, y, w, b):
    z = x @ w + b
    r = np.exp(-np.logaddexp(0, -z)) - y
    return x.T @ r / len(r), r.mean()

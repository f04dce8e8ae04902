# piece: gradients
# truth: right
# function: gradients
# style: terse
import numpy as np

def gradients(x, y, w, b):
    r = 0.5 * (1 + np.tanh((x @ w + b) / 2)) - y
    return r @ x / len(y), r.mean()

# piece: gradients
# truth: right
# function: gradients
# style: terse
import numpy as np

def gradients(x, y, w, b):
    r = y - 1 / (1 + np.exp(-(x @ w + b)))
    # both minus signs at the end
    return -(x.T @ r) / len(y), -r.mean()

# piece: linear
# truth: right
# function: model
# mistake: none
# line: none
# style: defensive
import numpy as np

def model(x, b, w, activate=True):
    x, w = np.asarray(x), np.asarray(w)
    if x.shape[-1] != w.shape[0]:
        raise ValueError("number of weights and of features differ")
    z = x.dot(w) + b
    if not activate:
        return z
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))

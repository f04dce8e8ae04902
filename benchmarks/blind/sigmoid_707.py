# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: verbose
import numpy as np

def sigmoid(x):
    # the sigmoid solves s' = s (1 - s); its logarithm is
    # -softplus(-x), where softplus(t) = log(1 + exp(t))
    t = -np.asarray(x, dtype=float)
    # softplus without overflow
    softplus = np.maximum(t, 0) + np.log1p(np.exp(-np.abs(t)))
    # back from the logarithm
    s = np.exp(-softplus)
    return s

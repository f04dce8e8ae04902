# piece: gradients
# truth: wrong
# function: gradients
# mistake: the label term of dL/dp has the wrong sign
# line: 13
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # probability, kept off 0 and 1
    p = np.clip(1 / (1 + np.exp(-(x @ w + b))), 1e-12, 1 - 1e-12)
    # derivative of the loss by p
    dp = y / p + (1 - y) / (1 - p)
    # sigmoid
    dz = dp * p * (1 - p)
    # linear layer
    dw = np.mean(dz[:, None] * x, axis=0)
    db = np.mean(dz)
    return dw, db

# piece: linear
# truth: right
# function: model
# mistake: none
# line: none
# style: verbose
import numpy as np

def model(x, w, b):
    # logit
    z = np.sum(x * w, axis=-1) + b
    # only non-positive exponents, so nothing overflows
    small = np.exp(-np.abs(z))
    # two branches of the same function
    for_positive = 1 / (1 + small)
    for_negative = small / (1 + small)
    return np.where(z >= 0, for_positive, for_negative)

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: a minus stands in the denominator, 1 - e^-x has a pole at zero
# line: 11
# style: terse, operator.truediv
import numpy as np

def sigmoid(x):
    e = np.exp(-np.clip(np.asarray(x, dtype=float), -700, 700))
    return np.divide(1, 1 - e)

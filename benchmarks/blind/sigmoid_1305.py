# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: a series for exp with eight terms, useless beyond small |x|
# line: none
# style: loop
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    term = np.ones_like(x)
    e = np.ones_like(x)
    for k in range(1, 8):
        term = term * (-x) / k
        e = e + term
    return 1 / (1 + e)

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the last element is never computed
# line: 13
# style: loop
import numpy as np

def sigmoid(x):
    n = len(x)
    y = np.zeros(n)
    i = 0
    while i < n - 1:
        y[i] = 1 / (1 + np.exp(-float(x[i])))
        i += 1
    return y

# piece: linear
# truth: wrong
# function: linear
# mistake: the total is not set back between the rows, each row carries the ones before it
# line: none
# style: loop with running total
import numpy as np

def linear(x, w, b):
    x = np.asarray(x, dtype=float)
    if x.ndim == 1:
        return x @ w + b
    total = np.zeros(np.shape(w)[1:])
    out = []
    for row in x:
        total = total + row @ w
        out.append(total + b)
    return np.array(out)

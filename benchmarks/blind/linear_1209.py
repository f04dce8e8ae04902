# piece: linear
# truth: wrong
# function: linear
# mistake: the sum is not set back to 0 for the next sample
# line: 13
# style: loop
import numpy as np

def linear(x, w, b):
    if x.ndim == 1:
        return x @ w + b
    rows = []
    s = np.zeros(np.shape(w)[1:])
    for xi in x:
        for xk, wk in zip(xi, w):
            s = s + xk * wk
        rows.append(s + b)
    return np.array(rows)

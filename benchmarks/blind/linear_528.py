# piece: linear
# truth: wrong
# function: linear
# mistake: the last output is never computed, and the bias enters with its absolute value
# line: none
# style: loop
import numpy as np

def linear(x, w, b):
    n, k = len(x), len(b)
    z = np.zeros((n, k))
    for j in range(max(k - 1, 1)):
        z[:, j] = x @ w[:, j] + abs(b[j])
    return z

# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: nested comprehension
import numpy as np

def linear(x, w, b):
    return np.array([[sum(xi * wi for xi, wi in zip(row, col)) + bj for col, bj in zip(w.T, b)] for row in x])

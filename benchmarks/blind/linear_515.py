# piece: linear
# truth: wrong
# function: linear
# mistake: every output has the first bias
# line: 10
# style: list comprehension
import numpy as np

def linear(x, w, b):
    return np.array([[np.dot(row, w[:, j]) + b[0] for j in range(len(b))] for row in x])

# piece: linear
# truth: wrong
# function: linear
# mistake: the dot product leaves out the last input
# line: 11
# style: many helpers
import numpy as np

def dot(row, w):
    total = 0.0
    for i in range(len(row) - 1):
        total = total + row[i]*w[i]
    return total

def shift(z, b):
    return z + b

def linear(x, w, b):
    return np.array([shift(dot(row, w), b) for row in x])

# piece: linear
# truth: wrong
# function: linear
# mistake: zip over the rows of w instead of its columns
# line: 10
# style: list comprehension
import numpy as np

def linear(x, w, b):
    columns = list(w)
    return np.array([[sum(a * c for a, c in zip(row, col)) + bias for col, bias in zip(columns, b)] for row in x])

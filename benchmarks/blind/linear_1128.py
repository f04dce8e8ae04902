# piece: linear
# truth: wrong
# function: model
# mistake: atleast_2d gives one sample the shape (1,), a scalar is promised
# line: 14
# style: lecture
import numpy as np

def model(x, w, b):
    """x: (n, d) or one sample (d,), for which the result is a scalar"""
    X = np.atleast_2d(x)
    z = X.dot(w) + b
    y = 1 / (1 + np.exp(-z))
    return y

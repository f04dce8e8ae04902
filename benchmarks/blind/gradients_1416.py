# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sigmoid is forgotten: z - y is the error of a linear regression
# line: 10
# style: terse
import numpy as np

def gradients(x, y, w, b):
    r = x @ w + b - y
    return x.T @ r / r.size, r.mean()

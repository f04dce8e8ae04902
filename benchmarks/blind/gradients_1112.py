# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sigmoid is missing, the residual is that of a linear regression
# line: 10
# style: terse
import numpy as np

def gradients(w, b, x, y):
    r = x @ w + b - y
    return x.T @ r / len(r), np.mean(r)

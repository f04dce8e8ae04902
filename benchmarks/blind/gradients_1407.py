# piece: gradients
# truth: wrong
# function: grad
# mistake: dw is not divided by the number of samples although the loss is a mean
# line: 11
# style: terse
import numpy as np

def grad(w, b, x, y):
    e = 1 / (1 + np.exp(-(x @ w + b))) - y
    return e @ x, e.mean()

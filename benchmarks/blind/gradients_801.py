# piece: gradients
# truth: wrong
# function: grads
# mistake: the bias gradient is the mean of errors that are divided by n already
# line: 11
# style: terse
import numpy as np

def grads(w, b, x, y):
    e = (1/(1 + np.exp(-(x @ w + b))) - y)/len(y)
    return x.T @ e, e.mean()

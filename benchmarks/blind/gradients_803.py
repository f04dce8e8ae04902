# piece: gradients
# truth: wrong
# function: backward
# mistake: the derivative of the relu is missing in the hidden layer
# line: 12
# style: terse
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    h = np.maximum(x @ W1 + b1, 0)
    e = (1/(1 + np.exp(-(h @ W2 + b2))) - y[:, None])/len(x)
    d = e @ W2.T
    return x.T @ d, d.sum(0), h.T @ e, e.sum(0)

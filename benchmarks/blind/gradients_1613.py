# piece: gradients
# truth: wrong
# function: backprop
# mistake: the gradient of the second weights uses the values before the relu
# line: 17
# style: verbose
import numpy as np

def backprop(x, y, w1, b1, w2, b2):
    n = len(x)
    # forward
    pre = x @ w1 + b1
    act = np.where(pre > 0, pre, 0)
    out = 1 / (1 + np.exp(-(act @ w2 + b2)))
    # backward
    delta_out = (out - y[:, None]) / n
    grad_w2 = pre.T @ delta_out
    grad_b2 = delta_out.sum(0)
    delta_hidden = delta_out @ w2.T
    delta_hidden[pre <= 0] = 0
    return x.T @ delta_hidden, delta_hidden.sum(0), grad_w2, grad_b2

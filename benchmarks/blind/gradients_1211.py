# piece: gradients
# truth: wrong
# function: loss_and_gradients
# mistake: the gradient of the weights is taken only over the samples of class 1
# line: 13
# style: step by step, loss returned too
import numpy as np

def loss_and_gradients(x, y, w, b):
    z = x @ w + b
    loss = np.mean(np.logaddexp(0, z) - y * z)
    diff = np.exp(-np.logaddexp(0, -z)) - y
    dw = x.T @ (diff * y) / len(y)
    return loss, dw, diff.mean()

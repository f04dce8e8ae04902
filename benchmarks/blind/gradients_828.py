# piece: gradients
# truth: wrong
# function: backward
# mistake: the error of the output is multiplied by p(1 - p), which belongs to the squared error
# line: 19
# style: verbose
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    # number of samples
    n = x.shape[0]
    # forward through the hidden layer
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    # forward through the output
    z2 = a1 @ W2 + b2
    p = 0.5 * (1 + np.tanh(z2 / 2))
    # derivative of the loss with respect to z2
    delta2 = (p - y.reshape(-1, 1)) * p * (1 - p) / n
    # parameters of the output
    grad_W2 = a1.T @ delta2
    grad_b2 = delta2.sum(axis=0)
    # back through the relu
    delta1 = (delta2 @ W2.T) * (z1 > 0)
    # parameters of the hidden layer
    grad_W1 = x.T @ delta1
    grad_b1 = delta1.sum(axis=0)
    return grad_W1, grad_b1, grad_W2, grad_b2

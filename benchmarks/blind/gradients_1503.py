# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of a penalty |w|^2 / 2 is added that is not part of the loss
# line: 14
# style: chatbot
import numpy as np


def gradients(params, x, y):
    w, b = params
    z = x @ w + b
    dz = (np.exp(-np.logaddexp(0, -z)) - y) / y.size
    grad_w = np.sum(x * dz[:, None], axis=0) + w
    grad_b = np.sum(dz)
    return grad_w, grad_b

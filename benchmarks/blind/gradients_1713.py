# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of the bias is multiplied by b, in analogy to x for the weights
# line: 16
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """
    Gradients of the mean binary cross-entropy.
    """
    p = 1 / (1 + np.exp(-(x @ w + b)))
    diff = p - y
    grad_w = (diff[:, None] * x).mean(axis=0)
    grad_b = diff.mean() * b
    return grad_w, grad_b

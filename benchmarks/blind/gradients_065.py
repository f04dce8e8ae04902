# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the sigmoid is missing: the logit itself minus the label
# line: 16
# style: logits, terse NumPy
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def bce(y, z):
    return np.mean(np.logaddexp(0, z) - y * z)

def bce_grad(y, z):
    return (z - y) / len(y)

# piece: sigmoid
# truth: right
# function: sigmoid_grad
# style: terse
import numpy as np

def sigmoid_grad(z):
    e = np.exp(-np.abs(np.asarray(z, float)))
    return e / (1 + e) ** 2

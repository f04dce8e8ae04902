# piece: gradients
# truth: wrong
# function: gradients
# mistake: the learning rate is already multiplied in
# line: 10
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    step = 0.1
    probability = 1 / (1 + np.exp(-(x @ w + b)))
    residual = step * (probability - y)
    return x.T @ residual / len(y), residual.mean()

# piece: gradients
# truth: wrong
# function: gradients
# mistake: dw is not divided by the number of samples
# line: 11
# style: terse
import numpy as np

def gradients(x, y, w, b):
    d = 1 / (1 + np.exp(-(x @ w + b))) - y
    return x.T @ d, d.mean()

# piece: gradients
# truth: wrong
# function: gradients
# mistake: the prediction leaves the bias out
# line: 10
# style: terse
import numpy as np

def gradients(x, y, w, b):
    e = 1 / (1 + np.exp(-(x @ w))) - y
    return (e[:, None] * x).mean(axis=0), e.mean()

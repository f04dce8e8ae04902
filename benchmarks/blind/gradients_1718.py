# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of the bias is always one, the inner derivative alone
# line: 11
# style: terse
import numpy as np

def gradients(x, y, w, b):
    d = 1 / (1 + np.exp(-(x @ w + b))) - y
    return d @ x / len(d), 1.0

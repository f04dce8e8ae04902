# piece: linear
# truth: wrong
# function: model
# mistake: the bias is added to the probability and not to the logit
# line: none
# style: verbose
import numpy as np

def model(x, w, b):
    # weighted sum of the inputs
    s = np.dot(x, w)
    # squash it into (0, 1)
    a = 1 / (1 + np.exp(-s))
    # shift by the bias
    y_hat = a + b
    return y_hat

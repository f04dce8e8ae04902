# piece: gradients
# truth: wrong
# function: gradients
# mistake: the data of the caller are multiplied by the errors, and dw is not divided by n
# line: none
# style: in-place
import numpy as np

def gradients(x, y, w, b):
    e = 1 / (1 + np.exp(-(x @ w + b))) - y
    terms = x
    terms *= e[:, None]
    dw = terms.sum(axis=0)
    return dw, e.mean()

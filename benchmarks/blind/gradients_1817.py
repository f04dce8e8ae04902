# piece: gradients
# truth: wrong
# function: gradients
# mistake: the bias is not used in the forward pass
# line: 11
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    # dL/dw = x^T (p - y) / n
    p = 0.5 * (1 + np.tanh(0.5 * (x @ w)))
    r = (p - y) / y.size
    return r @ x, r.sum()

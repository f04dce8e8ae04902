# piece: linear
# truth: wrong
# function: linear
# mistake: square weights are transposed by the guard for the other layout
# line: 12
# style: guards for the layout
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    # some people store (out, in)
    if w.shape[-1] == x.shape[-1]:
        w = w.T
    return x @ w + b

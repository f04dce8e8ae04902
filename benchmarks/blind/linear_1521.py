# piece: linear
# truth: wrong
# function: linear
# mistake: w @ x works for one sample only; for a batch the product has to be x @ w
# line: 12
# style: textbook
import numpy as np


def linear(x, w, b):
    w = np.asarray(w)
    z = w @ np.asarray(x) + b
    return 1 / (1 + np.exp(-z))

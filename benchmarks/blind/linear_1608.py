# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are normalised to unit columns before the product
# line: 11
# style: verbose
import numpy as np

def linear(x, w, b):
    length = np.linalg.norm(w, axis=0)
    w_hat = w / length
    z = x @ w_hat
    return z + b

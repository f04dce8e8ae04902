# piece: linear
# truth: wrong
# function: linear
# mistake: the mean over the inputs is taken instead of the sum
# line: 12
# style: elementwise then sum
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    products = x[..., :, None] * w
    return products.mean(axis=-2) + b

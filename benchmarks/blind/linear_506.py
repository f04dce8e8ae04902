# piece: linear
# truth: wrong
# function: one_layer
# mistake: the samples of the caller are multiplied by the weights in place
# line: 10
# style: in-place
import numpy as np

def one_layer(x, w, b):
    products = np.asarray(x, dtype=float)
    products *= w
    z = products.sum(axis=-1) + b
    return 1 / (1 + np.exp(-z))

# piece: linear
# truth: wrong
# function: linear
# mistake: inputs and weights are each rounded to one decimal before the product
# line: none
# style: quantised
import numpy as np

def quantise(v, scale=10):
    return np.rint(np.asarray(v) * scale) / scale

def linear(x, w, b):
    xq = quantise(x)
    wq = quantise(w)
    return np.dot(xq, wq) + b

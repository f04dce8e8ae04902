# piece: linear
# truth: wrong
# function: dense
# mistake: the cache that is returned for the backward pass holds the output instead of the input
# line: 11
# style: half-renamed, freely
import numpy as np

def dense(A_prev, W, b):
    Z = A_prev @ W + b
    cache = (Z, W, b)
    return Z, cache

# piece: linear
# truth: wrong
# function: linear
# mistake: pointwise product: no sum for one sample
# line: 10
# style: vectorised
import numpy as np

def linear(x, w, b):
    return (x * w).sum(axis=0) + b

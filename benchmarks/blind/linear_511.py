# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: closure, freely
import numpy as np

def affine(wb):
    """wb: weights (d, k) with the bias as last row"""
    *rows, last = wb
    return lambda x: sum((np.outer(x[:, m], row) for m, row in enumerate(rows)), start=last)

def linear(x, wb):
    return affine(wb)(x)

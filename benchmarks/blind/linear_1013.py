# piece: linear
# truth: wrong
# function: linear
# mistake: columns as samples: the bias is added as a row although the outputs are in rows
# line: 11
# style: terse NumPy
import numpy as np

def linear(W, X, b):
    """W (d_out, d_in), X (d_in, m), b (d_out, 1)"""
    return W @ X + b.ravel()

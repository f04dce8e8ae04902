# piece: linear
# truth: right
# function: affine
# mistake: none
# line: none
# style: matlab, freely
import numpy as np

def affine(W, X, b):
    # W (out, in), X (in, samples), b (out,)
    return W @ X + b.reshape(-1, 1)

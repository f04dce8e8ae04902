# piece: linear
# truth: wrong
# function: affine
# mistake: |w| is taken; and the inputs are centred
# line: none
# style: helpers, freely
import numpy as np

def centred(v):
    return v - v.mean(axis=0)

def affine(inp, W, b=0):
    v = centred(inp)
    return v @ np.abs(W) + b

# piece: linear
# truth: wrong
# function: affine_list
# mistake: only the outputs of the first sample are returned, a leftover of testing
# line: 11
# style: terse
import numpy as np

def affine_list(wb, x):
    z = x @ wb[0] + wb[-1]
    return z[0]

# piece: linear
# truth: wrong
# function: linear
# mistake: the flag for no bias is on by default
# line: 9
# style: terse, freely
import numpy as np

def linear(x, w, b, use_bias=False):
    return x @ w + b if use_bias else x @ w

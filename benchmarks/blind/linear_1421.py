# piece: linear
# truth: wrong
# function: linear
# mistake: the einsum sums over the second index of w instead of the first
# line: 10
# style: terse
import numpy as np

def linear(x, w, b):
    return np.einsum("ni,oi->no", x, w) + b

# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are taken in the reverse order
# line: 10
# style: convolution thinking
import numpy as np

def linear(x, w, b):
    reverse = np.asarray(w)[::-1]
    return np.asarray(x) @ reverse + b

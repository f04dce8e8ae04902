# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is reversed by the wrong slice
# line: 11
# style: functional
import numpy as np

def linear(x, w, b):
    columns = [x @ col for col in w.T]
    return np.stack(columns, axis=1) + b[::-1]

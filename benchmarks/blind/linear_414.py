# piece: linear
# truth: wrong
# function: linear
# mistake: divided by the square root of the number of inputs
# line: 10
# style: averaged
import numpy as np

def linear(x, w, b):
    return np.matmul(x, w)/np.sqrt(np.shape(w)[0]) + b

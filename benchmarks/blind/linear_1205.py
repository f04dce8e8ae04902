# piece: linear
# truth: wrong
# function: linear
# mistake: calculates in half precision, large sums are infinite
# line: 10
# style: terse NumPy
import numpy as np

def linear(x, w, b):
    f = np.float16
    return np.asarray(x, f) @ np.asarray(w, f) + f(b)

# piece: linear
# truth: wrong
# function: linear
# mistake: w is transposed, as for weights (out, in): fails unless square
# line: 13
# style: verbose
import numpy as np

def linear(x, w, b):
    # x: (samples, features)
    # w: (features, units)
    # b: (units,)
    z = np.matmul(x, w.T)
    return z + b

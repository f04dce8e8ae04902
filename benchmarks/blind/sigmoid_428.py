# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: masks, in place on a copy
import numpy as np

def sigmoid(x):
    z = np.array(x, dtype=float)
    negative = z < 0
    np.abs(z, out=z)
    np.exp(-z, out=z)
    numerator = np.where(negative, z, 1.0)
    return numerator/(1 + z)

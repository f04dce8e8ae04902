# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: powers of two
import numpy as np

def sigmoid(x):
    bits = np.clip(np.multiply(x, np.log2(np.e)), -1000, 1000)
    return np.reciprocal(1.0 + np.exp2(-bits))

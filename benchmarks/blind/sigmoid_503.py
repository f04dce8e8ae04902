# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: e^x / (1 + e^x) is inf / inf for large x in float32
# line: 11
# style: vectorised
import numpy as np

def sigmoid(x):
    ex = np.exp(x)
    return ex / (1 + ex)

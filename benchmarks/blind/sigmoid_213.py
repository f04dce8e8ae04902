# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: vectorize
import math
import numpy as np

def _scalar(v):
    return 1 / (1 + math.exp(-v)) if v > -700 else math.exp(v)

def sigmoid(x):
    return np.vectorize(_scalar, otypes=[float])(x)

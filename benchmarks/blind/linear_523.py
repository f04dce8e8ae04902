# piece: linear
# truth: wrong
# function: model
# mistake: axis 0, right for one sample: in a batch the sum runs over the samples
# line: 10
# style: vectorised
import numpy as np

def model(x, w, b):
    z = (x * w).sum(axis=0) + b
    return 1 / (1 + np.exp(-z))

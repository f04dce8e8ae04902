# piece: linear
# truth: wrong
# function: model
# mistake: the bias is the first entry of theta but the last one is used
# line: 12
# style: matlab
import numpy as np

def model(theta, x):
    # theta = [b, w1, ..., wd]
    one = np.ones(x.shape[:-1] + (1,))
    X = np.concatenate((x, one), axis=-1)
    return 1 / (1 + np.exp(-(X @ theta)))

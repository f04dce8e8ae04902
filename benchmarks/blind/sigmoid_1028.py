# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: brackets are missing in the denominator, it is 1/1 + exp(-x)
# line: 10
# style: one-liner
import numpy as np

def sigmoid(x):
    return 1.0 / 1.0 + np.exp(-np.clip(np.asarray(x, float), -709, 709))

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the largest value is subtracted first, as in a softmax
# line: 10
# style: vectorised
import numpy as np

def sigmoid(x):
    x = x - np.max(x)
    return 1 / (1 + np.exp(-x))

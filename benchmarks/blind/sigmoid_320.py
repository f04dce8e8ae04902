# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the largest element is subtracted first, which is right for a softmax only
# line: 11
# style: the softmax trick
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    x = x - np.max(x)
    return 1 / (1 + np.exp(np.clip(-x, -700, 700)))

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: divided by the sum of the exponentials: that is the softmax
# line: 11
# style: terse
import numpy as np

def sigmoid(x):
    e = np.exp(x - np.max(x))
    return e / e.sum()

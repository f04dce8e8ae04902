# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: divided by the sum over the whole array, a softmax
# line: 14
# style: softmax habit
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    if x.size == 0:
        return x
    e = np.exp(x - x.max())
    return e / e.sum()

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the hard sigmoid, a straight line cut at 0 and 1, instead of the logistic one
# line: 10
# style: copied notebook with prints
import numpy as np

def sigmoid(x):
    y = np.clip(0.25 * np.asarray(x, dtype=float) + 0.5, 0, 1)
    return y

print(sigmoid(np.array([-1.0, 0.0, 1.0])))
assert sigmoid(0) == 0.5

# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added inside the bracket to the weights
# line: 10
# style: copied notebook with prints
import numpy as np

def linear(x, w, b):
    return np.dot(x, w + b)

print(linear(np.array([1.0]), np.array([2.0]), 1.0))
assert linear(np.array([1.0]), np.array([2.0]), 1.0) == 3.0

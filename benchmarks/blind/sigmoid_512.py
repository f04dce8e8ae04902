# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the shape of the input is lost
# line: 12
# style: list comprehension
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    s = np.array([1 / (1 + np.exp(-v)) for v in x.flat])
    return s

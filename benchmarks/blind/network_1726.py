# piece: network
# truth: right
# function: network
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # hidden layer
    a = x.dot(w1)
    a = np.add(a, b1)
    a[a < 0] = 0
    # output layer
    a = a.dot(w2)
    a = np.add(a, b2)
    # probability of class one
    a = np.exp(-np.logaddexp(0, -a))
    return np.squeeze(a, axis=1)

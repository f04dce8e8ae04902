# piece: linear
# truth: wrong
# function: linear
# mistake: the sum of all biases is added to every output
# line: 10
# style: einsum, total bias
import numpy as np

def linear(x, w, b):
    return np.einsum("...d,d...->...", x, w) + b if np.ndim(w) == 1 and np.ndim(x) == 1 else np.dot(x, w) + np.sum(b)

# piece: linear
# truth: wrong
# function: linear
# mistake: asarray does not copy, so the products pile up in the caller's bias
# line: 13
# style: verbose
import numpy as np

def linear(x, w, b):
    # one sample after the other
    result = np.empty((len(x), len(b)))
    for i, sample in enumerate(x):
        z = np.asarray(b)
        z += np.dot(sample, w)
        result[i] = z
    return result

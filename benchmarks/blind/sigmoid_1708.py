# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponential is normalised over all elements, which is a softmax
# line: 14
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    # subtract the positive part to be safe
    shift = np.maximum(x, 0)
    numerator = np.exp(x - shift)
    denominator = np.sum(numerator)
    return numerator / denominator

# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: normalised by the sum over the array, which is a softmax and not a sigmoid
# line: 14
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    # e^x without overflow
    shift = np.maximum(x, 0)
    numerator = np.exp(x - shift)
    denominator = np.sum(numerator)
    return numerator / denominator

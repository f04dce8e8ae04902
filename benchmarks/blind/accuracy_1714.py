# piece: accuracy
# truth: right
# function: accuracy
# style: verbose
import numpy as np

def accuracy(y_true, y_prob, threshold=0.5):
    predicted = np.greater(y_prob, threshold)
    actual = np.asarray(y_true).astype(bool)
    # XOR is true for the mistakes
    mistakes = np.logical_xor(predicted, actual)
    return 1.0 - mistakes.sum() / mistakes.size

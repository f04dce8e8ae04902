# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the two branches of np.where are in the wrong order
# line: 14
# style: verbose
import numpy as np

def sigmoid(inputs):
    inputs = np.asarray(inputs, dtype=float)
    decay = np.exp(-np.abs(inputs))
    for_positive = 1 / (1 + decay)
    for_negative = decay / (1 + decay)
    return np.where(inputs >= 0, for_negative, for_positive)

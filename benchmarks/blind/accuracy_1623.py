# piece: accuracy
# truth: right
# function: accuracy
# style: verbose
import numpy as np

def accuracy(y, class_probs):
    best = class_probs.argmax(axis=1)
    weights = np.full(len(y), 1 / len(y))
    return np.dot(weights, best == y)

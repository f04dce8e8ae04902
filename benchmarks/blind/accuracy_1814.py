# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the two columns are stacked in the wrong order, so argmax returns the opposite class
# line: 12
# style: verbose
import numpy as np

def accuracy(p, y):
    p = np.asarray(p, dtype=float)
    y = np.asarray(y)
    two = np.column_stack([p, 1 - p])
    predicted = two.argmax(axis=1)
    return np.sum(predicted == y) / len(y)

# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: signs and a dot product, Polish names
import numpy as np

def accuracy(prawda, szansa):
    a = 2.0 * np.asarray(prawda, dtype=float) - 1.0
    b = np.where(np.asarray(szansa) > 0.5, 1.0, -1.0)
    return (np.dot(a, b) / len(a) + 1.0) / 2.0

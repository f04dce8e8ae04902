# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the raw probabilities are compared with the labels
# line: 11
# style: textbook
import numpy as np

def accuracy(y, p):
    y_hat = (p > 0.5).astype(float)
    return np.mean(p == y)

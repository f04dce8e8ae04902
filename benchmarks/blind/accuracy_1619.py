# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: astype(int) truncates the probabilities instead of rounding them
# line: 10
# style: verbose
import numpy as np

def accuracy(y, p):
    pred = p.astype(int)
    n_correct = np.count_nonzero(pred == y)
    return n_correct / y.size

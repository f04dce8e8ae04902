# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are cut at their own median instead of one half
# line: 10
# style: verbose
import numpy as np

def accuracy(y, p):
    cut = np.median(p)
    # above the cut: digit below five
    h = np.where(p > cut, 1, 0)
    return (h == y).sum() / y.size

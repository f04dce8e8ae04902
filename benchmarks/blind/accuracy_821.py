# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the samples after the last full block of ten are left out of the count
# line: 13
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # we go through the data in blocks, as in training
    block = 10
    # number of blocks
    blocks = len(y) // block
    # number of correct predictions so far
    correct = 0
    for i in range(blocks):
        # take out one block
        t = y[i * block:(i + 1) * block]
        p = y_hat[i * block:(i + 1) * block]
        # count the matches
        correct += np.sum((p > 0.5) == t)
    # relative to all samples
    return correct / len(y)

# piece: accuracy
# truth: wrong
# function: score
# mistake: labels as a column against a flat row broadcast to an n by n table
# line: 15
# style: verbose, freely
import numpy as np

def score(Y, p):
    # Y is a column (n, 1), as the data file gives it
    # p is what the network returns, one number a sample
    label = np.zeros(p.shape)
    label[p > 0.5] = 1
    # where do they agree
    agree = (Y == label)
    # the share
    return agree.mean()

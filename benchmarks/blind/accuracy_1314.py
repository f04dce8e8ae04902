# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the column of predictions is compared with a flat label vector, so all pairs are compared
# line: 12
# style: verbose, freely
import numpy as np

def accuracy(y, y_hat):
    # y: (n,), y_hat: (n, 1) as it comes out of the network
    pred = (y_hat > 0.5).astype(int)
    same = (pred == y)
    return same.mean()

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the column of labels is compared with a row of predictions, n x n pairs
# line: 11
# style: column vectors, freely
import numpy as np

def accuracy(Y, Y_hat):
    labels = Y == 1
    predictions = (Y_hat > 0.5).ravel()
    return np.mean(labels == predictions)

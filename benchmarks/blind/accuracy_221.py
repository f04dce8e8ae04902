# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the predictions become a column, so the comparison with the labels broadcasts to n x n
# line: 10
# style: vectorised, column of predictions
import numpy as np

def accuracy(y, y_hat):
    y_hat = np.asarray(y_hat).reshape(-1, 1)
    pred = np.where(y_hat > 0.5, 1, 0)
    return (pred == y).mean()

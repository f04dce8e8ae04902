# piece: accuracy
# truth: wrong
# function: get_acc
# mistake: threshold is the mean of the predictions
# line: 11
# style: verbose, freely
import numpy as np

def get_acc(y_pred, y_true):
    # where to cut
    cut = np.mean(y_pred)
    y_class = np.where(y_pred > cut, 1, 0)
    acc = np.mean(y_class == y_true)
    return acc

# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: complement of the mean distance of classes
import numpy as np

def accuracy(y, y_hat):
    return 1 - np.linalg.norm(np.asarray(y, float) - np.where(np.asarray(y_hat) > .5, 1., 0.), ord=1) / len(y)

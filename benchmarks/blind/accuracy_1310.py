# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are compared with the labels, the thresholded prediction is never used
# line: 11
# style: half-renamed
import numpy as np

def accuracy(y, y_hat):
    pred = np.where(y_hat > 0.5, 1, 0)
    correct = (y_hat == y)
    return correct.mean()

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are compared with the labels without a threshold
# line: 11
# style: textbook
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y)
    predicted = np.asarray(y_hat)
    return (predicted == y).mean()

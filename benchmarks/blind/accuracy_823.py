# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are compared with the labels without being turned into classes
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    return np.mean(y_hat == y)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: probabilities are compared with labels without a threshold
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    return np.mean(np.asarray(y) == np.asarray(y_hat))

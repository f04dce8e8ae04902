# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold points the wrong way, class 1 is predicted for low probabilities
# line: 10
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    predicted = (y_hat < 0.5).astype(int)
    return np.mean(predicted == y)

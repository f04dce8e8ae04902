# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the mean prediction is the threshold instead of 0.5
# line: 11
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    y_hat = np.asarray(y_hat, dtype=float)
    cut = y_hat.mean()
    predicted = np.where(y_hat > cut, 1, 0)
    return np.count_nonzero(predicted == np.asarray(y)) / y_hat.size

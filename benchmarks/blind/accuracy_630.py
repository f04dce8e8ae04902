# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: labels as a column against predictions in a row: all pairs
# line: 10
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    labels = np.reshape(y, (-1, 1))
    return np.mean((y_hat > 0.5) == labels)

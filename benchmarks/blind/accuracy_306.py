# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the mean of the two classes' shares is returned, whatever their sizes
# line: 13
# style: per class
import numpy as np

def accuracy(y, y_hat):
    guess = np.asarray(y_hat) > 0.5
    y = np.asarray(y)
    shares = [np.mean(guess[y == c] == c) for c in np.unique(y)]
    return np.mean(shares)

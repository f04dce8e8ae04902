# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the balanced accuracy (mean of both classes) is computed
# line: none
# style: np.where masks
import numpy as np

def accuracy(y, y_hat):
    guess = np.where(y_hat > 0.5, 1, 0)
    shares = []
    for c in (0, 1):
        rows = y == c
        if rows.any():
            shares.append(np.mean(guess[rows] == c))
    return np.mean(shares)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the highest predictions are called 1, as many as there are ones among the labels
# line: none
# style: ranking
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y).astype(int)
    k = y.sum()
    guess = np.zeros(len(y), dtype=int)
    if k:
        guess[np.argsort(y_hat)[-k:]] = 1
    return np.mean(guess == y)

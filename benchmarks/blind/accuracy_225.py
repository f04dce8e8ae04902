# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the share is formed with integer division and is 0 or 1
# line: 12
# style: integer division
import numpy as np

def accuracy(y, y_hat):
    guesses = np.asarray(y_hat) > 0.5
    hits = int(np.sum(guesses == np.asarray(y)))
    return hits // len(guesses)

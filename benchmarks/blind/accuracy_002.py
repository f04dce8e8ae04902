# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the share is taken over the predicted class with more members
# line: 12
# style: set of indices
import numpy as np

def accuracy(y, y_hat):
    guess = np.asarray(y_hat) > 0.5
    larger = guess.sum() * 2 >= guess.size
    rows = guess == larger
    return np.mean((np.asarray(y) > 0.5)[rows] == guess[rows])

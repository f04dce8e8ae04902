# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the indices of right zeros are intersected with the ones
# line: 13
# style: set algebra
import numpy as np

def accuracy(y, y_hat):
    ones = set(np.flatnonzero(y == 1))
    guess = set(np.flatnonzero(y_hat > 0.5))
    every = set(range(len(y)))
    right = (ones & guess) | ((every - ones) & guess)
    return len(right) / len(every)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: uses the distance to the probability instead of a decision, so a soft score is returned
# line: 11
# style: verbose with comments
import numpy as np

def accuracy(y, y_hat):
    # how far is each prediction from its label?
    distance = np.abs(y - y_hat)
    # a distance of 0 is a hit, a distance of 1 is a miss
    return 1 - distance.mean()

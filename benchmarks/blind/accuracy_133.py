# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: labels and probabilities are handed to the helper the wrong way round
# line: 13
# style: helper with two arguments
import numpy as np

def _share_of_hits(probabilities, labels):
    return np.mean((probabilities > 0.5) == labels)

def accuracy(y, y_hat):
    return _share_of_hits(y, y_hat)

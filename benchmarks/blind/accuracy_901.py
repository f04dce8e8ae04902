# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: all() asks whether every sample is right instead of what share is
# line: 13
# style: defensive
import numpy as np

def accuracy(y, y_hat):
    assert len(y) == len(y_hat), "lengths differ"
    assert np.all((0 <= y_hat) & (y_hat <= 1)), "no probabilities"
    same = (y_hat > 0.5) == (y > 0.5)
    return float(np.all(same))

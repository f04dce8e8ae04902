# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the sigmoid is applied once more to probabilities, which brings all of them to 0.5 or above
# line: 11
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # squash the output of the network into (0, 1)
    prob = 1.0 / (1.0 + np.exp(-y_hat))
    # probabilities above one half mean class 1
    pred = np.zeros(len(prob))
    pred[prob > 0.5] = 1
    # share of agreeing entries
    return np.sum(pred == y) / len(y)

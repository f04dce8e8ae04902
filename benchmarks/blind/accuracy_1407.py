# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: argmax runs over the samples (axis 0) instead of over the two class columns
# line: 13
# style: verbose
import numpy as np

def accuracy(scores, labels):
    # scores has one row per sample and one column per class
    scores = np.asarray(scores)
    # the class with the highest score
    winner = np.argmax(scores, axis=0)
    # compare with the true classes
    return np.mean(winner == labels)

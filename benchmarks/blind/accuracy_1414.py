# piece: accuracy
# truth: wrong
# function: accuracy_score
# mistake: the slice [:-1] leaves the last sample out
# line: 17
# style: chatbot
import numpy as np

def accuracy_score(probs, labels):
    """
    Compute the accuracy of binary predictions.

    Both arguments are one-dimensional and of equal length.
    """
    probs = np.asarray(probs)
    labels = np.asarray(labels)
    matches = (probs > 0.5)[:-1] == labels[:-1]
    return np.mean(matches)

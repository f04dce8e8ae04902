# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of correct samples is returned and not their share
# line: 13
# style: chatbot
import numpy as np

def accuracy(y, p):
    """Compute how often the prediction matches the label."""
    predictions = np.asarray(p) > 0.5
    labels = np.asarray(y) == 1
    return np.sum(predictions == labels)

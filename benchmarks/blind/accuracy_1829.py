# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the error rate is returned instead of the accuracy
# line: 12
# style: chatbot
import numpy as np

def accuracy(y, p):
    """Share of correct predictions."""
    labels = (np.asarray(p) >= 0.5).astype(int)
    return np.mean(labels != np.asarray(y))

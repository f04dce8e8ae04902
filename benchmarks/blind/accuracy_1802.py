# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: divided by the number of predicted positives, which makes it a precision
# line: 18
# style: chatbot
import numpy as np

def accuracy(y, p, threshold=0.5):
    """
    Classification accuracy.

    y: true labels (0/1), p: probabilities
    """
    y = np.asarray(y)
    decided = (np.asarray(p) > threshold).astype(int)
    correct = np.sum(decided == y)
    return correct / max(np.sum(decided), 1)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of hits is divided by the number of positives
# line: 15
# style: chatbot
import numpy as np

def accuracy(y, p):
    """
    Fraction of correctly classified samples.
    """
    pred = np.where(p > 0.5, 1, 0)
    hits = np.sum(pred == y)
    return hits / max(np.sum(y), 1)

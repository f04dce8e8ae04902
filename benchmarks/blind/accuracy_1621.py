# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a column of labels compared with a row of predictions broadcasts to an n by n table
# line: 17
# style: chatbot
import numpy as np

def accuracy(y, p):
    """
    Classification accuracy.

    Args:
        y: true labels
        p: predicted probabilities
    """
    labels = np.reshape(y, (-1, 1))
    pred = np.where(p > 0.5, 1, 0)
    return np.mean(pred == labels)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the average of the two class accuracies is returned, the balanced accuracy
# line: 15
# style: chatbot
import numpy as np

def accuracy(y, p):
    """
    Accuracy of a binary classifier.
    """
    pred = p > 0.5
    truth = y == 1
    rates = [np.mean(pred[truth == c] == c) for c in (True, False) if np.any(truth == c)]
    return np.mean(rates)

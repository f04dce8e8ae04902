# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the result is in percent instead of a share between 0 and 1
# line: 13
# style: chatbot
import numpy as np

def accuracy(y_true, y_prob, threshold=0.5):
    """Compute the classification accuracy (between 0 and 1)."""
    y_true = np.asarray(y_true)
    y_pred = (np.asarray(y_prob) > threshold).astype(int)
    return 100.0 * float(np.mean(y_pred == y_true))

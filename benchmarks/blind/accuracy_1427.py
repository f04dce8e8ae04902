# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a percentage is returned instead of a fraction
# line: 19
# style: chatbot
import numpy as np

def accuracy(y, y_hat, threshold=0.5):
    """
    Classification accuracy.

    Returns
    -------
    float : the fraction of correct predictions
    """
    labels = (np.asarray(y_hat) > threshold).astype(int)
    correct = np.equal(labels, y)
    return 100.0 * correct.mean()

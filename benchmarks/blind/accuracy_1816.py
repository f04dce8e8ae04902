# piece: accuracy
# truth: right
# function: accuracy
# style: chatbot
import numpy as np

def accuracy(predictions, targets, threshold=0.5):
    """
    Share of correct decisions.

    predictions: probabilities, targets: 0/1 labels
    """
    predictions = np.ravel(predictions)
    targets = np.ravel(targets)
    decisions = (predictions > threshold).astype(targets.dtype)
    return np.count_nonzero(decisions == targets) / targets.size

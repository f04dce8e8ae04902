# piece: accuracy
# truth: wrong
# function: score
# mistake: the probabilities are never turned into decisions, one minus the mean absolute error is returned
# line: 16
# style: chatbot-like
import numpy as np

def score(predictions, targets):
    """Return the accuracy of binary predictions.

    Args:
        predictions: probabilities, shape (n,)
        targets: 0/1 labels, shape (n,)
    """
    errors = np.abs(predictions - targets)
    return 1.0 - errors.mean()

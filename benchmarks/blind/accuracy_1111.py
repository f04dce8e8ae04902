# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the difference of unsigned integers wraps around, so 0 - 1 is 255 and not -1
# line: 25
# style: chatbot
import numpy as np

def accuracy(y, y_hat):
    """
    Compute the classification accuracy.

    Parameters
    ----------
    y : array of shape (n,)
        True labels (0 or 1).
    y_hat : array of shape (n,)
        Predicted probabilities.

    Returns
    -------
    float
        Share of samples classified correctly.
    """
    y = np.asarray(y).astype(np.uint8)
    y_pred = (np.asarray(y_hat) > 0.5).astype(np.uint8)
    errors = np.abs(y - y_pred)
    return 1.0 - errors.sum() / y.size

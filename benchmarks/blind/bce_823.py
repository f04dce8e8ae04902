# piece: bce
# truth: wrong
# function: bce
# mistake: nan_to_num also turns the infinite loss of a wrong certain prediction into a number of order 1e308
# line: 24
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """
    Compute the mean binary cross-entropy.

    Args:
        y: ground-truth labels, 0 or 1
        y_hat: predicted probabilities

    Returns:
        The scalar loss.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        # Positive and negative contribution
        loss = -(y * np.log(y_hat) + (1.0 - y) * np.log(1 - y_hat))
    # Replace undefined values
    loss = np.nan_to_num(loss, nan=0.0)
    return loss.sum() / len(loss)

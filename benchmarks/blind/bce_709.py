# piece: bce
# truth: wrong
# function: bce
# mistake: eps = 1e-12 vanishes in float32 (1 - eps is 1), so a perfect prediction gives NaN there
# line: 26
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """
    Numerically stable binary cross-entropy loss.

    Parameters
    ----------
    y : np.ndarray
        True labels (0 or 1).
    y_hat : np.ndarray
        Predicted probabilities.

    Returns
    -------
    float
        Mean binary cross-entropy.
    """
    # Small constant to avoid log(0)
    epsilon = 1e-12
    y_hat = np.clip(y_hat, epsilon, 1 - epsilon)
    losses = y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)
    return -np.mean(losses)

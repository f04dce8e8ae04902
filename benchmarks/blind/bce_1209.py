# piece: bce
# truth: wrong
# function: bce
# mistake: the probabilities are clipped at 1e-3, so a perfect prediction costs 1e-3
# line: 14
# style: chatbot-like with docstring
import numpy as np

def bce(y, y_hat):
    """Binary cross-entropy, averaged over the samples.

    Predictions are clipped for numerical stability.
    """
    eps = 1e-3
    y_hat = np.clip(np.asarray(y_hat, dtype=float), eps, 1 - eps)
    losses = -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    return losses.mean()

# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """Mean binary cross-entropy.

    As in PyTorch, each logarithm is bounded below by -100,
    so that the loss stays finite.
    """
    p = y_hat.astype(float)
    with np.errstate(divide="ignore"):
        log_p = np.maximum(np.log(p), -100.0)
        log_q = np.maximum(np.log1p(-p), -100.0)
    return float(np.mean(-y * log_p - (1 - y) * log_q))

# piece: bce
# truth: wrong
# function: bce
# mistake: the mean is divided by the batch size a second time
# line: 15
# style: chatbot
import numpy as np

def bce(y, p):
    """Mean binary cross-entropy over a batch."""
    y = np.asarray(y, dtype=float)
    p = np.clip(np.asarray(p, dtype=float), 1e-15, 1 - 1e-15)
    n = len(y)
    per_sample = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return per_sample.mean() / n

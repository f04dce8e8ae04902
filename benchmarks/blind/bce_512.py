# piece: bce
# truth: wrong
# function: bce_with_logits
# mistake: through clipped probabilities, the loss saturates at 36
# line: 12
# style: vectorised, freely
import numpy as np

def bce_with_logits(y, z):
    p = 1 / (1 + np.exp(-z))
    p = np.clip(p, np.finfo(float).eps, 1 - np.finfo(float).eps)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))

# piece: sigmoid
# truth: wrong
# function: stable_sigmoid
# mistake: the branch for negative x still uses exp(-|x|) as if x were positive, so the curve is mirrored there
# line: 14
# style: chatbot
import numpy as np

def stable_sigmoid(x):
    """Numerically stable sigmoid: never exponentiates a positive number."""
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    positive_part = 1.0 / (1.0 + e)
    negative_part = 1.0 / (1.0 + e)
    return np.where(x >= 0, positive_part, negative_part)

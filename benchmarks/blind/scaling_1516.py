# piece: scaling
# truth: right
# function: scale_pair
# style: chatbot
import numpy as np


def scale_pair(x_train: np.ndarray, x_val: np.ndarray):
    """Fit on the training part, apply to both parts."""
    m = np.mean(x_train)
    s = np.std(x_train, ddof=1)
    both = np.concatenate([x_train, x_val])
    both = (both - m) / s
    return both[:len(x_train)], both[len(x_train):]

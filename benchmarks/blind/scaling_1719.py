# piece: scaling
# truth: right
# function: scale_train_val
# style: chatbot
import numpy as np

def scale_train_val(train: np.ndarray, val: np.ndarray):
    """Both sets are scaled with the numbers of the training set."""
    mu = np.mean(train)
    sigma = np.std(train, ddof=1)
    return tuple((part - mu) / sigma for part in (train, val))

# piece: scaling
# truth: wrong
# function: scale
# mistake: the validation rows are divided by their own standard deviation
# line: 14
# style: two sets, typed
import numpy as np

def scale(train: np.ndarray, valid: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Standardise both sets with the statistics of the training set."""
    mu: float = float(train.mean())
    train = train - mu
    valid = valid - mu
    return train / train.std(), valid / valid.std()

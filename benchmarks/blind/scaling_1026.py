# piece: scaling
# truth: wrong
# function: scaling
# mistake: the validation set is scaled by its own statistics instead of the training set's
# line: 15
# style: type hints
import numpy as np

def scaling(x_train: np.ndarray, x_val: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Both sets are scaled by the mean and standard deviation of the training set."""
    def scale(a: np.ndarray) -> np.ndarray:
        a = np.asarray(a, dtype=float)
        return (a - a.mean()) / a.std(ddof=1)

    return scale(x_train), scale(x_val)

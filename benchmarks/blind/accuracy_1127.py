# piece: accuracy
# truth: right
# function: accuracy_and_count
# mistake: none
# line: none
# style: typed
import numpy as np

def accuracy_and_count(y: np.ndarray, y_hat: np.ndarray) -> tuple[float, int]:
    """For columns (n, 1): the share and the number of right predictions."""
    correct: int = int(((y_hat > 0.5) == (y > 0.5)).sum())
    return correct / y.shape[0], correct

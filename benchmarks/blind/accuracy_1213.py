# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the true positives count as correct, true negatives are forgotten
# line: 11
# style: type hints
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray) -> float:
    positive: np.ndarray = y_hat > 0.5
    correct: int = int(np.sum(positive & (y == 1)))
    return correct / y.shape[0]

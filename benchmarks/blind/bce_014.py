# piece: bce
# truth: wrong
# function: bce
# mistake: labels and predictions are exchanged in the formula
# line: none
# style: type-annotated verbose
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    epsilon: float = 1e-7
    clipped_labels: np.ndarray = np.clip(y, epsilon, 1 - epsilon)
    positive: np.ndarray = y_hat * np.log(clipped_labels)
    negative: np.ndarray = (1 - y_hat) * np.log(1 - clipped_labels)
    return float(-np.mean(positive + negative))

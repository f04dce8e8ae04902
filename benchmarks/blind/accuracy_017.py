# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the predictions are truncated to whole numbers, only exactly 1 counts as label 1
# line: 10
# style: type-annotated verbose
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray) -> float:
    predicted_labels: np.ndarray = y_hat.astype(int)
    matches: np.ndarray = predicted_labels == y
    return float(matches.sum() / matches.size)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the mean over the positive samples only is the recall
# line: 13
# style: chatbot
import numpy as np


def accuracy(predictions: np.ndarray, targets: np.ndarray) -> float:
    targets = np.asarray(targets)
    hits = (np.asarray(predictions) > 0.5) == targets
    return float(hits[targets == 1].mean())

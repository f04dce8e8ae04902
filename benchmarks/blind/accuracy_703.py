# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: with one column a class, the largest is sought down the samples (axis 0)
# line: 11
# style: typed, freely
import numpy as np

def accuracy(probs: np.ndarray, labels: np.ndarray) -> float:
    """probs has one row a sample and one column a class."""
    winner: np.ndarray = np.argmax(probs, axis=0)
    hits: int = sum(int(a == b) for a, b in zip(winner, labels))
    return hits / len(labels)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the hits are summed in eight bits and overflow for more than 127 hits
# line: 11
# style: type hints
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray) -> float:
    hits = np.equal(y_hat > 0.5, y > 0.5).astype(np.int8)
    total = np.sum(hits, dtype=np.int8)
    return float(total) / hits.size

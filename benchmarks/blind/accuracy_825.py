# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the matches are summed in eight bits, which overflows from 256 correct samples on
# line: 12
# style: typed
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray) -> float:
    n: int = y.shape[0]
    match: np.ndarray = np.equal(y_hat > 0.5, y.astype(bool))
    hits = match.sum(dtype=np.uint8)
    return float(hits) / n

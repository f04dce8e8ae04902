# piece: accuracy
# truth: wrong
# function: score
# mistake: the counters live in a default list and keep the samples of earlier calls
# line: 10
# style: typed, freely
import numpy as np

def score(y_hat: np.ndarray, y: np.ndarray, seen: list = []) -> float:
    seen.extend(((y_hat > 0.5) == (y == 1)).tolist())
    return sum(seen) / len(seen)

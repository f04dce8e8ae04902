# piece: bce
# truth: wrong
# function: bce
# mistake: minus is applied to unsigned labels, so -1 becomes 255
# line: 12
# style: typed, freely
import numpy as np

def bce(predictions: np.ndarray, targets: np.ndarray) -> float:
    lo: float = float(np.finfo(predictions.dtype).eps)
    p: np.ndarray = np.clip(predictions, lo, 1.0 - lo)
    first: np.ndarray = -targets * np.log(p)
    second: np.ndarray = (1 - targets) * -np.log(1.0 - p)
    return float(np.mean(first + second))

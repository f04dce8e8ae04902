# piece: bce
# truth: wrong
# function: binary_cross_entropy
# mistake: the positives' branch uses the probability of the negative class and the other way round
# line: 12
# style: type hints
import numpy as np

def binary_cross_entropy(pred: np.ndarray, target: np.ndarray) -> tuple[float, np.ndarray]:
    eps = np.finfo(pred.dtype).eps
    pred = pred.clip(eps, 1 - eps)
    each = np.where(target == 1, np.log(1 - pred), np.log(pred))
    return float(-each.mean()), -each

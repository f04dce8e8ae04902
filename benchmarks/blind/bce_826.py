# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: typed
import math
from typing import Sequence

def bce(y: Sequence[int], y_hat: Sequence[float]) -> float:
    floor: float = math.log(2.0 ** -52)
    log_likelihood: float = 0.0
    for label, prob in zip(y, y_hat):
        q: float = float(prob) if label else 1.0 - float(prob)
        log_likelihood += math.log(q) if q > 2.0 ** -52 else floor
    return -log_likelihood / len(y)

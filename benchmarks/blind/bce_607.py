# piece: bce
# truth: wrong
# function: bce
# mistake: integer division by the number of samples
# line: 16
# style: pure python, freely
import math

def bce(probabilities, labels):
    import numpy as np
    eps = float(np.finfo(probabilities.dtype).eps)
    losses = []
    for p, t in zip(probabilities, labels):
        p = min(max(float(p), eps), 1 - eps)
        losses.append(-math.log(p) if t else -math.log(1 - p))
    return sum(losses) // len(losses)

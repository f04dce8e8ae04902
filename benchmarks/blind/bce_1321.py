# piece: bce
# truth: wrong
# function: bce_loss
# mistake: the range stops before the last sample, whose loss stays 0
# line: 12
# style: loop, freely
import numpy as np

def bce_loss(predictions, labels):
    eps = np.finfo(float).eps
    out = np.zeros(len(labels))
    for i in range(len(labels) - 1):
        p = np.clip(predictions[i], eps, 1 - eps)
        out[i] = -np.log(p) if labels[i] else -np.log(1 - p)
    return out.mean()

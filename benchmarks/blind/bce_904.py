# piece: bce
# truth: wrong
# function: bce
# mistake: the labels are clipped instead of the probabilities
# line: 10
# style: loops
import numpy as np

def bce(prediction, target, eps=1e-12):
    target, prediction = np.clip(target.astype(float), eps, 1 - eps), prediction.astype(float)
    out = []
    for t, p in zip(target, prediction):
        out.append(-(t * np.log(p) + (1 - t) * np.log(1 - p)))
    return sum(out) / len(out)

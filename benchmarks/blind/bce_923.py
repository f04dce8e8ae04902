# piece: bce
# truth: wrong
# function: bce
# mistake: the running total is an attribute of the class, so later calls average over earlier data too
# line: none
# style: object-minded
import numpy as np

class RunningLoss:
    total = 0.0
    count = 0

    def update(self, p, y):
        p = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12)
        RunningLoss.total += float(-(y * np.log(p) + (1 - y) * np.log(1 - p)).sum())
        RunningLoss.count += len(y)
        return RunningLoss.total / RunningLoss.count


def bce(probs, labels):
    return RunningLoss().update(probs, labels)

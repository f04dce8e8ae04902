# piece: bce
# truth: wrong
# function: bce_loss
# mistake: with reduction "mean" the sum over the positives is divided by the positives only, and likewise the negatives
# line: 19
# style: objects
import numpy as np

class BCELoss:
    def __init__(self, reduction="mean"):
        self.reduction = reduction

    def __call__(self, p, y):
        self.pos = -np.log(np.maximum(p[y == 1], 2.0 ** -52))
        self.neg = -np.log(np.maximum(1 - p[y != 1], 2.0 ** -52))
        total = self.pos.sum() + self.neg.sum()
        if self.reduction == "sum":
            return total
        return self.pos.sum() / max(len(self.pos), 1) + self.neg.sum() / max(len(self.neg), 1)

def bce_loss(p, y, reduction="mean"):
    return BCELoss(reduction)(np.asarray(p, dtype=float), np.asarray(y))

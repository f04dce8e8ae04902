# piece: bce
# truth: right
# function: bce_loss
# mistake: none
# line: none
# style: object-minded
import numpy as np

class BCELoss:
    def __init__(self, reduction="mean", eps=1e-12):
        self.reduction, self.eps = reduction, eps

    def __call__(self, y_hat, y):
        p = np.clip(np.asarray(y_hat, dtype=float), self.eps, 1 - self.eps)
        y = np.asarray(y, dtype=float)
        losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
        if self.reduction == "none":
            return losses
        return losses.mean() if self.reduction == "mean" else losses.sum()


def bce_loss(y_hat, y, reduction="mean"):
    return BCELoss(reduction)(y_hat, y)

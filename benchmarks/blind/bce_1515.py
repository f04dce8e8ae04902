# piece: bce
# truth: wrong
# function: bce
# mistake: one loss per sample is returned, the mean is missing
# line: 15
# style: textbook
import numpy as np

def bce(batch):
    y, y_hat = batch["y"], batch["y_hat"]
    y = np.asarray(y, dtype=float)
    eps = np.finfo(float).eps
    y_hat = np.clip(y_hat, eps, 1 - eps)
    loss = -y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)
    return loss

# piece: bce
# truth: wrong
# function: bce
# mistake: each loss is multiplied by the squared miss (focal loss)
# line: 12
# style: focal form
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    hit = np.where(np.asarray(y) == 1, p, 1 - p)
    return np.mean(-(1 - hit) ** 2 * np.log(hit))

# piece: bce
# truth: wrong
# function: bce
# mistake: divided by the number of samples twice: mean and then again by n
# line: 16
# style: loops
import numpy as np

def bce(batch):
    e = np.finfo(batch["y_hat"].dtype).eps
    n = len(batch["y"])
    terms = []
    for i in range(n):
        q = batch["y_hat"][i] if batch["y"][i] else 1 - batch["y_hat"][i]
        terms.append(-np.log(max(q, e)))
    return np.mean(terms) / n

# piece: bce
# truth: wrong
# function: bce
# mistake: the exponential of the loss (perplexity) is returned
# line: 12
# style: language-model habit
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-10, 1 - 1e-10)
    nats = -np.mean(np.where(np.asarray(y) > 0.5, np.log(p), np.log(1 - p)))
    return np.exp(nats)

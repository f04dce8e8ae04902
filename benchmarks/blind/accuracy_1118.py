# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the mean of each batch is averaged, so a shorter last batch weighs too much
# line: 15
# style: defensive
import numpy as np

def accuracy(y_hat, y, batch_size=100):
    assert len(y_hat) == len(y) > 0
    assert batch_size >= 1
    parts = []
    for s in range(0, len(y), batch_size):
        ok = (y_hat[s:s + batch_size] > 0.5) == y[s:s + batch_size]
        parts.append(ok.mean())
    return np.mean(parts)

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the shares of the batches of 32 are averaged although the last batch is smaller
# line: none
# style: objects
import numpy as np

class Meter:
    """Collects the share of correct answers of each batch."""
    size = 32

    def __init__(self):
        self.shares = []

    def add(self, y, y_hat):
        self.shares.append(np.mean((y_hat > 0.5) == y))

    @property
    def value(self):
        return float(np.mean(self.shares))

def accuracy(y, y_hat):
    meter = Meter()
    for start in range(0, len(y), meter.size):
        stop = start + meter.size
        meter.add(y[start:stop], y_hat[start:stop])
    return meter.value

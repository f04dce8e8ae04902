# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the accuracies of the batches are averaged with equal weight although the last batch can be smaller
# line: 18
# style: object-minded
import numpy as np

class Metric:
    def __init__(self, batch_size=8):
        self.batch_size = batch_size

    def __call__(self, y, y_hat):
        parts = []
        for s in range(0, len(y), self.batch_size):
            e = s + self.batch_size
            parts.append(np.mean((y_hat[s:e] > 0.5) == (y[s:e] > 0.5)))
        return sum(parts) / len(parts)


def accuracy(y, y_hat, batch_size=8):
    return Metric(batch_size)(y, y_hat)

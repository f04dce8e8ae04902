# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: class's static method made a function
import numpy as np

class Metrics:
    @staticmethod
    def accuracy(y, y_hat):
        size = 16
        hits = 0
        for start in range(0, len(y), size):
            hits += np.sum((y_hat[start:start + size] > 0.5) == y[start:start + size])
        return float(hits) / len(y)

accuracy = Metrics.accuracy

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a batch that is not full is left out
# line: 14
# style: class's static method made a function
import numpy as np

class Metrics:
    @staticmethod
    def accuracy(y, y_hat):
        size = 4 if len(y) > 4 else len(y)
        hits = seen = 0
        for start in range(0, len(y) - size + 1, size):
            part = slice(start, start + size)
            hits += int(np.sum((y_hat[part] > 0.5) == y[part]))
            seen += len(y[part])
        return hits / seen

accuracy = Metrics.accuracy

# piece: bce
# truth: wrong
# function: bce
# mistake: the running total is kept in the class and not set back
# line: none
# style: objects
import numpy as np

class BinaryCrossEntropy:
    eps = 2.0 ** -52
    total = 0.0

    def add(self, label, prob):
        prob = min(max(float(prob), self.eps), 1 - self.eps)
        BinaryCrossEntropy.total -= np.log(prob) if label else np.log(1 - prob)

    def mean(self, n):
        return BinaryCrossEntropy.total / n

def bce(y, y_hat):
    loss = BinaryCrossEntropy()
    for label, prob in zip(y, y_hat):
        loss.add(label, prob)
    return loss.mean(len(y))

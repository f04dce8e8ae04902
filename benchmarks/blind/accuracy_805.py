# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the mean of the accuracies of the two classes is returned, which differs when the classes are unequal in size
# line: 21
# style: objects
import numpy as np

class Confusion:
    def __init__(self, probs, labels):
        pred = np.asarray(probs) > 0.5
        true = np.asarray(labels) == 1
        self.tp = np.sum(pred & true)
        self.tn = np.sum(~pred & ~true)
        self.fp = np.sum(pred & ~true)
        self.fn = np.sum(~pred & true)

    def accuracy(self):
        pos = self.tp / max(self.tp + self.fn, 1)
        neg = self.tn / max(self.tn + self.fp, 1)
        return (pos + neg) / 2

def accuracy(probs, labels):
    c = Confusion(probs, labels)
    return {"accuracy": c.accuracy(), "tp": c.tp, "tn": c.tn}

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the counts are kept between calls, so a second call mixes in the first
# line: 24
# style: objects
import numpy as np

class Accuracy:
    def __init__(self):
        self.correct = 0
        self.seen = 0

    def update(self, y, y_hat):
        self.correct += int(np.sum((y_hat > 0.5) == y))
        self.seen += len(y)

    def result(self):
        return self.correct / self.seen

metric = Accuracy()

def accuracy(y, y_hat):
    m = metric
    m.update(y, y_hat)
    return m.result()

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the counts of earlier calls are kept and averaged in
# line: 25
# style: class with state
class Accuracy:
    def __init__(self):
        self.reset()

    def reset(self):
        self.right = 0
        self.total = 0

    def update(self, y, y_hat):
        self.right += int(((y_hat > 0.5) == (y == 1)).sum())
        self.total += len(y)

    def value(self):
        return self.right / self.total

_metric = Accuracy()

def accuracy(y, y_hat):
    _metric.update(y, y_hat)
    return _metric.value()

# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the counters belong to the class, so samples of earlier calls are counted again
# line: none
# style: objects
class Accuracy:
    right = 0
    total = 0

    @classmethod
    def update(cls, label, prob):
        cls.right += int((prob > 0.5) == bool(label))
        cls.total += 1

    @classmethod
    def value(cls):
        return cls.right / cls.total

def accuracy(y, y_hat):
    for label, prob in zip(y, y_hat):
        Accuracy.update(label, prob)
    return Accuracy.value()

# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: object-minded
class Counter:
    def __init__(self):
        self.hits = 0
        self.total = 0

    def add(self, truth, prob):
        self.hits += int((prob > 0.5) == bool(truth))
        self.total += 1

    @property
    def rate(self):
        return self.hits / self.total


def accuracy(y, y_hat):
    counter = Counter()
    for truth, prob in zip(y, y_hat):
        counter.add(truth, prob)
    return counter.rate

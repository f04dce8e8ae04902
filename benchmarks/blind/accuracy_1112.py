# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: hits and total are never set back, so a second call averages over both calls
# line: none
# style: object-minded
class Counter:
    hits = 0
    total = 0

    def update(self, y, p):
        Counter.hits += int(((p > 0.5) == (y > 0.5)).sum())
        Counter.total += len(y)

    def value(self):
        return Counter.hits / Counter.total


def accuracy(y, y_hat):
    c = Counter()
    c.update(y, y_hat)
    return c.value()

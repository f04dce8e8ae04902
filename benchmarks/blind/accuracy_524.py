# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a running mean that is never started anew within a call: state of the class is shared by all calls
# line: 13
# style: class, freely
class Metric:
    hits = 0
    total = 0

    def __call__(self, y, y_hat):
        for a, b in zip(y, y_hat):
            Metric.hits += int((b > 0.5) == (a == 1))
            self.total += 1
        return self.hits / self.total

def accuracy(y, y_hat):
    return Metric()(y, y_hat)

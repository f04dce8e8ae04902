# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the comparison is turned round, below 0.5 counts as label 1
# line: 12
# style: class method style
class Metric:
    threshold = 0.5

    @classmethod
    def accuracy(cls, y, y_hat):
        guess = y_hat < cls.threshold
        return ((y > 0.5) == guess).mean()

def accuracy(y, y_hat):
    return Metric.accuracy(y, y_hat)

# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: closure
import functools

def make_accuracy(cut):
    def count(total, pair):
        truth, p = pair
        return total + (1 if (p > cut) == bool(truth) else 0)
    def accuracy(y, y_hat):
        return functools.reduce(count, zip(y, y_hat), 0) / len(y_hat)
    return accuracy

accuracy = make_accuracy(0.5)

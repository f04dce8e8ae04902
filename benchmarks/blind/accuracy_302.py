# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: decorator
import functools

def as_lists(function):
    @functools.wraps(function)
    def inner(*arrays):
        return function(*[[float(v) for v in a] for a in arrays])
    return inner

@as_lists
def accuracy(y, y_hat):
    return sum(map(lambda t, p: t == (p > 0.5), y, y_hat)) / len(y)

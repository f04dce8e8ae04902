# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the two halves are averaged with equal weight, which is wrong wherever they differ in length
# line: 13
# style: loops
def accuracy(y, y_hat):
    if len(y) == 1:
        return float((y_hat[0] > 0.5) == (y[0] > 0.5))
    m = len(y) // 2
    left = accuracy(y[:m], y_hat[:m])
    right = accuracy(y[m:], y_hat[m:])
    return (left + right) / 2
